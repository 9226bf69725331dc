import type { Batch, Cause, DecisionRecord, RuleName } from "../domain/batch.ts";
import { canonicalJson } from "./canonical-json.ts";
import { isChange } from "./change-shape.ts";
import { isBlobId, isCommentId, isInstant, isName, isPerson, isSha256 } from "./domain-shapes.ts";
import { isHint } from "./hint-shape.ts";
import { byKind, exactly, type Guard, isObject, keyOf, listOf, oneOf, orNull, textUpTo, wholeFrom } from "./shape.ts";

/** A batch in the form in which a marker holds it. */
export const batchLine = (batch: Batch): string => canonicalJson(batch);

/**
 * The batch in a marker's line. Undefined for anything that this version would not have written in just these bytes: an
 * unknown key, a missing one, another order, a wrong type. What is not understood in full counts for nothing.
 */
export function parseBatch(line: string): Batch | undefined {
  const value = parseJson(line);
  return isBatch(value) && batchLine(value) === line ? value : undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

type ByCommand = Extract<Cause, { readonly kind: "command" }>;
type ByRule = Extract<Cause, { readonly kind: "rule" }>;

/** By name, so that a new rule does not compile until it is here. */
const RULES: Readonly<Record<RuleName, true>> = {
  "request-opened": true,
  "form-missing": true,
  "stage-entered": true,
  "ballot-due": true,
  "ballot-certain": true,
  "reactions-seen": true,
  "hold-due": true,
  "author-closed": true,
  "closed-by-other": true,
  "hand-move": true,
  "proposal-changed": true,
  "roster-changed": true,
  "vote-unclear": true,
  "reminder-due": true,
  "digest-due": true,
  "ballot-tampered": true,
  "card-lost": true,
  "issue-locked": true,
  "requester-replied": true,
  "requester-reopened": true,
  "reopened-by-other": true,
  "follow-up-due": true,
  "outcome-due": true,
  "outcome-reported": true,
  "report-filed": true,
  "comments-flood": true,
  "assigned-on-github": true,
  "card-moved": true,
  "community-missing": true,
  "part-opened": true,
  "rank-due": true,
  "queue-placed": true,
};

const isRuleName = keyOf(RULES);

const isCause: Guard<Cause> = byKind<Cause>({
  command: exactly<ByCommand>(
    { kind: oneOf("command"), command: isName, by: isPerson, comment: isCommentId, ordinal: wholeFrom(1) },
    {},
  ),
  rule: exactly<ByRule>(
    {
      kind: oneOf("rule"),
      rule: isRuleName,
    },
    {},
  ),
});

const isRecord: Guard<DecisionRecord> = exactly<DecisionRecord>(
  { key: textUpTo(500), at: isInstant, cause: isCause, changes: listOf(isChange) },
  {},
);

/** Path -> blob id. A path is plain: neither could be mistaken for a member of an object. */
const isRules: Guard<Batch["rules"]> = (value): value is Batch["rules"] =>
  isObject(value) &&
  Object.entries(value).every(([path, oid]) => /^[A-Za-z0-9._/ -]{1,300}$/.test(path) && isBlobId(oid));

const isBatch: Guard<Batch> = exactly<Batch>(
  { after: orNull(isSha256), at: isInstant, rules: isRules, records: listOf(isRecord) },
  { hint: isHint },
);
