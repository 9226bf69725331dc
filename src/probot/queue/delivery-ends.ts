import { randomUUID } from "node:crypto";
import { GitHubError } from "../../github/port.ts";
import { reasonOf } from "../watch/failure-reason.ts";
import type { Log, LogFields } from "../watch/log.ts";
import type { Metrics } from "../watch/metrics.ts";
import type { Known, LookJob } from "./look-job.ts";

/** What became of a delivery. */
type DeliveryEnd = "done" | "joined" | "duplicate" | "ignored" | "own" | "failed" | "left";

/** Tells the log and the figures what became of deliveries: one line for each. */
export interface DeliveryEnds {
  tell(delivery: Known, end: DeliveryEnd, fields?: LogFields): void;
  /** The same of each delivery behind a look. */
  tellAll(job: LookJob, end: DeliveryEnd, fields?: LogFields): void;
  /** Says why a look failed. Returns the number that leads from the lines of its deliveries to this one. */
  tellFailure(job: LookJob, failure: unknown): string;
  /** Says that a look waits for a limit of GitHub. */
  tellPutOff(job: LookJob, failure: unknown, milliseconds: number): void;
}

/** Where the ends of deliveries are told. */
export interface DeliveryEndsWish {
  readonly log: Log;
  readonly metrics: Pick<Metrics, "deliveries" | "failures">;
}

/** Makes a teller for one server. */
export function createDeliveryEnds({ log, metrics }: DeliveryEndsWish): DeliveryEnds {
  const tell: DeliveryEnds["tell"] = ({ id, name, action }, end, fields) => {
    const event = `${name}.${action}`;
    metrics.deliveries.inc({ event, outcome: end });
    log.info(`delivery ${end}`, { delivery: id, event, ...fields });
  };
  const count = (failure: unknown): string => {
    const trouble = failure instanceof GitHubError ? failure.trouble : "bug";
    metrics.failures.inc({ trouble });
    return trouble;
  };
  return {
    tell,
    tellAll: (job, end, fields) => {
      const [first, ...others] = job.deliveries;
      const all = { ...requestOf(job), ...fields };
      tell(first, end, all);
      for (const other of others) tell(other, end === "done" ? "joined" : end, all);
    },
    tellFailure: (job, failure) => {
      const incident = randomUUID();
      const trouble = count(failure);
      log.error("look failed", { incident, ...namesOf(job), trouble, reason: reasonOf(failure) });
      return incident;
    },
    tellPutOff: (job, failure, milliseconds) => {
      count(failure);
      const seconds = Math.ceil(milliseconds / 1000);
      log.warn("look put off", { ...namesOf(job), seconds, reason: reasonOf(failure) });
    },
  };
}

const namesOf = (job: LookJob): LogFields => ({ delivery: job.deliveries[0].id, ...requestOf(job) });

/** Behind a card, the request is not known before GitHub was asked. */
const requestOf = ({ look }: LookJob): LogFields =>
  "ref" in look ? { request: `${look.ref.owner}/${look.ref.repo}#${look.ref.number}` } : {};
