import { isOver } from "../config/is-over.ts";
import type { Instant } from "../domain/ids.ts";
import { requesterOf } from "../domain/requester-of.ts";
import type { ClosingEvent } from "../domain/snapshot.ts";
import { isWriter } from "./is-writer.ts";
import type { Look } from "./look.ts";
import { standoffIn } from "./standoff.ts";
import { stageOf } from "./ways.ts";

/** The issue was closed by hand. */
export interface ClosingInput {
  readonly kind: "closing";
  readonly at: Instant;
  readonly event: ClosingEvent;
}

/** The issue of a request that is over was opened again by hand. */
export interface ReopeningInput {
  readonly kind: "reopening";
  readonly at: Instant;
  readonly event: ClosingEvent;
}

/**
 * What the desk itself closed it opens again without a word, where a look could not finish what it began. Who closed an issue
 * before the request came into its stage wanted nothing of this stay.
 */
export function closingOf(look: Look): readonly ClosingInput[] {
  const { snapshot, state, desk } = look;
  const last = snapshot.closings.at(-1);
  if (snapshot.issue.state === "open" || last?.kind !== "closed" || (last.by && isWriter(last.by, look))) return [];
  if (state.exit || isOver(stageOf({ state, desk })) || last.at < (state.since ?? last.at)) return [];
  if (isLeft(look, last)) return [];
  return [{ kind: "closing", at: last.at, event: last }];
}

/** Whether somebody else than the requester undoes each time what the desk does, so that it says nothing to it any more. */
const isLeft = (look: Look, { by }: ClosingEvent): boolean =>
  standoffIn(look)?.state === true && by?.id !== requesterOf(look);

/** Only the last word on an issue counts: who opened it and closed it again wants nothing. */
export function reopeningOf(look: Look): readonly ReopeningInput[] {
  const { snapshot, state, desk } = look;
  const last = snapshot.closings.at(-1);
  if (snapshot.issue.state === "closed" || last?.kind !== "reopened" || (last.by && isWriter(last.by, look))) return [];
  const overSince = state.exit?.at ?? (isOver(stageOf({ state, desk })) ? state.since : undefined);
  if (isLeft(look, last)) return [];
  return overSince !== undefined && last.at > overSince ? [{ kind: "reopening", at: last.at, event: last }] : [];
}
