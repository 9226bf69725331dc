import { dropWords, freeText } from "../commands/command.ts";
import { commandsIn } from "../commands/commands-in.ts";
import { commandWordsFor } from "../commands/index.ts";
import type { Desk } from "../config/desk.ts";
import type { TextRef } from "../domain/change.ts";
import type { Comment } from "../domain/snapshot.ts";
import { sha256Of } from "../records/hash.ts";

/** A command takes at most this many words before its free text. */
const WORDS_BEFORE = 12;

/**
 * The free text that a record refers to, as it stands in the thread now; undefined where it was removed or changed.
 * Records keep only its hash, so that a text can be erased without breaking the chain.
 */
export function textBehind(ref: TextRef, comments: readonly Comment[], desk: Desk): string | undefined {
  const comment = comments.find(({ id }) => id === ref.comment);
  if (!comment) return undefined;
  for (const { rest, text } of commandsIn(comment, commandWordsFor(desk)).commands) {
    for (let words = 0; words <= WORDS_BEFORE; words += 1) {
      const left = dropWords(rest, words);
      const candidate = freeText({ rest: left, text });
      if (candidate !== undefined && sha256Of(candidate) === ref.hash) return candidate;
      if (left === "") break;
    }
  }
  return undefined;
}
