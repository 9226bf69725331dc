import { ballotNow, ballotOfStay } from "../ballots/ballot-now.ts";
import { ballotMoments } from "../ballots/moments.ts";
import { reminderMoments } from "../ballots/reminders.ts";
import { nextMeeting } from "../config/meeting-times.ts";
import { periodOf } from "../config/period.ts";
import { pendingRank } from "../config/queue-stage.ts";
import type { RuleName } from "../domain/batch.ts";
import { earliest, type Instant, instant, later } from "../domain/ids.ts";
import { cardTurns } from "./card-turns.ts";
import type { Look } from "./look.ts";
import { awaitsOutcome } from "./outcome-due.ts";
import { standoffAfter } from "./standoff-after.ts";

const DAY = 86_400_000;

/** The moments at which a rule may act although nobody does anything. Past ones, and too many, do no harm. */
type Moments = (look: Look) => readonly (Instant | undefined)[];

/** A rule that only acts on what somebody did. */
const notByTime: Moments = () => [];

const ofBallot: Moments = ({ state, desk, snapshot }) => {
  const ballot = ballotNow(state);
  return ballot ? ballotMoments(ballot, snapshot.readAt, desk.calendar.pauses) : [];
};

/** By name, so that a new rule does not compile until it says when time alone makes it act. */
const MOMENTS: Readonly<Record<RuleName, Moments>> = {
  "hold-due": ({ state }) => state.holds.map(({ until }) => until),
  "ballot-due": ofBallot,
  "ballot-certain": ofBallot,
  "reminder-due": ({ state, desk, snapshot }) => {
    const ballot = ballotNow(state);
    // Who is back is called; a seat is away until its day has ended.
    const back = desk.roster.committee.map(({ "away-until": day }) => (day === undefined ? undefined : nextDay(day)));
    return ballot ? [...reminderMoments(ballot, snapshot.readAt), ...back] : [];
  },
  // A lapsed ballot opens again at the next meeting.
  "stage-entered": ({ state, desk }) => {
    const result = ballotOfStay(state)?.result;
    return result?.outcome === "lapsed" ? [nextMeeting(desk.calendar, result.closedAt)] : [];
  },
  "follow-up-due": ({ state: { exit, followUpAsked, referral } }) =>
    followUpAsked || referral ? [] : [exit?.followUp],
  "outcome-due": (look) => {
    const { since, outcome } = look.state;
    if (since === undefined || outcome || !awaitsOutcome(look)) return [];
    return look.desk.config["outcome-reminders"].map((period) => later(since, periodOf(period)));
  },
  "rank-due": ({ state, desk }) => [pendingRank(state, desk)?.holdsFrom],
  "request-opened": notByTime,
  "form-missing": notByTime,
  "reactions-seen": notByTime,
  "author-closed": notByTime,
  "closed-by-other": notByTime,
  "hand-move": notByTime,
  "proposal-changed": notByTime,
  "roster-changed": notByTime,
  "vote-unclear": notByTime,
  "digest-due": notByTime,
  "ballot-tampered": notByTime,
  "card-lost": notByTime,
  "issue-locked": notByTime,
  "requester-replied": notByTime,
  "requester-reopened": notByTime,
  "reopened-by-other": notByTime,
  "outcome-reported": notByTime,
  "report-filed": notByTime,
  "comments-flood": notByTime,
  "assigned-on-github": notByTime,
  "card-moved": notByTime,
  "community-missing": notByTime,
  "part-opened": notByTime,
  "queue-placed": notByTime,
};

/** Each once: some rules share theirs. */
const EACH: readonly Moments[] = [...new Set(Object.values(MOMENTS))];

/** The first moment after a look at which another look may decide something although nobody does anything; undefined where none is. */
export function dueAfter(look: Look): Instant | undefined {
  const { readAt } = look.snapshot;
  const moments = [
    ...EACH.flatMap((momentsOf) => momentsOf(look)),
    ...cardTurns(look, readAt),
    standoffAfter(look)?.until,
  ];
  return moments.filter((moment) => moment !== undefined && moment > readAt).reduce(sooner, undefined);
}

const nextDay = (day: string): Instant => later(instant(`${day}T00:00:00Z`), DAY);

const sooner = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || b === undefined ? (a ?? b) : earliest(a, b);
