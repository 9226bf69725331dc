import { describe, expect, it } from "vitest";
import { later, userId } from "../../../src/core/domain/ids.ts";
import type { DistrustedComment, RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { speakPlain } from "../../../src/core/messages/speak.ts";
import { auditRequest } from "../../../src/core/reports/audit-request.ts";
import type { AuditedCopy } from "../../../src/core/reports/audit-types.ts";
import { aComment, aSnapshot, DESK_APP } from "../../support/a-snapshot.ts";
import {
  AUDITED_DESK,
  auditedSnapshot,
  chainOfRecords,
  storyRecords,
  VOTE_COMMENTS,
} from "../../support/audited-request.ts";
import { june } from "../ballots/a-ballot.ts";
import { batchOf, commentOf, recordOf } from "../records/batches.ts";

const audit = (snapshot: RequestSnapshot, copy?: AuditedCopy) =>
  auditRequest({ number: 7, snapshot, desk: AUDITED_DESK, ...(copy && { copy }) });

const told = ({ findings }: ReturnType<typeof audit>) =>
  findings.map(({ kind, weight, where }) => `${weight} ${kind} ${where?.comment ?? "request"}`);

const [registered, opened, cast, closed] = auditedSnapshot().batches;
if (!registered || !opened || !cast || !closed) throw new Error("no story");
const EDITOR = { id: userId(66), login: "mallory", kind: "user" } as const;
const EDITED = { by: EDITOR, at: june(3) };

const distrusted = (why: DistrustedComment["why"], more: Partial<DistrustedComment> = {}): DistrustedComment => ({
  comment: cast.comment,
  nodeId: "IC",
  holds: "records",
  why,
  isMinimized: false,
  ...more,
});
const deletion = { by: EDITOR, author: DESK_APP, at: june(3) };
const card = (after: typeof closed | undefined, hash = after?.hash ?? null) => ({
  card: { comment: closed.comment, nodeId: "", url: "https://card.example", body: "", batch: batchOf(hash, []) },
});

describe("an audit of a request", () => {
  it("finds nothing where everything fits, and says how much it computed", () => {
    expect(audit(auditedSnapshot())).toEqual({ number: 7, findings: [], batches: 4, ballots: 1 });
  });

  it("gives every finding a sentence and an address where there is one", () => {
    const { findings } = audit(auditedSnapshot({}, { votes: 5 }));
    const [finding] = findings;
    expect(finding?.where).toEqual({ comment: closed.comment, url: closed.url });
    expect(finding && speakPlain(finding.what, "en")).toBe(
      "The result of ballot 1 is recorded as passed 5/1/0. From the records it is passed 5/0/0.",
    );
  });

  it.each<[string, RequestSnapshot, readonly string[]]>([
    [
      "a record comment that is missing in the middle, with all that rests on it",
      auditedSnapshot({ batches: [registered, opened, closed] }),
      [`problem gap ${closed.comment}`, "problem label-missing request", "problem label-unsupported request"],
    ],
    [
      "a record comment that is missing at the end, by the card",
      auditedSnapshot({ batches: [registered, opened, cast], ...card(closed), issue: labelled("committee-feedback") }),
      [`problem gap ${closed.comment}`],
    ],
    [
      "a record that lost a race, as a remark",
      auditedSnapshot({
        batches: [
          ...auditedSnapshot().batches,
          commentOf(batchOf(opened.hash, [recordOf({ kind: "answered" })]), 2_900),
        ],
      }),
      ["remark race 2900"],
    ],
    [
      "an edited record",
      auditedSnapshot({ distrusted: [distrusted("edited", { edited: EDITED })] }),
      [`problem edited ${cast.comment}`],
    ],
    [
      "a forged record",
      auditedSnapshot({ distrusted: [distrusted("writer-not-listed")] }),
      [`problem forged ${cast.comment}`],
    ],
    [
      "a broken seal",
      auditedSnapshot({ distrusted: [distrusted("seal-broken")] }),
      [`problem broken-seal ${cast.comment}`],
    ],
    [
      "a broken marker",
      auditedSnapshot({ distrusted: [distrusted("marker-broken", { holds: "unknown" })] }),
      [`problem broken-marker ${cast.comment}`],
    ],
    [
      "a moved record, as a remark",
      auditedSnapshot({ distrusted: [distrusted("moved")] }),
      [`remark moved ${cast.comment}`],
    ],
    [
      "no reply, however it was changed",
      auditedSnapshot({ distrusted: [distrusted("marker-broken", { holds: "reply" })] }),
      [],
    ],
    ["a deleted comment of the desk", auditedSnapshot({ deletions: [deletion] }), ["problem deleted request"]],
    [
      "a deleted comment as a remark where the card follows the newest record",
      auditedSnapshot({ deletions: [deletion], ...card(closed) }),
      ["remark deleted-answered request"],
    ],
    ["no deleted comment of somebody else", auditedSnapshot({ deletions: [{ ...deletion, author: EDITOR }] }), []],
    [
      "the words of a ballot that somebody edited",
      auditedSnapshot({
        batches: auditedSnapshot().batches.map((batch) =>
          batch.comment === opened.comment ? { ...batch, wordsEdited: EDITED } : batch,
        ),
      }),
      [`problem ballot-words-edited ${opened.comment}`],
    ],
    [
      "the words of another record that somebody edited, as a remark",
      auditedSnapshot({
        batches: auditedSnapshot().batches.map((batch) =>
          batch.comment === cast.comment ? { ...batch, wordsEdited: EDITED } : batch,
        ),
      }),
      [`remark words-edited ${cast.comment}`],
    ],
    [
      "labels that no record supports, and those that are missing",
      auditedSnapshot({ issue: labelled("approved") }),
      ["problem label-missing request", "problem label-unsupported request"],
    ],
    ["no label that is none of the desk's", auditedSnapshot({ issue: labelled("working-group", "question") }), []],
    [
      "a command that somebody else edited",
      auditedSnapshot({ comments: [...VOTE_COMMENTS, aComment(3_000, "/approve", { editedByAuthorOnly: false })] }),
      ["problem command-edited 3000"],
    ],
    [
      "no comment without a command, whoever edited it",
      auditedSnapshot({ comments: [...VOTE_COMMENTS, aComment(3_000, "Thanks!", { editedByAuthorOnly: false })] }),
      [],
    ],
    [
      "a vote whose comment says something else now, as a remark",
      auditedSnapshot({
        comments: VOTE_COMMENTS.map((one, index) => (index === 0 ? { ...one, body: "/vote no" } : one)),
      }),
      ["remark vote-text-changed 1001"],
    ],
    [
      "a vote whose comment is gone, as a remark",
      auditedSnapshot({ comments: VOTE_COMMENTS.slice(1) }),
      ["remark vote-text-gone 1001"],
    ],
    [
      "that it did not see everything",
      auditedSnapshot({ incomplete: ["comments: 1 of 2"] }),
      ["problem incomplete request"],
    ],
  ])("names %s", (_what, snapshot, findings) => expect(told(audit(snapshot))).toEqual(findings));

  it.each<[string, Parameters<typeof storyRecords>[0], readonly string[]]>([
    [
      "another outcome",
      { result: (own) => ({ ...own, outcome: "rejected" }) },
      ["result-differs", "stage-without-result"],
    ],
    ["another count", { result: (own) => ({ ...own, tally: { ...own.tally, no: 0 } }) }, ["result-differs"]],
    ["another roll", { result: (own) => ({ ...own, roll: own.roll.toReversed() }) }, ["result-differs"]],
    ["a vote less among the records", { votes: 4 }, ["result-differs"]],
    [
      "an end that no record announced",
      { result: (own) => ({ ...own, closedAt: later(own.closedAt, -3_600_000) }) },
      ["result-end"],
    ],
    ["a way that its ballot did not open", { moved: { through: "ballot-rejected" } }, ["stage-without-result"]],
    ["a way from another stage", { moved: { from: "approved", through: "moved" } }, ["stage-from-elsewhere"]],
  ])("names a result or a step with %s", (_what, changes, kinds) => {
    const { findings } = audit(auditedSnapshot({}, changes));
    expect(findings.map(({ kind, where }) => [kind, where?.comment])).toEqual(
      kinds.map((kind) => [kind, closed.comment]),
    );
  });

  it("names a second result of the same ballot", () => {
    const steps = storyRecords();
    const again = steps[3]?.[0];
    const batches = chainOfRecords(again ? [...steps, [{ ...again, key: "rule:ballot-due:1:again" }]] : steps);
    expect(told(audit(auditedSnapshot({ batches })))).toEqual(["problem result-without-ballot 2004"]);
  });

  it("takes a cancelled ballot as it is, and recomputes its count", () => {
    const result = { ...resultOf(), outcome: "cancelled", reason: "cancelled", closedAt: june(3) } as const;
    const moved = { through: "moved" } as const;
    expect(told(audit(auditedSnapshot({}, { result: () => result, moved })))).toEqual([]);
  });

  it("explains what a record has answered", () => {
    const steps = [...storyRecords(), [recordOf({ kind: "records-lost", spoilt: [cast.comment] })]];
    const batches = chainOfRecords(
      steps.map((records, index) => (index === 4 ? records.map((one) => ({ ...one, at: june(20) })) : records)),
    );
    const snapshot = auditedSnapshot({ batches, distrusted: [distrusted("edited")], deletions: [deletion] });
    expect(told(audit(snapshot))).toEqual([`remark edited ${cast.comment}`, "remark deleted-answered request"]);
  });
});

describe("an audit with the published copy", () => {
  const copied = auditedSnapshot().batches.map(({ comment, createdAt, batch, hash }) => ({
    comment,
    createdAt,
    batch,
    hash,
    seal: null,
  }));
  const copy = (more: Partial<AuditedCopy> = {}): AuditedCopy => ({
    copied,
    doubted: [],
    gone: new Set(),
    readAt: june(19),
    ...more,
  });

  it("finds nothing where both say the same, or where GitHub is newer", () => {
    expect(told(audit(auditedSnapshot(), copy()))).toEqual([]);
    const behind = copy({ copied: copied.slice(0, 3), readAt: june(1) });
    expect(told(audit(auditedSnapshot(), behind))).toEqual([]);
  });

  it("names what only one of them has", () => {
    const ahead = auditedSnapshot({ batches: [registered, opened, cast], issue: labelled("committee-feedback") });
    expect(told(audit(ahead, copy()))).toEqual([`problem copy-ahead ${closed.comment}`]);
    expect(told(audit(auditedSnapshot(), copy({ copied: copied.slice(0, 3) })))).toEqual([
      `problem copy-behind ${closed.comment}`,
    ]);
  });

  it("names what had vanished when the copy was made, as a remark where it is back", () => {
    const gone = new Set([closed.comment]);
    const without = auditedSnapshot({ batches: [registered, opened, cast], issue: labelled("committee-feedback") });
    expect(told(audit(without, copy({ gone })))).toEqual([`problem copy-gone ${closed.comment}`]);
    expect(told(audit(auditedSnapshot(), copy({ gone })))).toEqual([`remark copy-gone ${closed.comment}`]);
  });

  it("goes without GitHub: the chain and the results are checked all the same", () => {
    expect(auditRequest({ number: 7, copy: copy() })).toEqual({ number: 7, findings: [], batches: 4, ballots: 1 });
    const doubted = [{ comment: cast.comment, why: "seal-broken" }] as const;
    const broken = copy({ copied: copied.filter(({ comment }) => comment !== cast.comment), doubted });
    expect(told(auditRequest({ number: 7, copy: broken }))).toEqual([
      `problem gap ${closed.comment}`,
      `problem broken-seal ${cast.comment}`,
    ]);
  });
});

function labelled(...labels: string[]): RequestSnapshot["issue"] {
  return { ...aSnapshot().issue, labels };
}

function resultOf() {
  const change = closed?.batch.records[0]?.changes[0];
  if (change?.kind !== "ballot-closed") throw new Error("no result");
  return change.result;
}
