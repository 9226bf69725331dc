import { ballotNow } from "../ballots/ballot-now.ts";
import { deferralOf } from "../ballots/due.ts";
import type { DecisionRecord } from "../domain/batch.ts";
import { isCareChange } from "../domain/care-change.ts";
import type { Change, ChangeOf } from "../domain/change.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { isWorkChange } from "../domain/work-change.ts";
import { passingRule } from "./ballot/passing-rule.ts";
import { sayIn } from "./markdown-parts.ts";
import { askedIn } from "./records/asked-in.ts";
import { mailText } from "./records/mail-text.ts";
import { motionText } from "./records/motion-text.ts";
import { causeLink, commentLink, type RecordFacts, stageTitle } from "./records/record-facts.ts";
import { formAsked, registered } from "./records/tell-arrival.ts";
import { tellBallot } from "./records/tell-ballot.ts";
import { held, tellCare } from "./records/tell-care.ts";
import { tellRestored } from "./records/tell-damage.ts";
import { left } from "./records/tell-end.ts";
import { entered, groupAssigned } from "./records/tell-stage.ts";
import { tellWork } from "./records/tell-work.ts";
import { renderResult } from "./result/result-text.ts";

/** The sentences of a record comment: what happened, why, who is next and when. Markdown, without the marker. */
export function renderRecords(records: readonly DecisionRecord[], facts: Omit<RecordFacts, "records">): string {
  const whole = { ...facts, records };
  const say = sayFor(whole);
  return [...inReadingOrder(records, whole), ...mailText(whole)]
    .map((part) => (typeof part === "string" ? part : say(part)))
    .join("\n\n");
}

/** All parts in order, but for the long part of a result: it waits until it is said where the request goes. */
function inReadingOrder(records: readonly DecisionRecord[], facts: RecordFacts): readonly Part[] {
  const parts: Part[] = [];
  let waiting: readonly string[] = [];
  for (const record of records) {
    if (isWith("ballot-opened", record)) {
      parts.push(...waiting);
      waiting = [];
    }
    parts.push(...record.changes.flatMap((change) => told(change, record, facts)));
    waiting = [...waiting, ...record.changes.flatMap((change) => resultDetails(change, record, facts))];
  }
  return [...parts, ...waiting];
}

type Part = Sentence | string;

function told(change: Change, record: DecisionRecord, facts: RecordFacts): readonly Part[] {
  if ("ballot" in change || change.kind === "ballot-opened") return tellBallot(change, record, facts);
  if (isCareChange(change)) return tellCare(change, record, facts);
  if (isWorkChange(change)) return tellWork(change, record, facts);
  switch (change.kind) {
    case "request-registered":
      return registered(change, facts);
    case "stage-entered":
      return entered(change, record, facts);
    case "request-left":
      return left(change, record, facts);
    case "request-reopened":
      return [change.closedBy ? sentence("desk-reopened", change.closedBy.login) : sentence("desk-reopened-unknown")];
    case "group-assigned":
      return groupAssigned(change, record, facts);
    case "outcome-reported":
      return [outcome(change, facts)];
    case "hold-placed":
      return [held(change, record, facts)];
    case "hand-move-noticed":
      return [handMove(change, facts)];
    case "form-asked":
      return formAsked(facts);
    case "member-recused":
      return recused(change, record, facts);
    case "recusal-lifted":
      return change.by === "committee" ? recusalLifted(change, facts) : [];
    case "priority-settled":
      return isWith("ballot-closed", record) ? [] : [sentence("desk-priority-settled", change.priority, change.given)];
    case "motion-asked":
      return [
        motionText(change.motion, { ...facts, issueUrl: facts.snapshot.issue.url })
          .map(sayFor(facts))
          .join(" "),
      ];
    case "motion-seconded": {
      const asked = askedIn(record, facts)?.link ?? causeLink(facts, record);
      return [sentence("desk-motion-seconded", change.by.login, asked)];
    }
    case "issue-locked":
      return [change.by ? sentence("desk-locked", change.by.login) : sentence("desk-locked-unknown")];
    case "vote-again-allowed":
      return [sentence("desk-vote-again-allowed")];
    case "records-restored":
    case "records-lost":
      return tellRestored(change, facts);
    case "issue-unlocked":
    case "ballot-asked":
    case "priority-given":
    case "feedback-given":
    case "person-assigned":
    case "person-unassigned":
    case "check-answered":
    case "plan-written":
    case "hold-lifted":
    case "answered":
    case "refused":
      return [];
  }
}

function resultDetails(change: Change, record: DecisionRecord, facts: RecordFacts): readonly string[] {
  if (change.kind !== "ballot-closed") return [];
  const ballot = facts.state.ballots.find(({ terms }) => terms.number === change.ballot);
  return ballot ? renderResult(ballot, change.result, record, facts).rest : [];
}

/**
 * Who steps aside when a ballot opens is named among its seats. Who steps aside by their own word is shown on the card, and
 * told where too few are left to decide anything.
 */
function recused(
  { member, by }: ChangeOf<"member-recused">,
  record: DecisionRecord,
  { state }: RecordFacts,
): readonly Sentence[] {
  if (isWith("ballot-opened", record)) return [];
  const ballot = ballotNow(state);
  const tooFew = ballot && deferralOf(ballot, record.at) === "electorate" ? passingRule(ballot, record.at) : [];
  return by === "self" && tooFew.length === 0 ? [] : [sentence(`desk-recused-${by}`, member.login), ...tooFew];
}

function recusalLifted({ member, closesAt }: ChangeOf<"recusal-lifted">, { state }: RecordFacts): readonly Sentence[] {
  const ballot = ballotNow(state);
  const end = ballot && closesAt ? [sentence("desk-new-end", ballot.terms.number, { at: closesAt })] : [];
  return [sentence("desk-recusal-lifted", member.login), ...end];
}

function outcome({ text, report }: ChangeOf<"outcome-reported">, facts: RecordFacts): Sentence {
  if (report)
    return sentence("desk-outcome-report", { href: `${facts.snapshot.repository.url}/issues/${report.issue}` });
  return text ? sentence("desk-outcome", commentLink(facts, text.comment)) : sentence("desk-outcome-not-reported");
}

const isWith = (kind: Change["kind"], { changes }: DecisionRecord): boolean =>
  changes.some((change) => change.kind === kind);

const sayFor = ({ desk }: RecordFacts) => sayIn(desk.config.desk.language);

function handMove({ done, label, by }: ChangeOf<"hand-move-noticed">, facts: RecordFacts): Sentence {
  if (done === "recorded") return sentence("desk-hand-move-recorded", label);
  const stage = stageTitle(facts, facts.state.stage ?? "");
  return by ? sentence("desk-hand-move-by", label, stage, by.login) : sentence("desk-hand-move", label, stage);
}
