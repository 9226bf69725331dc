import { endsByReply } from "../../config/ends-by-reply.ts";
import { nextMeeting } from "../../config/meeting-times.ts";
import { periodOf } from "../../config/period.ts";
import { referralName } from "../../config/referral-name.ts";
import { exitTitleOf } from "../../config/title-of.ts";
import type { Ballot } from "../../domain/ballot.ts";
import type { Cause, DecisionRecord } from "../../domain/batch.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { type Instant, later } from "../../domain/ids.ts";
import { requesterOf } from "../../domain/requester-of.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { issueAddress } from "../issue-address.ts";
import { sayIn } from "../markdown-parts.ts";
import { adviceWith } from "../result/result-advice.ts";
import { causeLink, commentLink, type RecordFacts } from "./record-facts.ts";

type Left = ChangeOf<"request-left">;
type Command = Extract<Cause, { readonly kind: "command" }>;

/** A request has ended before its last stage: what happened, why, and in a paragraph of its own how it can come back. */
export function left(change: Left, record: DecisionRecord, facts: RecordFacts): readonly string[] {
  const paragraph = (sentences: readonly Sentence[]): string =>
    sentences.map(sayIn(facts.desk.config.desk.language)).join(" ");
  if (change.through === "ballot-rejected")
    return [paragraph(rejected(change, facts)), paragraph(afterRejection(facts))];
  return [paragraph([whatHappened(change, record, facts)]), paragraph(waysBack(change, facts))];
}

/** Where it is said why a request ended: the comment with the words, else what the record goes back to. */
export const wordsOf = ({ reply }: Left, record: DecisionRecord, facts: RecordFacts): { readonly href: string } =>
  reply ? commentLink(facts, reply.comment) : causeLink(facts, record);

/** When the requester was asked what nobody answered until the request ended for that. */
export function askedAt({ desk, state }: RecordFacts): Instant | undefined {
  return state.pastHolds.findLast(({ hold, endedAt }) => endsByReply(hold, desk) && endedAt === state.exit?.at)?.since;
}

/** From when the newest rejected proposal can be voted on again unchanged; undefined where the committee allowed it before. */
export function voteAgainFrom({ desk, state }: RecordFacts): Instant | undefined {
  const closedAt = state.voteAgain ? undefined : lastRejected(state.ballots)?.result?.closedAt;
  return closedAt && later(closedAt, periodOf(desk.config["wait-after-rejection"]));
}

const lastRejected = (ballots: readonly Ballot[]): Ballot | undefined =>
  ballots.findLast(({ result }) => result?.outcome === "rejected");

function rejected({ exit }: Left, facts: RecordFacts): readonly Sentence[] {
  const ballot = lastRejected(facts.state.ballots);
  const advised = ballot !== undefined && adviceWith(ballot, facts.state).length > 0;
  return [
    exit === "not-prioritised"
      ? sentence("desk-left-not-prioritised")
      : sentence("desk-left", exitTitleOf(exit, facts.desk)),
    advised ? sentence("desk-left-what-changes-it") : sentence("desk-left-what-changes-it-unsaid"),
  ];
}

function afterRejection(facts: RecordFacts): readonly Sentence[] {
  const from = voteAgainFrom(facts);
  const refers = facts.desk.config.exits.some(({ id }) => id === "referred");
  return [
    from ? sentence("desk-left-vote-again", { at: from }) : sentence("desk-left-come-back"),
    ...(refers ? [sentence("desk-left-referral-way")] : []),
  ];
}

function whatHappened(change: Left, record: DecisionRecord, facts: RecordFacts): Sentence {
  if (change.through === "author-closed") return sentence("desk-left-author-closed");
  const { cause } = record;
  if (cause.kind === "rule") return sentence("desk-left", exitTitleOf(change.exit, facts.desk));
  return byCommand(change, record, cause, facts);
}

/** Each exit in its own words; another desk's exits in those that fit all. */
function byCommand(change: Left, record: DecisionRecord, { by }: Command, facts: RecordFacts): Sentence {
  const words = wordsOf(change, record, facts);
  const { followUp, sameAs } = change;
  const asked = askedAt(facts);
  switch (change.exit) {
    case "answered":
      return sentence("desk-left-answered", by.login, words);
    case "referred":
      if (followUp) return referred(change, by.login, words, followUp, facts);
      break;
    case "duplicate":
      if (sameAs)
        return sentence(
          "desk-left-duplicate",
          by.login,
          words,
          String(sameAs),
          issueAddress(sameAs, facts.snapshot.issue.url),
        );
      break;
    case "no-reply":
      if (asked) return sentence("desk-left-no-reply", by.login, { day: asked }, words);
      break;
    case "withdrawn":
      return by.id === requesterOf(facts)
        ? sentence("desk-left-withdrawn", words)
        : sentence("desk-left-withdrawn-for", by.login, words);
    case "out-of-scope":
      return sentence("desk-left-out-of-scope", by.login, words);
  }
  return sentence("desk-left-by", exitTitleOf(change.exit, facts.desk), by.login, words);
}

/** To whom, where that is known by name. A person was called by the command itself. */
function referred(
  { referredTo }: Left,
  login: string,
  words: { readonly href: string },
  followUp: Instant,
  { desk }: RecordFacts,
): Sentence {
  if (!referredTo) return sentence("desk-left-referred", login, words, { day: followUp });
  const { name, url } = referralName(referredTo, desk);
  return url === undefined
    ? sentence("desk-left-referred-to", login, words, { day: followUp }, name)
    : sentence("desk-left-referred-helpdesk", login, words, { day: followUp }, name, { href: url });
}

/** Who has no account here writes mails: a coordinator brings their request back. */
function waysBack({ exit }: Left, { desk, snapshot, state }: RecordFacts): readonly Sentence[] {
  const canWrite = !state.registered?.onBehalf || state.requester !== undefined;
  const known = desk.config.exits.find(({ id }) => id === exit);
  const meeting = nextMeeting(desk.calendar, snapshot.readAt);
  const ways = [
    ...(known?.returns === "reply" && canWrite ? [sentence("desk-left-reply")] : []),
    ...(known?.confirm
      ? [meeting ? sentence("desk-left-confirm-on", { at: meeting }) : sentence("desk-left-confirm")]
      : []),
  ];
  return ways.length > 0 ? ways : [sentence("desk-left-come-back")];
}
