import { nearest, type Reach } from "../config/nearest.ts";
import { foldName } from "./command-head.ts";
import type { CommandWords } from "./command-words.ts";

type Names = ReadonlyMap<string, string>;

const namesOf = new WeakMap<CommandWords, Names>();

/** Each word in its one form, with the name that it stands for. Kept for each registry. A name goes before another word for a command. */
function namesIn(words: CommandWords): Names {
  const names =
    namesOf.get(words) ??
    new Map([
      ...Object.entries(words.aliases).map(([alias, name]): [string, string] => [foldName(alias), name]),
      ...words.known.map((name): [string, string] => [foldName(name), name]),
    ]);
  namesOf.set(words, names);
  return names;
}

/** The command that a word stands for, already in one form as `foldName` brings it; undefined where it stands for none. */
export const commandMeant = (word: string, words: CommandWords): string | undefined => namesIn(words).get(word);

/** Two letters may differ, in a short name one. */
const reach: Reach = (written) => (written <= 4 ? 1 : 2);

/** The command that was most likely meant by a misspelt word, of all or only of some; undefined where none is near. It is only ever named, never run. */
export function commandNear(
  word: string,
  words: CommandWords,
  isPossible: (name: string) => boolean = () => true,
): string | undefined {
  const names = [...namesIn(words)].filter(([, name]) => isPossible(name));
  const near = nearest(
    word,
    names.map(([written]) => written),
    reach,
  );
  return near === undefined ? undefined : commandMeant(near, words);
}
