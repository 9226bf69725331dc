import { tallyOf } from "../../core/ballots/tally.ts";
import { instant } from "../../core/domain/ids.ts";
import type { RequestState } from "../../core/domain/request-state.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { followChain } from "../../core/records/chain.ts";
import type { Expectation } from "./scenario.ts";

/** What is there after a step. */
export interface Found {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
  /** Why the desk would leave the issue alone, where it does. */
  readonly leftAlone: string | undefined;
  readonly writers: readonly number[];
}

/** The differences between what a step expects and what is there, each as a sentence. */
export function checkStep(expected: Expectation, found: Found): readonly string[] {
  const { ballot, ...plain } = expected;
  const facts = factsOf(found);
  const differences = Object.entries(plain).flatMap(([key, wanted]) => compare(key, wanted, facts[key]));
  return ballot === undefined ? differences : [...differences, ...checkBallot(ballot, found)];
}

function factsOf({ snapshot, state, leftAlone, writers }: Found): Readonly<Record<string, unknown>> {
  const newestRecord = followChain(snapshot.batches).counted.at(-1)?.comment;
  return {
    stage: state.stage ?? null,
    exit: state.exit?.exit ?? null,
    issue: snapshot.issue.state,
    labels: snapshot.issue.labels,
    holds: state.holds.map(({ hold }) => hold),
    advice: state.advice.length,
    reply: snapshot.replies.at(-1)?.body ?? null,
    comments: snapshot.comments.filter(({ author }) => author !== null && writers.includes(author.id)).length,
    record: snapshot.comments.find(({ id }) => id === newestRecord)?.body ?? "",
    "left-alone": leftAlone ?? "",
  };
}

function checkBallot(
  expected: NonNullable<Expectation["ballot"]> | null,
  { snapshot, state }: Found,
): readonly string[] {
  const ballot = state.ballots.at(-1);
  if (expected === null || !ballot) return compare("ballot", expected, ballot ? "a ballot" : null);
  const tally = ballot.result?.tally ?? tallyOf(ballot, snapshot.readAt);
  const facts: Readonly<Record<string, unknown>> = {
    number: ballot.terms.number,
    outcome: ballot.result?.outcome ?? "open",
    reason: ballot.result?.reason,
    profile: ballot.terms.profile,
    yes: tally.yes,
    no: tally.no,
    abstain: tally.abstain,
    "not-cast": tally.notCast,
    recused: tally.recused,
    eligible: tally.eligible,
    quorum: tally.quorum,
    extensions: ballot.extensions,
    notice: ballot.notice !== undefined,
    ends: ballot.closesAt,
  };
  return Object.entries(expected).flatMap(([key, wanted]) =>
    compare(`ballot ${key}`, key === "ends" ? instant(`${String(wanted).replace(" ", "T")}:00Z`) : wanted, facts[key]),
  );
}

/** Words are looked for inside a text; lists are compared without regard to order. */
function compare(key: string, wanted: unknown, there: unknown): readonly string[] {
  const words = key === "reply" || key === "record" || key === "left-alone";
  const same =
    words && typeof wanted === "string" && typeof there === "string"
      ? there.includes(wanted)
      : Array.isArray(wanted) && Array.isArray(there)
        ? JSON.stringify(wanted.toSorted()) === JSON.stringify(there.toSorted())
        : wanted === there;
  return same ? [] : [`${key}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(there)}`];
}
