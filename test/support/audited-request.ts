import { resultAt } from "../../src/core/ballots/due.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import type { BallotResult, Choice } from "../../src/core/domain/ballot.ts";
import type { DecisionRecord } from "../../src/core/domain/batch.ts";
import type { Change } from "../../src/core/domain/change.ts";
import { commentId, type Instant, userId } from "../../src/core/domain/ids.ts";
import type { BatchComment, Comment, DeskFile, RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { commandKey } from "../../src/core/records/record-key.ts";
import { aBallot, act, june, member } from "../core/ballots/a-ballot.ts";
import { batchOf, commentOf } from "../core/records/batches.ts";
import { deskTexts } from "../github/desk-texts.ts";
import { aComment, aSnapshot } from "./a-snapshot.ts";

const texts = deskTexts();
const file = (path: string, text: string): DeskFile => ({ path, text, oid: "a".repeat(40) });

/** The files of the desk of these requests: the preset `simple`. */
export const AUDITED_FILES: readonly DeskFile[] = [
  file(".github/helpdesk/config.yml", texts.config),
  file(".github/helpdesk/roster.yml", texts.roster),
  file(".github/ISSUE_TEMPLATE/ask.yml", texts.form),
];

/** The desk of these requests. */
export const AUDITED_DESK: Desk = (() => {
  const loaded = loadDesk(AUDITED_FILES);
  if (!loaded.ok) throw new Error("the desk does not load");
  return loaded.desk;
})();

const VOTES: readonly (readonly [by: number, choice: Choice])[] = [
  [1, "yes"],
  [2, "yes"],
  [3, "yes"],
  [4, "yes"],
  [5, "yes"],
  [6, "no"],
];

/** The ballot of the story, with the votes that were cast, as the records tell it. */
export const VOTED = aBallot({ acts: VOTES.map(([by, choice]) => act(by, choice, june(2), 1_000 + by)) });

/** The comment of each vote. */
export const VOTE_COMMENTS: readonly Comment[] = VOTES.map(([by, choice]) =>
  aComment(1_000 + by, `/vote ${choice}`, {
    author: { id: userId(by), login: `member-${by}`, kind: "user" },
    createdAt: june(2),
  }),
);

const rule = (about: string, at: Instant, ...changes: readonly Change[]): DecisionRecord => ({
  key: `rule:stage-entered:${about}`,
  at,
  cause: { kind: "rule", rule: "stage-entered" },
  changes,
});

const vote = (by: number, choice: Choice): DecisionRecord => ({
  key: commandKey(commentId(1_000 + by), 1, `/vote ${choice}`),
  at: june(2),
  cause: { kind: "command", command: "vote", by: member(by), comment: commentId(1_000 + by), ordinal: 1 },
  changes: [{ kind: "vote-cast", ballot: 1, by: member(by), choice }],
});

/** What a test changes in the story. */
export interface StoryChanges {
  readonly result?: (result: BallotResult) => BallotResult;
  readonly moved?: Partial<Extract<Change, { readonly kind: "stage-entered" }>>;
  readonly votes?: number;
}

/** Registered, voted on by command, passed, moved on: the records of each step in one batch. */
export function storyRecords({ result = (own) => own, moved = {}, votes = VOTES.length }: StoryChanges = {}) {
  const closed = result(resultAt(VOTED, VOTED.closesAt));
  const stage = "committee-feedback";
  return [
    [
      rule(
        "registered",
        june(1, "09:00"),
        { kind: "request-registered", form: "ask.yml", onBehalf: false, channel: "form", receivedAt: june(1, "09:00") },
        { kind: "stage-entered", stage, from: null, through: "registered" },
      ),
    ],
    [rule("ballot:1", june(1), { kind: "ballot-opened", terms: VOTED.terms })],
    VOTES.slice(0, votes).map(([by, choice]) => vote(by, choice)),
    [
      rule("closed:1", VOTED.closesAt, { kind: "ballot-closed", ballot: 1, outcome: closed.outcome, result: closed }),
      rule("moved", VOTED.closesAt, {
        kind: "stage-entered",
        stage: "working-group",
        from: stage,
        through: "ballot-passed",
        ...moved,
      }),
    ],
  ] satisfies DecisionRecord[][];
}

/** Records as a chain of comments, from comment 2,000 on. */
export function chainOfRecords(steps: readonly (readonly DecisionRecord[])[]): readonly BatchComment[] {
  const chain: BatchComment[] = [];
  for (const [index, records] of steps.entries())
    chain.push(commentOf(batchOf(chain.at(-1)?.hash ?? null, records), 2_000 + index));
  return chain;
}

/** The story as GitHub shows it, with what a test changes. */
export function auditedSnapshot(more: Partial<RequestSnapshot> = {}, changes: StoryChanges = {}): RequestSnapshot {
  const { issue } = aSnapshot();
  return aSnapshot({
    batches: chainOfRecords(storyRecords(changes)),
    comments: VOTE_COMMENTS,
    issue: { ...issue, labels: ["working-group"] },
    files: AUDITED_FILES,
    ...more,
  });
}
