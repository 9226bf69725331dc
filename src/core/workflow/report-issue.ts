import { issueNumber } from "../commands/issue-number.ts";
import { rolesOf } from "../commands/roles.ts";
import type { DeskForm } from "../config/desk.ts";
import type { ChangeOf } from "../domain/change.ts";
import { requesterOf } from "../domain/requester-of.ts";
import type { MentioningIssue, RequestSnapshot } from "../domain/snapshot.ts";
import { outcomeFormOf } from "../forms/outcome-form-of.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { sha256Of } from "../records/hash.ts";
import { ruleKey } from "../records/record-key.ts";
import { evolve } from "./evolve.ts";
import { guardFacts, type Look, recordOf, take } from "./look.ts";
import { awaitsOutcome } from "./outcome-due.ts";
import { findWay } from "./ways.ts";

/** Key of the question of an outcome form that asks which request the report is about. */
const REQUEST = "request";

/**
 * An issue of the outcome form is no request: it is thanked for and closed, and the request that it names is looked at next.
 * It is read again when it was edited, so a wrong number can be put right.
 */
export function fileReport(look: Look, form: DeskForm): Look {
  const { snapshot, state } = look;
  const { issue } = snapshot;
  const named = requestIn(form, issue.body, snapshot);
  const request = named === issue.number ? null : named;
  if (state.report?.request === request) return look;
  const key = ruleKey("report-filed", `${request ?? "none"}:${issue.lastEditedAt ?? issue.openedAt}`);
  return take(
    look,
    recordOf(key, snapshot.readAt, { kind: "rule", rule: "report-filed" }, [{ kind: "report-filed", request }]),
  );
}

/** The requests that the reports of this look tell of. */
export const requestsReported = ({ records }: Look): readonly number[] =>
  records.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === "report-filed" && change.request !== null ? [change.request] : [])),
  );

/**
 * Takes the outcome from the oldest issue of the outcome form that names this request and whose author may report it: the
 * requester or a coordinator. It counts from the look that sees it.
 */
export function noticeReport(look: Look): Look {
  const { mentionedBy = [], readAt } = look.snapshot;
  if (mentionedBy.length === 0 || look.state.outcome || !awaitsOutcome(look)) return look;
  for (const issue of mentionedBy) {
    const reported = reportIn(issue, look);
    if (!reported) continue;
    const record = recordOf(
      ruleKey("outcome-reported", String(issue.number)),
      readAt,
      { kind: "rule", rule: "outcome-reported" },
      [reported],
    );
    const facts = guardFacts(look);
    const way = findWay("outcome", { ...facts, state: evolve(facts.state, record) });
    return take(look, way.kind === "open" ? { ...record, changes: [reported, ...way.changes] } : record);
  }
  return look;
}

function reportIn(issue: MentioningIssue, look: Look): ChangeOf<"outcome-reported"> | undefined {
  const { author, body, editedByAuthorOnly, number, openedAt } = issue;
  const { snapshot, desk, state } = look;
  if (!author || !editedByAuthorOnly) return undefined;
  const requester = requesterOf(look);
  const mayReport = author.id === requester || rolesOf(author.id, openedAt, requester, state, desk).has("coordinator");
  if (!mayReport) return undefined;
  const form = outcomeFormOf(body, desk);
  if (!form || requestIn(form, body, snapshot) !== snapshot.issue.number) return undefined;
  const by = { id: author.id, login: author.login };
  return { kind: "outcome-reported", by, text: null, report: { issue: number, hash: sha256Of(body) } };
}

/** The request that a report names first, as `#12`, `12` or by its address; null where it names none. */
function requestIn({ form }: DeskForm, body: string, { repository }: RequestSnapshot): number | null {
  const answer = String(parseAnswers(form, body).fields.get(REQUEST)?.value ?? "").trim();
  const [written = ""] = answer.split(/\s/, 1);
  const address = `${repository.url}/issues/`;
  const isAddress = written.toLowerCase().startsWith(address.toLowerCase());
  return issueNumber(isAddress ? written.slice(address.length) : written) ?? null;
}
