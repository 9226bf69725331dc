import type { Comment } from "../domain/snapshot.ts";
import type { CommandWords } from "./command-words.ts";
import { type ParsedComment, parseCommands } from "./parse-commands.ts";

interface Read {
  readonly words: CommandWords;
  readonly found: ParsedComment;
}

const read = new WeakMap<Comment, Read>();

/** What a comment asks for. It is read once, however many parts of a look ask: a comment of a snapshot never changes. */
export function commandsIn(comment: Comment, words: CommandWords): ParsedComment {
  const known = read.get(comment);
  if (known?.words === words) return known.found;
  const found = parseCommands(comment.body, words);
  read.set(comment, { words, found });
  return found;
}
