import { ballotNow } from "../ballots/ballot-now.ts";
import type { Desk } from "../config/desk.ts";
import { isOver } from "../config/is-over.ts";
import type { Audience } from "../config/schema.ts";
import type { Person } from "../domain/batch.ts";
import type { Change, ChangeOf, TextRef } from "../domain/change.ts";
import type { CommentId, Instant, Sha256, UserId } from "../domain/ids.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { Account, NamedIn, NamedIssue } from "../domain/snapshot.ts";
import { hasVotes } from "./has-votes.ts";
import type { ParsedCommand } from "./parse-commands.ts";
import type { Role } from "./roles.ts";
import { sameProposalRefusal } from "./same-proposal.ts";

/** What a command finds when it looks for a way out of the stage. */
export type WayFound =
  /** The way is open: these changes take it. */
  | { readonly kind: "open"; readonly changes: readonly Change[] }
  /** The way is there, but not open yet, for these reasons. */
  | { readonly kind: "blocked"; readonly because: readonly Sentence[]; readonly changes: readonly Change[] }
  /** This stage has no such way. */
  | { readonly kind: "none" };

/** What `/restore` would put in order. */
export interface Restoration {
  /** Comments of the desk that are not believed any more and are replaced. */
  readonly spoilt: readonly CommentId[];
  /** The first comments of the batches that stand in new ones. */
  readonly reposted: readonly CommentId[];
  /** The new end of the open ballot, where too little time was left. */
  readonly closesAt?: Instant;
}

/** The last act of a person in a request, for taking it back. */
export interface LastAct {
  readonly key: string;
  /** Name of the command. */
  readonly command: string;
  /** Whether this command is one that may be taken back. */
  readonly undoable: boolean;
  /** Whether anything rests on it: a rule acted after it, or somebody else did something that changed the request. */
  readonly followed: boolean;
}

/** All that a command may know. */
export interface CommandContext {
  readonly by: Person;
  /** GitHub's time of the comment. */
  readonly at: Instant;
  /** The number of the issue in which the command stands. */
  readonly number: number;
  readonly roles: ReadonlySet<Role>;
  readonly state: RequestState;
  readonly desk: Desk;
  readonly parsed: ParsedCommand;
  /** Looks for the way that this command opens, as things stand after `pending`. */
  way(on: string, pending?: readonly Change[]): WayFound;
  /** Notes where a free text stands, without its words. */
  refTo(text: string): TextRef;
  /** The requester's account; nobody where the request was filed for somebody. */
  readonly requester: UserId | undefined;
  /** Hash of what would be voted on now. */
  proposal(): Sha256;
  /** An issue of this repository that the command names; undefined where there is none with this number. */
  issueNamed(number: number): NamedIssue | undefined;
  /** An account that the command names, in any letter case; undefined where GitHub knows none. */
  accountNamed(login: string): Account | undefined;
  /** The last act of who commands, which is not taken back yet; undefined where there is none. */
  lastAct(): LastAct | undefined;
  /** When somebody last wrote in this request, up to now. */
  lastWordOf(person: UserId): Instant | undefined;
  /** What can be restored; undefined where nothing is damaged, or where no copy has what is missing. */
  restoration(): Restoration | undefined;
  /** Comments of the desk that may have held records and are not believed; undefined where nothing was deleted or changed. */
  spoilt(): readonly CommentId[] | undefined;
}

/** One slash command. Help, rights and reference are made from it. */
export interface Command {
  readonly name: string;
  /** How it is written, as in `/hold [until date] reason`. */
  readonly usage: string;
  readonly summary: Sentence;
  readonly examples: readonly string[];
  /** Who may use it, unless the desk's configuration says otherwise. */
  readonly allow: readonly Audience[];
  /** Whether everybody may use it who has a vote in the open ballot, whatever the roster says today. */
  readonly forElectors?: true;
  /** Whether also somebody whom the desk does not know may use it: heard with a reaction, never answered with a comment. */
  readonly forOutsiders?: true;
  /** Whether it also works after the request has left the workflow. */
  readonly worksAfterEnd?: boolean;
  /** Whether who gave it may take it back with `/undo`, while nothing followed from it. */
  readonly undoable?: true;
  /** Whether it can do anything now, for help and suggestions; always where it is missing. Rights are asked elsewhere. */
  isOfUse?(context: Omit<CommandContext, "parsed">): boolean;
  /** Issues and accounts that it names and must know, so that they are looked up before it runs. */
  names?(parsed: ParsedCommand): NamedIn;
  /** What it changes, or why not. Pure. */
  run(context: CommandContext): readonly Change[] | Refusal;
  /** What the reply shows, where the command is a question. */
  answer?(parsed: ParsedCommand): "help" | "status" | undefined;
}

/** Who may use a command on a desk. An open ballot has its own copy of who votes, so its electors come on top. */
export const audienceOf = (
  { name, allow, forElectors }: Command,
  { config }: Desk,
): readonly (Audience | "elector")[] => [
  ...(config.commands[name] ?? allow),
  ...(forElectors ? ["elector" as const] : []),
];

/** The free text of a command: the rest of its line and what follows, or undefined where both are empty. */
export function freeText(parsed: Pick<ParsedCommand, "rest" | "text">): string | undefined {
  const text = [parsed.rest.trim(), parsed.text.trim()].filter((part) => part !== "").join("\n");
  return text === "" ? undefined : text;
}

/** The rest of a line without its first words: what is left is kept as it was written. */
export function dropWords(rest: string, words: number): string {
  let left = rest.trimStart();
  for (let dropped = 0; dropped < words && left !== ""; dropped += 1) {
    const end = left.search(/\s/);
    left = end === -1 ? "" : left.slice(end).trimStart();
  }
  return left;
}

/** Takes the way that a command opens, or says why it is shut. */
export function takeWay(context: CommandContext, pending: readonly Change[] = []): readonly Change[] | Refusal {
  const found = context.way(context.parsed.name, pending);
  switch (found.kind) {
    case "open":
      return enterBy(context, [...pending, ...found.changes]);
    case "blocked":
      return refuse(
        found.because[0] ?? sentence("desk-refused-not-here", context.parsed.name, stageTitle(context)),
        found.because.slice(1),
      );
    case "none":
      return refuse(sentence("desk-refused-not-here", context.parsed.name, stageTitle(context)));
  }
}

/**
 * The changes of a command that moves a request, unless they would end a ballot in which somebody voted, or put to the
 * vote what the committee rejected a short while ago.
 */
export function enterBy(context: CommandContext, changes: readonly Change[]): readonly Change[] | Refusal {
  for (const change of changes) {
    if (change.kind !== "stage-entered" && change.kind !== "ballot-asked") continue;
    const open = ballotNow(context.state);
    const votedIn = change.kind === "stage-entered" && open !== undefined && hasVotes(open);
    if (votedIn) return refuse(sentence("desk-refused-leaves-ballot", context.parsed.name));
    const refusal = sameProposalRefusal(context, change.stage);
    if (refusal) return refusal;
  }
  return changes;
}

/** The name of the present stage, as people read it. */
export function stageTitle({ state, desk }: Pick<CommandContext, "state" | "desk">): string {
  return desk.config.stages.find((stage) => stage.id === state.stage)?.title ?? "";
}

/** Leaves the workflow by an exit, where the desk has it; with what only this exit says. */
export function leaveBy(
  context: CommandContext,
  exit: string,
  text: string | undefined,
  more: Pick<ChangeOf<"request-left">, "followUp" | "sameAs" | "referredTo"> = {},
): readonly Change[] | Refusal {
  if (!context.desk.config.exits.some((known) => known.id === exit)) {
    return refuse(sentence("desk-refused-no-exit", context.parsed.name));
  }
  const stage = context.desk.config.stages.find(({ id }) => id === context.state.stage);
  if (stage && isOver(stage)) return refuse(sentence("desk-refused-end-late", stage.title));
  return [
    {
      kind: "request-left",
      exit,
      through: context.parsed.name,
      ...(text !== undefined && { reply: context.refTo(text) }),
      ...more,
    },
  ];
}
