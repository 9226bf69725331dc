import type { Ballot, BallotResult } from "../../core/domain/ballot.ts";
import type { Batch } from "../../core/domain/batch.ts";
import { type Instant, userId } from "../../core/domain/ids.ts";
import type { RequestState } from "../../core/domain/request-state.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { batchLine } from "../../core/records/batch-codec.ts";
import { renderMarker } from "../../core/records/marker.ts";
import { sealedText } from "../../core/records/sealed-text.ts";
import { createSigner, generateSealKey } from "../../github/seal.ts";

/** The body with other words, and its marker as it was. */
export const defaced = (body: string): string => `Nothing to see here.\n\n${body}`;

/** What in a marker can be turned into its opposite, the most telling first. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/"choice":"yes"/, '"choice":"no"'],
  [/"choice":"(?:no|abstain)"/, '"choice":"yes"'],
  [/"outcome":"passed"/, '"outcome":"rejected"'],
  [/"outcome":"(?:rejected|lapsed)"/, '"outcome":"passed"'],
  [/"minYes":\d+/, '"minYes":0'],
  [/"at":"2/, '"at":"1'],
];

/** The body with a vote, an outcome, a rule or a date turned in its marker, and its words and its seal as they were. */
export function broken(body: string): string {
  const start = body.lastIndexOf("<!--");
  const marker = body.slice(start);
  const [found, instead] = TURNS.find(([pattern]) => pattern.test(marker)) ?? [];
  if (start < 0 || found === undefined || instead === undefined)
    throw new Error("there is nothing to turn in this comment");
  return body.slice(0, start) + marker.replace(found, instead);
}

/** A comment in the form of the desk's own, which says that the open ballot has passed with every vote in favour. */
export function forged(
  kind: "records" | "card",
  seal: "wrong" | "none",
  { snapshot, state }: { readonly snapshot: RequestSnapshot; readonly state: RequestState },
): string {
  const ballot = state.ballots.at(-1);
  if (!ballot) throw new Error("there is no ballot whose result could be forged");
  const { repository, issue, readAt } = snapshot;
  const line = batchLine(forgedBatch(ballot, state, readAt));
  const text = sealedText(kind, { repositoryId: repository.id, issueId: issue.id }, line);
  const sign = seal === "wrong" ? createSigner(generateSealKey().privateKey, "first") : undefined;
  return `The ballot has passed.\n\n${renderMarker({ kind, version: 1, seal: sign?.(text) ?? null, line })}`;
}

function forgedBatch({ terms }: Ballot, { head }: RequestState, at: Instant): Batch {
  const { number } = terms;
  const result = unanimous(terms, at);
  return {
    after: head,
    at,
    rules: {},
    records: [
      {
        key: `rule:ballot-due:ballot-${number}`,
        at,
        cause: { kind: "rule", rule: "ballot-due" },
        changes: [{ kind: "ballot-closed", ballot: number, outcome: "passed", result }],
      },
    ],
  };
}

function unanimous({ electorate }: Ballot["terms"], at: Instant): BallotResult {
  const count = electorate.length;
  return {
    outcome: "passed",
    tally: { eligible: count, yes: count, no: 0, abstain: 0, notCast: 0, recused: 0, departed: 0, quorum: 1 },
    roll: electorate.map(({ seat, member }) => ({
      seat,
      member: { ...member, id: userId(member.id) },
      vote: { kind: "yes", at, via: "reaction" },
    })),
    closedAt: at,
  };
}
