import { randomUUID } from "node:crypto";
import type { Probot } from "probot";
import { processRequest, type Services, throwFailure } from "../app/process-request.ts";
import type { OctokitClient } from "../github/octokit-client.ts";
import { readDelivery } from "../github/read-delivery.ts";
import { redact } from "../github/redact.ts";
import { createTurns, type Turns } from "./turns.ts";

/** Makes the services of one delivery from the client of its installation. */
export type Connect = (client: OctokitClient) => Services;

/** The helpdesk as a Probot app. Everything it does for a delivery is in `processRequest`. */
export const helpdeskApp =
  (connect: Connect, turns: Turns = createTurns()) =>
  (app: Probot): void => {
    app.on(["issues", "issue_comment", "projects_v2_item"], async ({ id, name, payload, octokit }) => {
      const services = connect(octokit);
      try {
        const reading = await readDelivery({ name, payload }, services.github);
        if ("ignored" in reading) return services.log?.(`delivery ${id} ignored: ${reading.ignored}`);
        const { ref, event } = reading;
        throwFailure(await turns.inTurn(ref, () => processRequest(ref, event, services)));
      } catch (failure) {
        throw hidden(failure, services);
      }
    });
  };

/** Probot answers a delivery with the message of what was thrown. The reason goes to the log, its number to the answer. */
function hidden(failure: unknown, { log }: Services): Error {
  const incident = randomUUID();
  log?.(
    `incident ${incident}: ${redact(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure))}`,
  );
  return new Error(`incident ${incident}`);
}
