import { processRequest, throwFailure } from "../../app/process-request.ts";
import type { Connect } from "../github/connect.ts";
import type { LogFields } from "../watch/log.ts";
import type { Metrics } from "../watch/metrics.ts";
import type { LookJob } from "./look-job.ts";
import type { Turns } from "./turns.ts";

/** What became of the deliveries behind a look. */
export type LookEnd = { readonly end: "done" | "ignored"; readonly fields: LogFields };

/** What a look needs. */
export interface LookWish {
  readonly connect: Connect;
  readonly turns: Turns;
  readonly metrics: Pick<Metrics, "looks">;
}

/** Takes the look that a job is about, when no other look at that request is under way. Throws what stopped it. */
export async function takeLook(job: LookJob, { connect, turns, metrics }: LookWish): Promise<LookEnd> {
  const { look, installed, deliveries } = job;
  const services = connect(installed, { delivery: deliveries[0].id });
  const found = "find" in look ? await look.find(services.github) : look;
  if ("ignored" in found) return { end: "ignored", fields: { why: found.ignored } };
  const { ref, event } = found;
  return turns.inTurn(ref, async () => {
    const stop = metrics.looks.startTimer();
    let result = "failed";
    try {
      const report = await processRequest(ref, event, services);
      throwFailure(report);
      result = report.kind;
      return { end: "done", fields: { request: `${ref.owner}/${ref.repo}#${ref.number}` } };
    } finally {
      stop({ result });
    }
  });
}
