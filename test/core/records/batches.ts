import fc from "fast-check";
import { resultAt } from "../../../src/core/ballots/due.ts";
import type { Batch, DecisionRecord } from "../../../src/core/domain/batch.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { commentId, instant, instantAt, type Sha256, sha256, userId } from "../../../src/core/domain/ids.ts";
import type { PowerAct } from "../../../src/core/domain/motion.ts";
import type { BatchComment } from "../../../src/core/domain/snapshot.ts";
import { batchHash } from "../../../src/core/records/hash.ts";
import type { Place } from "../../../src/core/records/sealed-text.ts";
import { aBallot, votes } from "../ballots/a-ballot.ts";

/** The issue of these tests. Its id exceeds 32 bits, as GitHub's do. */
export const PLACE: Place = { repositoryId: 700_000_001, issueId: 3_000_000_007 };

const AT = instant("2026-06-02T09:30:00Z");
const person = { id: userId(5), login: "asha" };
const text = { comment: commentId(4_000_000_001), hash: sha256("c".repeat(64)) };
const ballot = aBallot({ acts: votes("yes", 5) });

/** Everything that takes two voting members. */
const ACTS: readonly PowerAct[] = [
  { kind: "cancel-ballot", ballot: 1 },
  { kind: "restart-ballot", ballot: 1 },
  { kind: "accept-edit", ballot: 1 },
  { kind: "extend-ballot", ballot: 1, by: 86_400_000 },
  { kind: "recuse-member", member: person },
  { kind: "unrecuse-member", member: person },
  { kind: "resolve-concern", ballot: 1, name: "cost" },
  { kind: "vote-again" },
  { kind: "give-up-records" },
];

/** One change of every kind, with each optional member. */
export const CHANGES: readonly Change[] = [
  { kind: "request-registered", form: "request.yml", onBehalf: false, channel: "form", receivedAt: AT },
  { kind: "request-registered", form: null, onBehalf: true, channel: "mail", receivedAt: AT },
  { kind: "stage-entered", stage: "intake", from: null, through: "registered" },
  { kind: "stage-entered", stage: "final-go", from: "working-group", through: "ready", reason: text },
  { kind: "ballot-asked", stage: "final-go", profile: "major" },
  { kind: "request-left", exit: "answered", through: "answer", reply: text },
  { kind: "request-reopened", stage: "intake", closedBy: person },
  { kind: "request-reopened", stage: "intake", closedBy: null },
  { kind: "ballot-opened", terms: ballot.terms },
  { kind: "vote-cast", ballot: 1, by: person, choice: "no", reason: text },
  { kind: "vote-cast", ballot: 1, by: person, choice: null },
  { kind: "reaction-seen", ballot: 1, by: person, choice: "abstain", at: AT, comment: text.comment },
  { kind: "reaction-gone", ballot: 1, by: userId(5), choice: "yes", comment: commentId(7) },
  { kind: "member-recused", member: person, by: "self", reason: text },
  { kind: "recusal-lifted", member: person, by: "committee", closesAt: AT },
  { kind: "seat-departed", ballot: 1, member: person },
  { kind: "concern-raised", ballot: 1, name: "cost", by: person, blocks: true, reason: text, closesAt: AT },
  { kind: "concern-questioned", ballot: 1, name: "cost", by: person, reason: text },
  { kind: "concern-overruled", ballot: 1, name: "cost", by: person },
  { kind: "concern-ended", ballot: 1, name: "cost", how: "overruled", closesAt: AT },
  { kind: "proposal-changed", ballot: 1, proposal: text.hash, pauses: true },
  { kind: "edit-settled", ballot: 1, proposal: text.hash, how: "restored", closesAt: AT },
  { kind: "casting-vote-given", ballot: 1, by: person, choice: "yes", reason: text },
  {
    kind: "meeting-vote-noted",
    ballot: 1,
    member: person,
    choice: "yes",
    by: person,
    minutes: text,
    countsFrom: AT,
  },
  { kind: "vote-unclear", ballot: 1, by: person, why: "words", comment: text.comment },
  { kind: "reminder-given", ballot: 1, reminder: "last-day", members: [person], digest: false },
  { kind: "digest-told", issue: 7, ballot: 1, reminder: "half-way", members: [person] },
  { kind: "end-deferred", ballot: 1, why: "concern", until: AT },
  { kind: "ballot-reposted", ballot: 1, by: person, editedAt: AT },
  { kind: "card-lost", ballot: 1, by: null, closesAt: AT },
  { kind: "priority-given", by: person, priority: "high", reason: text },
  { kind: "priority-settled", priority: "high", given: 3 },
  ...ACTS.map(
    (act, index): Change => ({
      kind: "motion-asked",
      motion: { number: index + 1, act, by: person, at: AT, reason: text },
    }),
  ),
  { kind: "motion-seconded", motion: 1, by: person },
  { kind: "vote-again-allowed" },
  { kind: "issue-locked", by: person },
  { kind: "issue-unlocked", by: null },
  { kind: "records-restored", spoilt: [text.comment], reposted: [commentId(900), commentId(901)], closesAt: AT },
  { kind: "records-lost", spoilt: [text.comment], closesAt: AT },
  { kind: "notice-given", ballot: 1, closesAt: AT, heading: "pass" },
  { kind: "ballot-extended", ballot: 1, from: AT, closesAt: AT, through: "committee", calls: [person] },
  { kind: "ballot-closed", ballot: 1, outcome: "passed", result: resultAt(ballot, ballot.closesAt) },
  { kind: "feedback-given", by: person, stage: "intake", text },
  { kind: "group-assigned", group: "mapping" },
  { kind: "person-assigned", group: "mapping", person },
  { kind: "person-unassigned", group: "mapping", person },
  { kind: "check-answered", item: "risk", answer: "not-applicable", by: person, note: text },
  { kind: "plan-written", by: person, supportTypes: ["training"], text },
  { kind: "hold-placed", hold: "on-hold", until: AT, reason: text },
  { kind: "hold-lifted", hold: "on-hold" },
  { kind: "outcome-reported", by: person, text: null },
  { kind: "answered" },
  { kind: "form-asked" },
  { kind: "refused", why: "desk-refused-ended" },
  { kind: "hand-move-noticed", label: "final-go", by: null, done: "reverted" },
];

/** A record of one change, by a command whose author has this login. */
export const recordOf = (change: Change, login = "asha", ordinal = 1): DecisionRecord => ({
  key: `command:4000000001:${ordinal}:0123456789ab`,
  at: AT,
  cause: { kind: "command", command: "vote", by: { id: userId(5), login }, comment: commentId(4_000_000_001), ordinal },
  changes: [change],
});

/** A batch after another. */
export const batchOf = (after: Sha256 | null, records: readonly DecisionRecord[]): Batch => ({
  after,
  at: AT,
  rules: { ".github/helpdesk/config.yml": "0123456789abcdef0123456789abcdef01234567" },
  records,
});

/** Text that tries to break out of wherever it stands. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "-->",
        "--!>",
        "<!--",
        "<!-- quorumdesk:records:1 - {} -->",
        "\n",
        "\r\n",
        "```",
        "</details>",
        "<script>",
      ),
      fc.constantFrom(
        "--",
        "-",
        ">",
        "<",
        "&",
        "#1",
        "@all",
        "`",
        "|",
        "\u0000",
        "\u202e",
        "\u2028",
        "\u{1f44d}",
        "\\u003c",
        '"',
        "\\",
      ),
      fc.constantFrom(
        "/approve",
        "GH-1",
        "[x](https://a.example)",
        "![](x)",
        "$x$",
        "*",
        "_",
        "~~",
        "www.a.example",
        "a@b.example",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** A chain of batches as GitHub's comments, in order, each with its own hash. */
export function chainOf(length: number, place: Place = PLACE): BatchComment[] {
  const chain: BatchComment[] = [];
  for (let index = 0; index < length; index += 1) {
    const batch = batchOf(chain.at(-1)?.hash ?? null, [
      recordOf({ kind: "group-assigned", group: `g${index}` }, "asha", index + 1),
    ]);
    chain.push(commentOf(batch, 4_000_000_001 + index, place));
  }
  return chain;
}

/** A batch as a comment of the issue. */
export const commentOf = (batch: Batch, id: number, place: Place = PLACE): BatchComment => ({
  comment: commentId(id),
  nodeId: `IC_${id}`,
  url: `https://github.com/o/r/issues/1#issuecomment-${id}`,
  createdAt: instantAt(Date.parse(AT) + id),
  batch,
  hash: batchHash(place, batch),
  seal: null,
  isMinimized: false,
});
