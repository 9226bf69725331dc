import type { Change } from "../../core/domain/change.ts";
import type { RequestState } from "../../core/domain/request-state.ts";
import type { BatchComment, RequestSnapshot } from "../../core/domain/snapshot.ts";
import { followChain } from "../../core/records/chain.ts";
import { parseMarker } from "../../core/records/marker.ts";
import type { CardFacts } from "../project-facts.ts";
import { checkBallot } from "./check-ballot.ts";
import { careFacts, careWords } from "./check-care.ts";
import { workFacts } from "./check-work.ts";
import { compare, compareEach } from "./compare.ts";
import type { Named } from "./desk-files.ts";
import type { Expectation } from "./expectation.ts";

/** What is there after a step. */
export interface Found {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
  /** Why the desk would leave the issue alone, where it does. */
  readonly leftAlone: string | undefined;
  readonly writers: readonly number[];
  /** The accounts behind the names of the story. */
  readonly accounts: ReadonlyMap<string, Named>;
  /** The card on the desk's project. */
  readonly boardCard?: CardFacts | undefined;
}

/** The differences between what a step expects and what is there, each as a sentence. */
export function checkStep(expected: Expectation, found: Found): readonly string[] {
  const { ballot, mentions = {}, others: _, meeting: __, ...plain } = expected;
  const facts = {
    ...countsOf(found),
    ...wordsOf(found),
    ...factsOf(found),
    ...careFacts(found),
    ...careWords(found),
    ...workFacts(found),
  };
  return [
    ...compareEach("", plain, facts),
    ...Object.entries(mentions).flatMap(([name, times]) => compare(`mentions ${name}`, times, mentionsOf(name, found))),
    ...(ballot === undefined ? [] : checkBallot(ballot, found)),
  ];
}

const factsOf = ({ snapshot, state }: Found) => ({
  stage: state.stage ?? null,
  exit: state.exit?.exit ?? null,
  issue: snapshot.issue.state,
  labels: snapshot.issue.labels,
  holds: state.holds.map(({ hold }) => hold),
  ballots: state.ballots.length,
  outcomes: state.ballots.map(({ result }) => result?.outcome ?? "open"),
  priority: state.priority?.priority ?? null,
  motions: state.motions.length,
  advice: state.advice.length,
  incomplete: snapshot.incomplete.length > 0,
});

function countsOf(found: Found) {
  const { batches } = found.snapshot;
  const ours = deskComments(found);
  return {
    comments: ours.length,
    replies: found.snapshot.replies.length,
    cards: ours.filter(({ kind, isMinimized }) => kind === "card" && !isMinimized).length,
    "ballot-comments": commentsWith(batches, "ballot-opened", "ballot-reposted"),
    "reminder-comments": commentsThat(batches, calls),
    "result-comments": commentsWith(batches, "ballot-closed"),
  };
}

/** The record comments that people see, and that hold a change of these kinds. */
const commentsWith = (batches: readonly BatchComment[], ...kinds: readonly Change["kind"][]): number =>
  commentsThat(batches, ({ kind }) => kinds.includes(kind));

const commentsThat = (batches: readonly BatchComment[], fits: (change: Change) => boolean): number =>
  batches.filter(({ isMinimized, batch }) => !isMinimized && batch.records.some(({ changes }) => changes.some(fits)))
    .length;

/** Whether members who have not voted are called. */
const calls = (change: Change): boolean =>
  change.kind === "reminder-given" || (change.kind === "ballot-extended" && change.calls.length > 0);

function wordsOf({ snapshot, state, leftAlone }: Found) {
  const { batches, card, comments, replies } = snapshot;
  const textOf = (wanted: number | undefined): string =>
    withoutMarker(comments.find(({ id }) => id === wanted)?.body ?? "");
  const record = textOf(followChain(batches).counted.at(-1)?.comment);
  const onCard = withoutMarker(card?.body ?? "");
  return {
    reply: replies.at(-1)?.body ?? null,
    "not-in-reply": replies.at(-1)?.body ?? "",
    record,
    "not-in-record": record,
    card: onCard,
    "not-on-card": onCard,
    "ballot-text": textOf(state.ballots.at(-1)?.comment),
    "left-alone": leftAlone ?? "",
  };
}

/** What the desk's accounts wrote, with what its marker says that it is. */
const deskComments = ({ snapshot, writers }: Found) =>
  snapshot.comments
    .filter(({ author }) => author !== null && writers.includes(author.id))
    .map(({ body, isMinimized }) => {
      const reading = parseMarker(body);
      return { kind: reading.kind === "ok" ? reading.marker.kind : undefined, text: withoutMarker(body), isMinimized };
    });

function withoutMarker(body: string): string {
  const reading = parseMarker(body);
  return reading.kind === "ok" ? reading.text : body;
}

/** How many comments of the desk call somebody: by the name of the story, which was the first login, or by the login of today. */
function mentionsOf(name: string, found: Found): number {
  const logins = [...new Set([name, found.accounts.get(name)?.login ?? name])];
  const call = new RegExp(`@(?:${logins.join("|")})(?![A-Za-z0-9-])`);
  return deskComments(found).filter(({ text }) => call.test(text)).length;
}
