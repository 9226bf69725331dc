import { ballotNow } from "../../core/ballots/ballot-now.ts";
import { tallyOf } from "../../core/ballots/tally.ts";
import type { Desk } from "../../core/config/desk.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import { stageTitleOf } from "../../core/config/title-of.ts";
import type { Ballot, BallotTerms } from "../../core/domain/ballot.ts";
import type { Change } from "../../core/domain/change.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { textBehind } from "../../core/workflow/text-behind.ts";
import type { Act } from "../../sandbox/scenario/act.ts";
import type { Played } from "../../sandbox/scenario/play-scenario.ts";
import type { Scenario } from "../../sandbox/scenario/scenario.ts";
import type { ReactionName } from "../../sandbox/state.ts";

const LANGUAGE = "en";
/** Characters before the text of a line: the date, the hour, the mark. */
const INDENT = " ".repeat(19);
const WIDTH = 116;

/** One step of the story as lines of a terminal: when, who did what, and what followed. */
export function tellStep(scenario: Scenario, before: Played | undefined, played: Played): readonly string[] {
  const { step } = played;
  const mark = step.source?.includes("invented") ? "°" : " ";
  const told = [
    ...(step.note === undefined ? [] : [step.note]),
    ...step.acts.flatMap((act) => tellAct(act, scenario)),
    ...news(before, played).flatMap((change) => tellChange(change, scenario, played)),
    ...tellVotes(played),
  ];
  const lines = told.flatMap(wrap);
  return [...lines.map((line, index) => (index === 0 ? `${step.at ?? ""} ${mark} ${line}` : `${INDENT}${line}`)), ""];
}

/** The changes that this step brought. */
function news(before: Played | undefined, { records }: Played): readonly Change[] {
  const known = new Set(before?.records.map(({ key }) => key));
  return records.filter(({ key }) => !known.has(key)).flatMap(({ changes }) => changes);
}

const nameOf = (login: string, { seats }: Scenario): string => seats[login] ?? login;

function tellAct(act: Act, scenario: Scenario): readonly string[] {
  const who = nameOf(act.by, scenario);
  switch (act.kind) {
    case "opens":
      return [`  ${who}: “${act.opening.title}”`];
    case "says":
    case "edits-comment":
      return act.body
        .trim()
        .split("\n")
        .map((line, index) => (index === 0 ? `  ${who}: ${line}` : `    ${line}`));
    case "reacts":
      return [`  ${who}: ${speak(sentence(reactionText(act.content)))}`];
    case "edits-comment-of":
    case "deletes-comment-of":
    case "edits-request":
    case "renames-request":
    case "unreacts":
    case "cannot-react":
    case "deletes":
    case "defaces":
    case "breaks":
    case "forges":
    case "labels":
    case "unlabels":
    case "closes":
    case "reopens":
    case "locks":
    case "unlocks":
    case "transfers":
    case "renames-account":
    case "deletes-account":
    case "moves-card":
    case "assigns":
    case "unassigns":
      return [`  ${who}: ${act.kind}`];
  }
}

const reactionText = (content: ReactionName) =>
  content === "+1" ? "cli-demo-reacts-yes" : content === "-1" ? "cli-demo-reacts-no" : "cli-demo-reacts-abstain";

function tellChange(change: Change, scenario: Scenario, played: Played): readonly string[] {
  if (change.kind === "stage-entered") {
    return [`=> ${speak(sentence("cli-demo-stage", stageTitle(change.stage, played)))}`];
  }
  if (change.kind === "group-assigned") {
    return [`=> ${speak(sentence("cli-demo-group", groupTitle(change.group, played)))}`];
  }
  if (change.kind === "notice-given") {
    return [`=> ${speak(sentence("cli-demo-notice", change.ballot, { at: change.closesAt }))}`];
  }
  if (change.kind === "ballot-closed") return tellResult(change, scenario, played);
  return change.kind === "ballot-opened" ? [tellOpening(change.terms, played)] : [];
}

function tellOpening({ number, electorate, closesAt }: BallotTerms, { state, snapshot }: Played): string {
  const ballot = state.ballots.find(({ terms }) => terms.number === number);
  const quorum = ballot ? tallyOf(ballot, snapshot.readAt).quorum : 0;
  return `=> ${speak(sentence("cli-demo-ballot-opened", number, { at: closesAt }, electorate.length, quorum))}`;
}

function tellResult(
  { ballot: number, result }: Extract<Change, { kind: "ballot-closed" }>,
  scenario: Scenario,
  played: Played,
): readonly string[] {
  const { state, snapshot } = played;
  const desk = deskOf(played);
  const { yes, no, abstain, notCast, eligible, quorum } = result.tally;
  const stage = state.ballots.find(({ terms }) => terms.number === number)?.terms.stage;
  const advice = state.advice.filter((item) => item.stage === stage);
  return [
    `=> ${speak(sentence(`desk-result-${result.outcome}`, number))} ${speak(sentence("desk-result-count", yes, no, abstain, notCast))}`,
    `   ${speak(sentence("desk-result-quorum", yes + no + abstain, eligible, quorum))}`,
    ...(advice.length > 0 ? [`   ${speak(sentence("desk-result-advice"))}`] : []),
    ...advice.map(
      ({ by, text }) =>
        `     ${nameOf(by.login, scenario)}: “${(textBehind(text, snapshot.comments, desk) ?? "").replace(/\s+/g, " ")}”`,
    ),
  ];
}

/** The count of an open ballot that somebody has voted in. */
function tellVotes({ state, snapshot, step }: Played): readonly string[] {
  const ballot = ballotNow(state);
  if (!ballot || !step.acts.some(isVote)) return [];
  return [`=> ${speak(countOf(ballot, snapshot.readAt))}`];
}

const isVote = (act: Act): boolean =>
  act.kind === "reacts" || (act.kind === "says" && /^\/(approve|decline|abstain|vote)/m.test(act.body));

function countOf(ballot: Ballot, at: Played["snapshot"]["readAt"]): Sentence {
  const { yes, no, abstain, notCast, quorum } = tallyOf(ballot, at);
  return sentence("cli-demo-count", ballot.terms.number, yes, no, abstain, notCast, yes + no + abstain, quorum);
}

const stageTitle = (stage: string, played: Played): string => stageTitleOf(stage, deskOf(played));

const groupTitle = (group: string, played: Played): string =>
  deskOf(played).config.groups.find(({ id }) => id === group)?.title ?? group;

function deskOf({ snapshot }: Played): Desk {
  const loaded = loadDesk(snapshot.files);
  if (!loaded.ok) throw new Error("the story's desk does not load");
  return loaded.desk;
}

const speak = (said: Sentence): string => speakPlain(said, LANGUAGE);

/** Breaks a line at blanks so that it fits; what follows is indented like its beginning, and two more. */
function wrap(line: string): readonly string[] {
  const room = WIDTH - INDENT.length;
  if (line.length <= room) return [line];
  const cut = line.lastIndexOf(" ", room);
  const indent = `${/^ */.exec(line)?.[0] ?? ""}  `;
  return cut <= indent.length ? [line] : [line.slice(0, cut), ...wrap(`${indent}${line.slice(cut + 1)}`)];
}
