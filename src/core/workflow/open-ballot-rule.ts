import { ballotOfStay } from "../ballots/ballot-now.ts";
import { electorateOf } from "../ballots/electorate.ts";
import { lapsesInThisStay, REOPENINGS } from "../ballots/lapses.ts";
import { termsOf } from "../ballots/open-ballot.ts";
import { rulesOf } from "../ballots/rules-of.ts";
import { profileOfStage } from "../commands/profiles.ts";
import { DESK_FILES } from "../config/desk.ts";
import { nextMeeting } from "../config/meeting-times.ts";
import type { StageBallotConfig } from "../config/schema.ts";
import type { BallotTerms } from "../domain/ballot.ts";
import type { Change } from "../domain/change.ts";
import type { Instant, UserId } from "../domain/ids.ts";
import { requesterOf } from "../domain/requester-of.ts";
import { ruleKey } from "../records/record-key.ts";
import { guardFacts, type Look, recordOf, take } from "./look.ts";
import { proposalOf } from "./proposal.ts";
import { stageOf } from "./ways.ts";

/**
 * Opens the stage's ballot: once per entry, after its command where it waits for one, and again at the next meeting
 * where it lapsed. It opens now, since nobody could vote before its comment was there.
 */
export function openBallot(look: Look): Look {
  const stage = stageOf(guardFacts(look));
  if (!stage?.ballot || look.state.exit || look.state.lane !== "request" || !isDue(stage.ballot, look)) return look;
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

/** Those of the electorate who step aside by rule: the requester, or who filed the request for somebody else. Alternates do, too. */
function ownRecusals({ state, snapshot, desk }: Look, { electorate, rules }: BallotTerms): readonly Change[] {
  const form = desk.config.forms.find(({ file }) => file === state.registered?.form);
  // Rules are for all: who proposes them has no interest of their own in them.
  if (form?.kind === "rules") return [];
  const people = electorate.flatMap(({ member, alternate }) => (alternate ? [member, alternate] : [member]));
  const recusal = (id: UserId | undefined, by: "requester" | "submitter"): readonly Change[] => {
    const person = people.find((one) => one.id === id);
    if (!person || !rules.autoRecuse.includes(by)) return [];
    if (state.recusals.some(({ member }) => member === person.id)) return [];
    return [{ kind: "member-recused", member: person, by }];
  };
  const author = snapshot.issue.author?.id;
  const submitter = state.registered?.onBehalf ? author : undefined;
  return [...recusal(submitter, "submitter"), ...recusal(requesterOf({ snapshot, state }), "requester")];
}

function isDue(ballot: StageBallotConfig, look: Look): boolean {
  const { state, desk, snapshot } = look;
  const last = ballotOfStay(state);
  if (last && !last.result) return false;
  if (state.ballotAsked) return true;
  if (!last?.result) return ballot.opens === "on-entry";
  if (last.result.outcome !== "lapsed" || lapsesInThisStay(state) > REOPENINGS) return false;
  const meeting = nextMeeting(desk.calendar, last.result.closedAt);
  return meeting !== undefined && meeting <= snapshot.readAt;
}

/** The profile that was asked for, else the one that the stage and the form give; with its rules. */
function profileOf(ballot: StageBallotConfig, { desk, state }: Look) {
  const profile = state.ballotAsked?.profile ?? profileOfStage({ desk, state }, ballot);
  const config = desk.config.profiles[profile];
  if (!config) throw new Error(`no profile is named ${profile}`);
  const openFor = profile === ballot.profile ? ballot["open-for"] : undefined;
  const meetingVotes = desk.config["meeting-votes"];
  return { profile, rules: rulesOf(config, { meetingVotes, ...(openFor !== undefined && { openFor }) }) };
}

/** The committee's next meeting, for profiles whose ballots end at one. */
function meetingToEndAt(ballot: StageBallotConfig, look: Look, now: Instant): Instant | undefined {
  const { profile } = profileOf(ballot, look);
  const ownPeriod = profile === ballot.profile && ballot["open-for"] !== undefined;
  if (look.desk.config.profiles[profile]?.["open-for"] !== "until: next-meeting" || ownPeriod) return undefined;
  return nextMeeting(look.desk.calendar, now);
}
