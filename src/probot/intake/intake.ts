import type { IncomingMessage } from "node:http";
import type { Probot } from "probot";
import { APP_EVENTS } from "../helpdesk-app.ts";
import type { Inbox } from "../queue/inbox.ts";
import type { Log } from "../watch/log.ts";
import type { Metrics } from "../watch/metrics.ts";
import { type DeliveryHead, readHead } from "./delivery-head.ts";
import type { HttpAnswer } from "./http-answers.ts";
import { isSignedBy } from "./is-signed-by.ts";
import { type BodyRefusal, createBodyReader } from "./read-body.ts";

/** What deliveries are checked against, and where they go. */
export interface IntakeWish {
  readonly probot: Pick<Probot, "receive">;
  readonly appId: number;
  /** Any of them may have signed. */
  readonly secrets: readonly string[];
  readonly inbox: Pick<Inbox, "hasRoom">;
  readonly isStopping: () => boolean;
  readonly metrics: Pick<Metrics, "deliveries">;
  readonly log: Log;
  readonly now: () => number;
}

const STOPPING: HttpAnswer = { status: 503, text: "stopping" };
const ACCEPTED: HttpAnswer = { status: 202, text: "accepted" };
const BODY_REFUSED: Readonly<Record<BodyRefusal, HttpAnswer>> = {
  "too-long": { status: 413, text: "too long" },
  "no-room": { status: 503, text: "too many deliveries at once" },
  cut: { status: 400, text: "the delivery ends too early" },
};
/** Anybody can be refused as often as they like, so the log tells it this seldom, in milliseconds. */
const TELL_EVERY = 60_000;

/** Makes the way in for deliveries: from a request to the answer that GitHub gets, before any work is done. */
export function createIntake(wish: IntakeWish): (request: IncomingMessage) => Promise<HttpAnswer> {
  const { probot, inbox, isStopping, metrics, appId, secrets, log } = wish;
  const readBody = createBodyReader();
  const receive = async (request: IncomingMessage): Promise<HttpAnswer> => {
    const head = readHead(request, appId);
    if ("status" in head) return head;
    if (isStopping()) return STOPPING;
    if (!inbox.hasRoom()) return { status: 503, text: "too many deliveries wait" };
    const body = await readBody(request);
    if (typeof body === "string") return BODY_REFUSED[body];
    // The server may have been asked to stop while this was read.
    if (isStopping()) return STOPPING;
    if (!isSignedBy(secrets, body, head.signature)) return { status: 401, text: "signature does not match" };
    const event = { id: head.id, name: head.name, payload: parse(body) };
    if (!isEvent(event)) return { status: 400, text: "not JSON" };
    if (APP_EVENTS.some((name) => name === head.name)) await probot.receive(event);
    else {
      metrics.deliveries.inc({ event: "other", outcome: "ignored" });
      log.info("delivery ignored", { ...namesOf(event), why: "the helpdesk does not listen to it" });
    }
    return ACCEPTED;
  };
  const tellRefusal = createTeller(wish);
  return async (request) => {
    const answer = await receive(request);
    if (answer !== ACCEPTED) tellRefusal(answer);
    return answer;
  };
}

/** Counts what is refused, and tells the log of the first, and then now and then: a wrong secret shows nowhere else here. */
function createTeller({
  metrics,
  log,
  now,
}: Pick<IntakeWish, "metrics" | "log" | "now">): (answer: HttpAnswer) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  let untold = 0;
  return ({ status, text }) => {
    // What is not signed counts without the name that it gave itself.
    metrics.deliveries.inc({ event: "unread", outcome: `refused-${status}` });
    untold += 1;
    if (now() - toldAt < TELL_EVERY) return;
    log.warn("delivery refused", { status, why: text, count: untold });
    toldAt = now();
    untold = 0;
  };
}

/** Probot's type names each event with its payload. What the desk reads of a payload is checked where it is read. */
const isEvent = (event: Pick<DeliveryHead, "id" | "name"> & { readonly payload: unknown }): event is ProbotEvent =>
  typeof event.payload === "object" && event.payload !== null;

type ProbotEvent = Parameters<Probot["receive"]>[0];

/** As in `installation.suspend`: who takes the App away should be found in the log. */
function namesOf({ id, name, payload }: ProbotEvent): { readonly delivery: string; readonly event: string } {
  const action = "action" in payload ? payload.action : undefined;
  return { delivery: id, event: action === undefined ? name : `${name}.${action}` };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
