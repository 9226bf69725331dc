import type { CommandContext, LastAct, Restoration, WayFound } from "../../src/core/commands/command.ts";
import { commandNamed, commandWords } from "../../src/core/commands/index.ts";
import { parseCommands } from "../../src/core/commands/parse-commands.ts";
import { type Role, rolesOf } from "../../src/core/commands/roles.ts";
import type { Desk, DeskConfig } from "../../src/core/config/desk.ts";
import type { RosterFile } from "../../src/core/config/schema.ts";
import type { Ballot, BallotOutcome } from "../../src/core/domain/ballot.ts";
import type { Person } from "../../src/core/domain/batch.ts";
import type { Change, TextRef } from "../../src/core/domain/change.ts";
import { type CommentId, commentId, type Instant, instant, sha256, type UserId } from "../../src/core/domain/ids.ts";
import type { Motion, PowerAct } from "../../src/core/domain/motion.ts";
import type { Refusal } from "../../src/core/domain/refusal.ts";
import type { RequestState } from "../../src/core/domain/request-state.ts";
import type { Named } from "../../src/core/domain/snapshot.ts";
import { sha256Of } from "../../src/core/records/hash.ts";
import { BLANK } from "../../src/core/workflow/evolve.ts";
import { aBallot } from "../core/ballots/a-ballot.ts";
import { boardDesk, MEMBERS, member } from "./board-desk.ts";

/** What a test says of a command: only what it is about. */
export interface CommandWish {
  readonly by?: Person;
  /** In place of the roles that the roster gives. */
  readonly roles?: readonly Role[];
  readonly at?: Instant;
  readonly state?: Partial<RequestState>;
  readonly way?: WayFound;
  readonly config?: Partial<DeskConfig>;
  readonly roster?: Partial<RosterFile>;
  readonly requester?: UserId;
  readonly proposal?: string;
  /** When the author of anything last wrote. */
  readonly lastWord?: Instant;
  readonly restoration?: Restoration;
  /** What GitHub answered about the issues and accounts that the command names. */
  readonly named?: Named;
  /** What the person did last. */
  readonly lastAct?: LastAct;
  /** What `/restore` finds changed; where it is left out, nothing is damaged. */
  readonly spoilt?: readonly CommentId[];
}

/** The member in the first seat. */
export const AINO: Person = member("aino");

/** Where a text of the comment stands. */
export const ref = (text: string): TextRef => ({ comment: commentId(7), hash: sha256Of(text) });

/** The moment of a command that does not say otherwise: the day after `aBallot` opens. */
export const NOW = instant("2026-06-02T10:00:00Z");

/** An open ballot of the invented desk's seven voting members, in the second stage; the first of them chairs. */
export function theirBallot({ alternate, ...changes }: BallotWish = {}): Ballot {
  const base = aBallot(changes);
  const electorate = MEMBERS.slice(0, 7).map((person, index) => ({
    seat: `seat-${index + 1}`,
    member: person,
    chair: index === 0,
    ...(index === 0 && alternate && { alternate }),
  }));
  return { ...base, terms: { ...base.terms, electorate, seats: 7 } };
}

type BallotWish =
  NonNullable<Parameters<typeof aBallot>[0]> extends infer Wish
    ? Omit<Wish, "alternates" | "chair" | "members" | "seats"> & { readonly alternate?: Person }
    : never;

/** A ballot that has ended. */
export function closedAs(ballot: Ballot, outcome: BallotOutcome, closedAt: Instant = NOW): Ballot {
  const tally = { eligible: 7, yes: 0, no: 0, abstain: 0, notCast: 7, recused: 0, departed: 0, quorum: 4 };
  return { ...ballot, result: { outcome, tally, roll: [], closedAt } };
}

/** A motion of one member. */
export const motionOf = (act: PowerAct, by: Person, at: Instant = NOW, number = 1): Motion => ({
  number,
  act,
  by,
  at,
  reason: ref("the reason of the motion"),
});

/** Runs the first command of a text, and gives what it changes or why not. */
export function runText(body: string, wish: CommandWish = {}): readonly Change[] | Refusal {
  const [parsed] = parseCommands(body, commandWords).commands;
  const command = parsed && commandNamed(parsed.name);
  if (!parsed || !command) throw new Error(`no command in ${JSON.stringify(body)}`);
  const { by = AINO, at = NOW, requester, lastWord, restoration, way = { kind: "none" as const } } = wish;
  const state = { ...BLANK, stage: "working-group", since: instant("2026-06-01T09:00:00Z"), ...wish.state };
  const desk = deskOf(wish);
  const context: CommandContext = {
    by,
    at,
    number: 7,
    roles: wish.roles ? new Set(wish.roles) : rolesOf(by.id, at, requester, state, desk),
    state,
    desk,
    parsed,
    requester,
    way: () => way,
    refTo: ref,
    proposal: () => sha256((wish.proposal ?? "b").repeat(64)),
    issueNamed: (number) => wish.named?.issues.find((issue) => issue.number === number),
    accountNamed: (login) =>
      wish.named?.accounts.find((account) => account.login.toLowerCase() === login.toLowerCase()),
    lastAct: () => wish.lastAct,
    lastWordOf: () => lastWord,
    restoration: () => restoration,
    spoilt: () => wish.spoilt,
  };
  return command.run(context);
}

function deskOf({ config, roster }: CommandWish): Desk {
  const desk = boardDesk();
  return { ...desk, config: { ...desk.config, ...config }, roster: { ...desk.roster, ...roster } };
}

/** The key of the sentence with which a command was refused; undefined where it was done. */
export const refusalOf = (result: readonly Change[] | Refusal): string | undefined =>
  "refused" in result ? result.refused.say : undefined;
