import type { RequestEvent } from "../../core/domain/snapshot.ts";
import type { RequestReader, RequestRef } from "../../github/port.ts";
import { readDelivery } from "../../github/read-delivery.ts";
import { toBoardEvent } from "../../github/to-board-event.ts";
import { type Delivery, type DeliveryReading, toRequestEvent } from "../../github/to-request-event.ts";
import type { Installed } from "../github/connect.ts";

/** A delivery that GitHub signed. */
export interface SignedDelivery extends Delivery {
  /** The same when it comes again. */
  readonly id: string;
  readonly action: string;
  /** Login of the account that did it. */
  readonly by: string;
  /** GitHub's id of the issue that it is about: of the issue itself, or of the one behind a card. */
  readonly issueId: string | undefined;
  readonly installed: Installed;
}

/** A delivery without what it says: many may wait. */
export type Known = Pick<SignedDelivery, "id" | "name" | "action">;

/** What to look at: a request, or the one behind a card, which GitHub is asked for. */
type Look =
  | { readonly ref: RequestRef; readonly event: RequestEvent }
  | { readonly find: (github: RequestReader) => Promise<DeliveryReading> };

/** A look that waits, and the deliveries that asked for it. Looks with the same key follow each other. */
export interface LookJob {
  readonly key: string;
  readonly look: Look;
  readonly installed: Installed;
  readonly deliveries: readonly [Known, ...Known[]];
  /** Whether it waited for a limit of GitHub before. */
  readonly again: boolean;
}

/** The look that a delivery asks for, found without a request to GitHub. */
export function toLookJob(delivery: SignedDelivery): LookJob | { readonly ignored: string } {
  const look = lookOf(delivery);
  if ("ignored" in look) return look;
  const { id, name, action, issueId, installed } = delivery;
  return { key: issueId ?? nameOf(look) ?? id, look, installed, deliveries: [{ id, name, action }], again: false };
}

function lookOf(delivery: SignedDelivery): Look | { readonly ignored: string } {
  if (delivery.name !== "projects_v2_item") return toRequestEvent(delivery);
  const reading = toBoardEvent(delivery);
  return "ignored" in reading ? reading : { find: (github) => readDelivery(delivery, github) };
}

/** The request as people write it, where it is known. GitHub's names do not tell capital letters apart. */
const nameOf = (look: Look): string | undefined =>
  "ref" in look ? `${look.ref.owner}/${look.ref.repo}#${look.ref.number}`.toLowerCase() : undefined;

/**
 * Whether a look goes before others at the same request. Only the delivery says who moved a card: a look that knows nothing of
 * it would put the card back.
 */
export const goesFirst = ({ look }: LookJob): boolean => "find" in look;

/**
 * One job for two about the same request, or nothing where one of them says what can be read nowhere else: who moved a card.
 * Every look reads everything. A new comment only says what GitHub must list by then, so the newest is kept.
 */
export function joinJobs(waiting: LookJob, next: LookJob): LookJob | undefined {
  if ("find" in waiting.look || "find" in next.look) return undefined;
  const [one, two] = [waiting.look.event, next.look.event];
  const oneIsNewest = one.kind === "comment-posted" && !(two.kind === "comment-posted" && two.comment > one.comment);
  return {
    ...next,
    look: oneIsNewest ? waiting.look : next.look,
    deliveries: [...waiting.deliveries, ...next.deliveries],
    again: waiting.again && next.again,
  };
}
