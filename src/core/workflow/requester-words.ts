import { commandWords, commandWordsFor } from "../commands/index.ts";
import { type CommandWords, parseCommands } from "../commands/parse-commands.ts";
import type { DeskConfig } from "../config/desk.ts";
import { endsByReply } from "../config/ends-by-reply.ts";
import { earliest, type Instant } from "../domain/ids.ts";
import { requesterOf } from "../domain/requester-of.ts";
import type { Comment } from "../domain/snapshot.ts";
import type { Look } from "./look.ts";

/** The requester wrote something that is not only commands, or changed the request. */
export interface RequesterWroteInput {
  readonly kind: "requester-wrote";
  readonly at: Instant;
  /** What was written: `comment:<id>`, or `request`. */
  readonly what: string;
}

/**
 * What the requester wrote since the desk began to wait for it. Commands that are not answered yet may ask the requester
 * as well, so what came after the first of them is taken along. Whether anything waited is for whoever takes it to say.
 */
export function requesterWords(
  look: Look,
  pending: readonly { readonly at: Instant }[],
): readonly RequesterWroteInput[] {
  const requester = requesterOf(look);
  const waits = [...waitingSince(look), ...pending.map(({ at }) => at)];
  if (requester === undefined || waits.length === 0) return [];
  const since = waits.reduce(earliest);
  const { comments, edits } = look.snapshot;
  return [
    ...comments
      .filter(({ author }) => author?.id === requester)
      .map((comment) => ({ comment, times: timesOf(comment).filter((at) => at > since) }))
      .filter(({ comment, times }) => times.length > 0 && isAnswer(comment, commandWordsFor(look.desk)))
      .flatMap(({ comment: { id }, times }) => times.map((at) => wrote(at, `comment:${id}`))),
    ...edits.filter(({ by, at }) => by?.id === requester && at > since).map(({ at }) => wrote(at, "request")),
  ];
}

/** Whether the requester's next words bring back a request that ended so. */
export const returnsByReply = (exit: string, { exits }: DeskConfig): boolean =>
  exits.some(({ id, returns }) => id === exit && returns === "reply");

function waitingSince({ state, desk }: Look): readonly Instant[] {
  const held = state.holds.filter(({ hold }) => endsByReply(hold, desk)).map(({ since }) => since);
  return state.exit && returnsByReply(state.exit.exit, desk.config) ? [...held, state.exit.at] : held;
}

const wrote = (at: Instant, what: string): RequesterWroteInput => ({ kind: "requester-wrote", at, what });

/** A comment answers when it is written, and once more when it is changed: what was edited later was an answer before. */
const timesOf = ({ lastEditedAt, createdAt }: Comment): readonly Instant[] =>
  lastEditedAt === undefined ? [createdAt] : [createdAt, lastEditedAt];

const isAnswer = ({ body, editedByAuthorOnly }: Comment, words: CommandWords): boolean =>
  editedByAuthorOnly && saysMoreThanCommands(body, words);

/** Whether a comment has words beside its commands: before the first one, or in lines below one. */
export function saysMoreThanCommands(body: string, words: CommandWords = commandWords): boolean {
  const first = body.split(/\r\n?|\n/).find((line) => line.trim() !== "");
  if (first === undefined) return false;
  const { commands, unknown } = parseCommands(first, words);
  if (commands.length + unknown.length === 0) return true;
  return parseCommands(body, words).commands.some(({ text }) => text !== "");
}
