import { electorateOf } from "../ballots/electorate.ts";
import { termsOf } from "../ballots/open-ballot.ts";
import { rulesOf } from "../ballots/rules-of.ts";
import { meetingTimes } from "../config/meeting-times.ts";
import type { StageBallotConfig } from "../config/schema.ts";
import type { Ballot } from "../domain/ballot.ts";
import type { Change } from "../domain/change.ts";
import type { Instant, Sha256 } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { canonicalJson } from "../records/canonical-json.ts";
import { sha256Of } from "../records/hash.ts";
import { ruleKey } from "../records/record-key.ts";
import { guardFacts, type Look, recordOf, requesterOf, take } from "./look.ts";
import { stageOf } from "./ways.ts";

/** How often a lapsed ballot opens again by itself; then the committee must choose. */
const REOPENINGS = 2;

/** The newest ballot of the present stay in the stage. */
export function currentBallot({ ballots, stage, since }: RequestState): Ballot | undefined {
  const last = ballots.at(-1);
  return last && last.terms.stage === stage && since !== undefined && last.terms.openedAt >= since ? last : undefined;
}

/**
 * Opens the stage's ballot: once per entry, after its command where it waits for one, and again at the next meeting
 * where it lapsed. It opens now, since nobody could vote before its comment was there.
 */
export function openBallot(look: Look): Look {
  const stage = stageOf(guardFacts(look));
  if (!stage?.ballot || look.state.exit || !isDue(stage.ballot, look)) return look;
  const now = look.snapshot.readAt;
  const number = look.state.ballots.length + 1;
  const key = ruleKey("stage-entered", `ballot:${number}`);
  const terms = termsOf({
    number,
    stage: stage.id,
    ...profileOf(stage.ballot, look),
    electorate: electorateOf(look.desk.roster, look.desk.config.binding["host-staff"], now),
    openedAt: now,
    proposal: proposalOf(look),
    nextMeeting: nextMeeting(stage.ballot, look, now),
    pauses: look.desk.calendar.pauses,
  });
  const requester = requesterOf(look);
  const ownSeat = terms.electorate.find(({ member }) => member.id === requester);
  const recusal: readonly Change[] =
    ownSeat && !look.state.recused.includes(ownSeat.member.id)
      ? [{ kind: "member-recused", member: ownSeat.member, by: "requester" }]
      : [];
  return take(
    look,
    recordOf(key, now, { kind: "rule", rule: "stage-entered" }, [...recusal, { kind: "ballot-opened", terms }]),
  );
}

function isDue(ballot: StageBallotConfig, look: Look): boolean {
  const { state, desk, snapshot } = look;
  const last = currentBallot(state);
  if (last && !last.result) return false;
  if (ballot.opens !== "on-entry") return state.ballotAsked;
  if (!last) return true;
  if (last.result?.outcome !== "lapsed") return false;
  const lapsed = state.ballots.filter(
    ({ terms, result }) => terms.openedAt >= (state.since ?? "") && result?.outcome === "lapsed",
  );
  const lapsedAt = last.result.closedAt;
  const meetings = meetingTimes(desk.calendar);
  return lapsed.length <= REOPENINGS && meetings.some((meeting) => meeting > lapsedAt && meeting <= snapshot.readAt);
}

function profileOf(ballot: StageBallotConfig, { desk, state }: Look) {
  const skipped = state.visits.at(-1)?.through === "skip" && ballot["profile-if-skipped"] !== undefined;
  const profile = (skipped ? ballot["profile-if-skipped"] : undefined) ?? ballot.profile;
  const config = desk.config.profiles[profile];
  if (!config) throw new Error(`no profile is named ${profile}`);
  const openFor = skipped ? undefined : ballot["open-for"];
  return { profile, rules: rulesOf(config, openFor === undefined ? {} : { openFor }) };
}

/** What is voted on: the request's words, and the plan where there is one. */
function proposalOf({ snapshot, state }: Look): Sha256 {
  const { title, body } = snapshot.issue;
  return sha256Of(canonicalJson({ title, body, plan: state.plan?.text.hash ?? null }));
}

/** The committee's next meeting, for profiles whose ballots end at one. */
function nextMeeting(ballot: StageBallotConfig, look: Look, now: Instant): Instant | undefined {
  const { profile } = profileOf(ballot, look);
  if (look.desk.config.profiles[profile]?.["open-for"] !== "until: next-meeting" || ballot["open-for"] !== undefined)
    return undefined;
  return meetingTimes(look.desk.calendar).find((time) => time > now);
}
