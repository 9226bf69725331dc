import type { TextRef } from "../domain/change.ts";
import type { Sha256 } from "../domain/ids.ts";
import type { Comment } from "../domain/snapshot.ts";

/** Most words of a command's line that may be arguments before its text begins. */
const MOST_ARGUMENTS = 12;

/**
 * The words that a record refers to, as they stand in the thread now; null where the comment is gone, folded away, or no longer says what
 * was recorded. A reference has a hash and no position, so the passage is found by its hash: the whole comment, or what follows
 * a command, less the command's arguments.
 */
export function writtenText(ref: TextRef, comments: readonly Comment[], hash: (text: string) => Sha256): string | null {
  const comment = comments.find(({ id }) => id === ref.comment);
  if (!comment || comment.isMinimized) return null;
  for (const passage of passages(comment.body)) {
    if (hash(passage) === ref.hash) return passage;
  }
  return null;
}

function* passages(body: string): Generator<string> {
  const whole = body.replace(/\r\n?/g, "\n");
  yield whole.trim();

  const lines = whole.split("\n");
  const starts = lines.flatMap((line, index) => (/^\s{0,3}\//.test(line) ? [index] : []));
  for (const [nth, start] of starts.entries()) {
    const words = (lines[start] ?? "").trim().split(/(?<=\s)(?=\S)/);
    const after = lines.slice(start + 1, starts[nth + 1]).join("\n").trim();
    for (let skipped = 1; skipped <= Math.min(words.length, MOST_ARGUMENTS); skipped += 1) {
      const rest = words.slice(skipped).join("").trim();
      yield [rest, after].filter((part) => part !== "").join("\n\n");
    }
  }
}
