import { certaintyOf } from "../../core/ballots/certainty.ts";
import type { VoteCounts } from "../../core/ballots/counts.ts";
import { quorumOf } from "../../core/ballots/quorum.ts";
import { rejectionReason, verdictOf } from "../../core/ballots/verdict.ts";
import { votesToPass } from "../../core/ballots/votes-to-pass.ts";
import type { BallotRules, Certainty, RejectionReason, Verdict } from "../../core/domain/ballot.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { KnownProfile, Profiles } from "./ballot-profiles.ts";

/** A tally and the profile that it is asked under. */
export interface BallotQuestion {
  readonly name: string;
  readonly profile: KnownProfile;
  readonly counts: VoteCounts & { readonly concerns: number };
}

/** What the tally means. The names are those of the JSON answer. */
export interface BallotAnswer {
  readonly outcome: Verdict;
  readonly certainty: Certainty;
  /** How many seats must take part. */
  readonly quorum: number;
  /** Further votes in favour with which it would pass; null where they are too few. Open concerns are not asked. */
  readonly votesToPass: number | null;
  /** Why it does not pass; null where it does. */
  readonly reason: RejectionReason | "no-quorum" | "electorate" | "concern" | null;
}

const KEYS = ["profile", "eligible", "yes", "no", "abstain", "concerns", "filled", "seats"] as const;
const MOST = 100_000;

/** The question that the options of the command line ask. */
export function questionOf(options: Readonly<Record<string, unknown>>, profiles: Profiles): BallotQuestion | Sentence {
  const numbers = KEYS.filter((key) => key !== "profile").map((key) => [key, numberOf(options[key])]);
  return question(options["profile"], Object.fromEntries(numbers), profiles);
}

/** The question of one line of JSON. The profile of the command line holds where the line names none. */
export function questionOfLine(
  line: string,
  options: Readonly<Record<string, unknown>>,
  profiles: Profiles,
): BallotQuestion | Sentence {
  const tally = objectIn(line);
  if (tally === undefined) return sentence("cli-ballot-batch-json", KEYS);
  const stray = Object.keys(tally).find((key) => !KEYS.some((known) => known === key));
  if (stray !== undefined) return sentence("cli-ballot-batch-key", stray, KEYS);
  return question(tally["profile"] ?? options["profile"], tally, profiles);
}

/** The answer to a question. */
export function ballotAnswer({ profile: { rules }, counts }: BallotQuestion): BallotAnswer {
  const outcome = verdictOf(rules, counts);
  return {
    outcome,
    certainty: certaintyOf(rules, counts),
    quorum: quorumOf(rules, counts),
    votesToPass: votesToPass(rules, counts),
    reason: reasonOf(outcome, rules, counts),
  };
}

function reasonOf(outcome: Verdict, rules: BallotRules, counts: VoteCounts): BallotAnswer["reason"] {
  switch (outcome) {
    case "passed":
      return null;
    case "rejected":
      return rejectionReason(rules, counts);
    case "no-quorum":
      return "no-quorum";
    case "blocked:electorate":
      return "electorate";
    case "blocked:concern":
      return "concern";
  }
}

function question(
  name: unknown,
  given: Readonly<Record<string, unknown>>,
  profiles: Profiles,
): BallotQuestion | Sentence {
  const known = [...profiles.keys()];
  if (typeof name !== "string") return sentence("cli-ballot-profile-missing", known);
  const profile = profiles.get(name);
  if (profile === undefined) return sentence("cli-ballot-profile-unknown", name, known);
  const wrong = wrongNumber(given);
  if (wrong !== undefined) return wrong;
  const count = (key: string, otherwise: number): number => Number(given[key] ?? otherwise);
  const [eligible, yes, no, abstain] = [count("eligible", 0), count("yes", 0), count("no", 0), count("abstain", 0)];
  const filled = count("filled", eligible);
  const seats = count("seats", filled);
  if (yes + no + abstain > eligible) return sentence("cli-ballot-too-many", yes + no + abstain, eligible);
  if (filled < eligible || seats < filled) return sentence("cli-ballot-seats-order", eligible, filled, seats);
  return { name, profile, counts: { eligible, yes, no, abstain, concerns: count("concerns", 0), filled, seats } };
}

/** The first count that is no whole number, or that is missing: nothing is assumed of votes. */
function wrongNumber(given: Readonly<Record<string, unknown>>): Sentence | undefined {
  for (const key of KEYS) {
    const value = given[key];
    if (key === "profile") continue;
    if (value === undefined) {
      if (key === "concerns" || key === "filled" || key === "seats") continue;
      return sentence("cli-ballot-count-missing", key);
    }
    if (!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) > MOST) {
      return sentence("cli-ballot-count", key, typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
    }
  }
  return undefined;
}

/** A number as it is typed; anything else stays as it is, to be named in the refusal. */
const numberOf = (typed: unknown): unknown =>
  typeof typed === "string" && /^\d{1,6}$/.test(typed) ? Number(typed) : typed;

function objectIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
