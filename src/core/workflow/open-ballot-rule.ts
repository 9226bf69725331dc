import { electorateOf } from "../ballots/electorate.ts";
import { lapsesInThisStay, REOPENINGS } from "../ballots/lapses.ts";
import { termsOf } from "../ballots/open-ballot.ts";
import { rulesOf } from "../ballots/rules-of.ts";
import { DESK_FILES, type Desk } from "../config/desk.ts";
import { nextMeeting } from "../config/meeting-times.ts";
import { isWeaker } from "../config/profile-order.ts";
import type { FormUse, StageBallotConfig } from "../config/schema.ts";
import type { Ballot, BallotTerms } from "../domain/ballot.ts";
import type { Change } from "../domain/change.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { ruleKey } from "../records/record-key.ts";
import { guardFacts, type Look, recordOf, take } from "./look.ts";
import { proposalOf } from "./proposal.ts";
import { stageOf } from "./ways.ts";

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
  const { oids } = look.desk;
  const terms = termsOf({
    number,
    stage: stage.id,
    ...profileOf(stage.ballot, look),
    electorate: electorateOf(look.desk.roster, look.desk.config.binding["host-staff"], now),
    openedAt: now,
    proposal: proposalOf(look),
    source: { config: oids[DESK_FILES.config] ?? "", roster: oids[DESK_FILES.roster] ?? "" },
    nextMeeting: meetingToEndAt(stage.ballot, look, now),
    pauses: look.desk.calendar.pauses,
  });
  return take(
    look,
    recordOf(key, now, { kind: "rule", rule: "stage-entered" }, [
      ...ownRecusals(look, terms),
      { kind: "ballot-opened", terms },
    ]),
  );
}

/** Those of the electorate who step aside by rule: the requester, or who filed the request for somebody else. */
function ownRecusals(look: Look, { electorate, rules }: BallotTerms): readonly Change[] {
  // Rules are for all: who proposes them has no interest of their own in them.
  if (formOf(look)?.kind === "rules") return [];
  const by = look.state.registered?.onBehalf ? "submitter" : "requester";
  const author = look.snapshot.issue.author?.id;
  const seat = electorate.find(({ member }) => member.id === author);
  if (!seat || !rules.autoRecuse.includes(by)) return [];
  if (look.state.recusals.some(({ member }) => member === seat.member.id)) return [];
  return [{ kind: "member-recused", member: seat.member, by }];
}

function isDue(ballot: StageBallotConfig, look: Look): boolean {
  const { state, desk, snapshot } = look;
  const last = currentBallot(state);
  if (last && !last.result) return false;
  if (state.ballotAsked) return true;
  if (!last?.result) return ballot.opens === "on-entry";
  if (last.result.outcome !== "lapsed" || lapsesInThisStay(state) > REOPENINGS) return false;
  const meeting = nextMeeting(desk.calendar, last.result.closedAt);
  return meeting !== undefined && meeting <= snapshot.readAt;
}

/** The profile that was asked for, else the form's own, else the stage's; with its rules. */
function profileOf(ballot: StageBallotConfig, { desk, state }: Look) {
  const skipped = state.visits.at(-1)?.through === "skip" && ballot["profile-if-skipped"] !== undefined;
  const form = formOf({ desk, state });
  const stageProfile = (skipped ? ballot["profile-if-skipped"] : undefined) ?? ballot.profile;
  const profile = state.ballotAsked?.profile ?? formProfile(form?.profile, stageProfile, desk) ?? stageProfile;
  const config = desk.config.profiles[profile];
  if (!config) throw new Error(`no profile is named ${profile}`);
  const openFor = profile === ballot.profile ? ballot["open-for"] : undefined;
  const meetingVotes = desk.config["meeting-votes"];
  return { profile, rules: rulesOf(config, { meetingVotes, ...(openFor !== undefined && { openFor }) }) };
}

const formOf = ({ desk, state }: Pick<Look, "desk" | "state">): FormUse | undefined =>
  desk.config.forms.find(({ file }) => file === state.registered?.form);

/** A form may ask for a stronger profile than the stage's, never for a weaker one. */
const formProfile = (wanted: string | undefined, than: string, { config }: Desk): string | undefined =>
  wanted !== undefined && isWeaker(config, wanted, than) === false ? wanted : undefined;

/** The committee's next meeting, for profiles whose ballots end at one. */
function meetingToEndAt(ballot: StageBallotConfig, look: Look, now: Instant): Instant | undefined {
  const { profile } = profileOf(ballot, look);
  const ownPeriod = profile === ballot.profile && ballot["open-for"] !== undefined;
  if (look.desk.config.profiles[profile]?.["open-for"] !== "until: next-meeting" || ownPeriod) return undefined;
  return nextMeeting(look.desk.calendar, now);
}
