import type { DecisionRecord } from "../../src/core/domain/batch.ts";
import type { Comment, RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { followChain } from "../../src/core/records/chain.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { recordsOf } from "../../src/sandbox/scenario/records-of.ts";

/** How a story ended, in words that do not depend on the numbers that GitHub gave. */
export interface Ending {
  /** All records that count. Comments are named by who wrote them, as in `comment 2 of finland`. */
  readonly records: readonly DecisionRecord[];
  readonly visible: {
    readonly labels: readonly string[];
    readonly issue: "open" | "closed";
    /** Cards that are not folded away. */
    readonly cards: number;
    /** Record comments that count for nothing and are not folded away. */
    readonly strays: number;
    /** Keys that stand in more than one record. */
    readonly twice: readonly string[];
    /** Comments of the desk that are not folded away and that say the same as another one of them. */
    readonly doubled: readonly string[];
    /** What each comment got for an answer: the text of a reply, the sign of the desk. */
    readonly answers: readonly string[];
    /** What the story's steps expect and did not find. */
    readonly differences: readonly string[];
  };
}

/** What is there of a request. `writers` are the accounts of the desk; `differences` is what a story expected and did not find. */
export function endingOf(
  snapshot: RequestSnapshot,
  writers: readonly number[],
  differences: readonly string[] = [],
): Ending {
  const { card, comments, distrusted, issue, replies } = snapshot;
  const records = recordsOf(snapshot);
  const names = namesOf(snapshot, writers);
  const keys = records.map(({ key }) => key);
  const doubled = distrusted.filter(({ why, isMinimized }) => why === "second-card" && !isMinimized);
  return {
    records: named(records, names),
    visible: {
      labels: issue.labels.toSorted(),
      issue: issue.state,
      cards: (card ? 1 : 0) + doubled.length,
      strays: followChain(snapshot.batches).stray.filter(({ isMinimized }) => !isMinimized).length,
      twice: keys.filter((key, index) => keys.indexOf(key) !== index),
      doubled: doubledIn(comments, writers)
        .map((text) => namedIn(text, names, OURS))
        .sort(),
      answers: [
        ...replies.map(
          ({ to, body }) => `${names.get(to)}: ${namedIn(body.split("\n\n<!--", 1)[0] ?? "", names, OURS)}`,
        ),
        ...comments.flatMap(({ id, reactions }) =>
          reactions
            .filter(({ content }) => names.has(id) && SIGNS.has(content))
            .map(({ content }) => `${names.get(id)}: ${content}`),
        ),
      ].sort(),
      differences,
    },
  };
}

function doubledIn(comments: readonly Comment[], writers: readonly number[]): readonly string[] {
  const texts = comments
    .filter(({ author, isMinimized }) => author !== null && writers.includes(author.id) && !isMinimized)
    .map(({ body }) => body.split("\n\n<!--", 1)[0] ?? "");
  return texts.filter((text, place) => texts.indexOf(text) !== place);
}

/** The reactions that only the desk gives. */
const SIGNS: ReadonlySet<string> = new Set(["ROCKET", "CONFUSED"]);

/**
 * A name for each comment by a person, and for those in which ballots and ends stand: comments get other numbers where the desk
 * wrote more or less before them.
 */
function namesOf(snapshot: RequestSnapshot, writers: readonly number[]): ReadonlyMap<number, string> {
  const said = new Map<string, number>();
  const names = new Map<number, string>();
  for (const { id, author } of snapshot.comments) {
    if (author && writers.includes(author.id)) continue;
    const who = author?.login ?? "nobody";
    said.set(who, (said.get(who) ?? 0) + 1);
    names.set(id, `comment ${said.get(who)} of ${who}`);
  }
  for (const { comment, terms } of deriveState(snapshot).ballots)
    if (comment !== undefined) names.set(comment, `ballot ${terms.number}`);
  const ends = followChain(snapshot.batches).counted.filter(({ batch }) =>
    batch.records.some(({ changes }) => changes.some(({ kind }) => kind === "request-left")),
  );
  for (const [place, { comment }] of ends.entries()) names.set(comment, `end ${place + 1}`);
  return names;
}

/** What is said of a comment of the desk that has no name. */
const OURS = "a comment of the desk";
/** GitHub's numbers of comments: they have ten digits by now. */
const NUMBER = /\b\d{10}\b/g;

const namedIn = (text: string, names: ReadonlyMap<number, string>, other?: string): string =>
  text.replace(NUMBER, (id) => names.get(Number(id)) ?? other ?? id);

function named(records: readonly DecisionRecord[], names: ReadonlyMap<number, string>): readonly DecisionRecord[] {
  return JSON.parse(JSON.stringify(records), (_, value: unknown) => {
    if (typeof value === "string") return namedIn(value, names);
    return typeof value === "number" ? (names.get(value) ?? value) : value;
  });
}
