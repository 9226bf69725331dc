/** A longer string is a text, or says as much as one, even without a space. */
const LONGEST_NAME = 40;

/**
 * A message without the lines of text that were sent: GitHub quotes what it refuses. Names stay, as those of a repository or a
 * permission, since people need them to understand the message.
 */
export function withoutWords(message: string, sent: unknown): string {
  return textsIn(sent)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, text) => rest.replaceAll(text, "[…]"), message);
}

function textsIn(sent: unknown): string[] {
  if (typeof sent === "string")
    return sent
      .split("\n")
      .map((line) => line.trim())
      .filter(isText);
  if (typeof sent !== "object" || sent === null) return [];
  return Object.values(sent).flatMap(textsIn);
}

const isText = (words: string): boolean => words.length > LONGEST_NAME || /\s/.test(words);
