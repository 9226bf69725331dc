import { DESK_FILES, type Desk } from "../config/desk.ts";
import type { Hint } from "../domain/hint.ts";
import { type Instant, later, millisecondsOf } from "../domain/ids.ts";
import type { SurveyedRequest } from "../domain/survey.ts";
import { whichForm } from "../forms/which-form.ts";
import { labelDifference } from "./plan-labels.ts";

/** Why a sweep looks at a request, in the order of the reasons' weight. */
export const REASONS = [
  /** It came by a form, and has no card, or one that says nothing to sweeps. */
  "no-card",
  /** Something falls due. */
  "due",
  /** Somebody reacted on the open ballot, or took a reaction back, or nobody can tell. */
  "reactions",
  /** The roster changed while the ballot is open. */
  "roster",
  /** A label is missing or wrong, or the issue is open or closed and should not be. */
  "labels",
  /** Somebody did something since the card was written. */
  "changed",
  /** Somebody did something of late. A delivery that was lost is found by this although the desk wrote meanwhile. */
  "changed-of-late",
  /** Its turn has come. What no other reason finds, as a deleted comment, is found by this. */
  "turn",
] as const;

/** Why a sweep looks at a request. */
export type Reason = (typeof REASONS)[number];

/** The time that a sweep stands for. */
export interface Sweeping {
  /** When the last sweep that came to its end began. */
  readonly since: Instant;
  readonly now: Instant;
}

const HOUR = 3_600_000;
/** How long before the last sweep a change is of late, in milliseconds: a day, and what a lost schedule may add. */
const OF_LATE = 26 * HOUR;
/** How long after its reading a look may still write, in milliseconds. What is later was done by somebody else. */
const STILL_WRITING = 300_000;

/**
 * Why a sweep of a large desk looks at a request; undefined where it leaves it out. It only rests on what a card says as
 * long as a false one delays the look by a day at most: in its turn each request is looked at, whatever its card says.
 */
export function whyLook(request: SurveyedRequest, desk: Desk, { since, now }: Sweeping): Reason | undefined {
  const { number, card, updatedAt } = request;
  // The desk's own issue is no request, and is kept after all looks.
  if (number === desk.config["desk-issue"]) return undefined;
  const isOfLate = updatedAt > later(since, -OF_LATE);
  const reason = card?.hint ? whyByCard(request, card.hint, desk, now) : cameByForm(request, desk) && "no-card";
  if (reason) return reason;
  if (isOfLate) return card && updatedAt <= later(card.at, STILL_WRITING) ? "changed-of-late" : "changed";
  return hasTurn(number, since, now) ? "turn" : undefined;
}

function whyByCard(request: SurveyedRequest, hint: Hint, desk: Desk, now: Instant): Reason | undefined {
  const { card, labels, state, reactions } = request;
  if (hint.due !== undefined && hint.due <= now) return "due";
  if (hint.ballot && hint.ballot.seen !== reactions) return "reactions";
  if (hint.ballot && card?.rules[DESK_FILES.roster] !== desk.oids[DESK_FILES.roster]) return "roster";
  const { add, remove } = labelDifference(labels ?? hint.labels, hint.labels, desk.config);
  return add.length + remove.length > 0 || state !== hint.state ? "labels" : undefined;
}

/** Whether an issue without a card is a request that nobody has looked at, or that lost its card. Reports are no requests. */
function cameByForm({ card, body, labels, openedAt }: SurveyedRequest, { config, forms }: Desk): boolean {
  if (card) return true;
  if (openedAt.slice(0, 10) < config.since || body === undefined) return false;
  const form = whichForm(forms, body, labels ?? []);
  return form !== undefined && form.kind !== "outcome";
}

/**
 * Each request has its turn once in this time, in milliseconds. It is no day: a schedule that GitHub drops at the same hour
 * each day would always leave out the same requests.
 */
const ROUND = 23 * HOUR;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** When in a round, in milliseconds, a request has its turn: spread evenly, whatever the numbers are. */
const turnOf = (number: number): number => Math.floor(((number * GOLDEN) % 1) * ROUND);

/** Milliseconds since a request had its turn the last time. */
export const sinceTurn = (number: number, now: Instant): number => (millisecondsOf(now) - turnOf(number)) % ROUND;

const hasTurn = (number: number, since: Instant, now: Instant): boolean =>
  sinceTurn(number, now) < millisecondsOf(now) - millisecondsOf(since);
