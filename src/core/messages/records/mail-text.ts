import { ballotNow } from "../../ballots/ballot-now.ts";
import { endInForce } from "../../ballots/notice.ts";
import { requestAddress } from "../../config/board-address.ts";
import { endsByReply } from "../../config/ends-by-reply.ts";
import { referralName } from "../../config/referral-name.ts";
import { exitTitleOf } from "../../config/title-of.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { Change, ChangeOf } from "../../domain/change.ts";
import type { Instant } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { escapeFenced } from "../escape-markdown.ts";
import { issueAddress } from "../issue-address.ts";
import { folded } from "../markdown-parts.ts";
import { quotable } from "../plan-lines.ts";
import { speakPlain } from "../speak.ts";
import { actsNext } from "../who-is-next.ts";
import { causeLink, commentLink, type RecordFacts } from "./record-facts.ts";
import { askedAt, voteAgainFrom, wordsOf } from "./tell-end.ts";

/**
 * What a coordinator can paste into a mail to somebody who asked by another way and has no account here: what was decided,
 * why, what comes next and when. No names, no markup. Nothing for other requests, and where nothing was decided.
 */
export function mailText(facts: RecordFacts): readonly string[] {
  const { state, desk, snapshot, records } = facts;
  if (!state.registered?.onBehalf || state.requester) return [];
  const told = records.flatMap((record) => record.changes.flatMap((change) => toldBy(change, record, facts)));
  if (told.length === 0) return [];
  const { language, name } = desk.config.desk;
  const page = requestAddress(desk.config, snapshot.issue.number) ?? snapshot.issue.url;
  const lines = [
    sentence("desk-mail-greeting"),
    ...told,
    sentence("desk-mail-status", { href: page }),
    sentence("desk-mail-closing", name),
  ].map((said) => speakPlain(said, language));
  return [
    folded(speakPlain(sentence("desk-mail-title"), language), [["```text", lines.join("\n\n"), "```"].join("\n")]),
  ];
}

function toldBy(change: Change, record: DecisionRecord, facts: RecordFacts): readonly Sentence[] {
  if (change.kind === "ballot-closed") return result(change, facts);
  if (change.kind === "stage-entered") return entered(change, record, facts);
  if (change.kind === "request-left") return left(change, record, facts);
  if (change.kind === "hold-placed") return asked(change, record, facts);
  if (change.kind === "follow-up-asked") return [sentence("desk-mail-follow-up")];
  if (change.kind === "outcome-asked") return [sentence("desk-mail-outcome", { day: facts.state.since ?? record.at })];
  return [];
}

/** The count in words. Reasons stand in the thread, where their authors can still take them away. */
function result(
  { result: { outcome, reason, tally } }: ChangeOf<"ballot-closed">,
  facts: RecordFacts,
): readonly Sentence[] {
  if (outcome === "cancelled") return reason === "left" ? [] : [sentence("desk-mail-cancelled")];
  const { yes, no, abstain, notCast } = tally;
  return [
    sentence(`desk-mail-${outcome}`, yes, no, abstain, notCast),
    sentence("desk-mail-reasons", { href: facts.snapshot.issue.url }),
  ];
}

function entered({ stage: id, through }: ChangeOf<"stage-entered">, record: DecisionRecord, facts: RecordFacts) {
  const { desk, state, snapshot } = facts;
  const stage = desk.config.stages.find((one) => one.id === id);
  // Of the stages that one look passes through only the last one is news.
  if (!stage || through === "registered" || id !== state.stage || record.at !== state.since) return [];
  const ballot = ballotNow(state);
  return [
    sentence("desk-mail-entered", stage.title),
    ...(ballot?.terms.stage === id
      ? [...planned(facts), sentence("desk-mail-ballot", { at: endInForce(ballot, snapshot.readAt) })]
      : [sentence(`desk-mail-next-${actsNext(stage, state)}`)]),
  ];
}

/** What the committee votes on, where that is a plan. */
function planned({ plan }: RecordFacts): readonly Sentence[] {
  const quote = (words: string): string => escapeFenced(quotable(words));
  return [
    ...(plan?.outcome === undefined ? [] : [sentence("desk-mail-plan-outcome", quote(plan.outcome))]),
    ...(plan?.use === undefined ? [] : [sentence("desk-mail-plan-use", quote(plan.use))]),
  ];
}

function asked({ hold, reason }: ChangeOf<"hold-placed">, record: DecisionRecord, facts: RecordFacts) {
  if (!endsByReply(hold, facts.desk) || !facts.state.holds.some((held) => held.hold === hold)) return [];
  return [sentence("desk-mail-asked", reason ? commentLink(facts, reason.comment) : causeLink(facts, record))];
}

function left(change: ChangeOf<"request-left">, record: DecisionRecord, facts: RecordFacts): readonly Sentence[] {
  if (facts.state.exit?.at !== record.at) return [];
  if (change.through === "ballot-rejected") return rejected(change, record, facts);
  const asked = askedAt(facts);
  if (change.exit === "withdrawn") return [sentence("desk-mail-left-withdrawn")];
  if (change.exit === "no-reply" && asked) return [sentence("desk-mail-left-no-reply", { day: asked })];
  return [whyEnded(change, record, facts), sentence("desk-mail-come-back")];
}

function rejected(change: ChangeOf<"request-left">, record: DecisionRecord, facts: RecordFacts): readonly Sentence[] {
  const from = voteAgainFrom(facts);
  if (from) return [sentence("desk-mail-left-not-prioritised", { at: from })];
  return [whyEnded(change, record, facts), sentence("desk-mail-come-back")];
}

function whyEnded(change: ChangeOf<"request-left">, record: DecisionRecord, facts: RecordFacts): Sentence {
  const words = wordsOf(change, record, facts);
  const { followUp, sameAs } = change;
  if (change.exit === "answered") return sentence("desk-mail-left-answered", words);
  if (change.exit === "out-of-scope") return sentence("desk-mail-left-out-of-scope", words);
  if (change.exit === "referred" && followUp) return referred(change, words, { day: followUp }, facts);
  if (change.exit === "duplicate" && sameAs)
    return sentence("desk-mail-left-duplicate", issueAddress(sameAs, facts.snapshot.issue.url));
  return sentence("desk-mail-left-otherwise", exitTitleOf(change.exit, facts.desk), words);
}

/** A group and another helpdesk are named; a person is not: where to read it is said. */
function referred(
  { referredTo }: ChangeOf<"request-left">,
  words: { readonly href: string },
  on: { readonly day: Instant },
  { desk }: RecordFacts,
): Sentence {
  if (!referredTo || referredTo.kind === "person") return sentence("desk-mail-left-referred", on, words);
  const { name, url } = referralName(referredTo, desk);
  return url === undefined
    ? sentence("desk-mail-left-referred-group", on, words, name)
    : sentence("desk-mail-left-referred-helpdesk", on, words, name, { href: url });
}
