import Banana, { type MessageEmitter, type MessagePart, type MessageTree } from "banana-i18n";
import { remembered } from "../domain/remembered.ts";
import { directionOfLanguage } from "./direction-of-language.ts";
import { formatNumber } from "./format-number.ts";
import { localeFor } from "./locale.ts";

type Fill = (text: string, params: readonly MessagePart[]) => string;

/**
 * A message with its parameters filled in, by banana-i18n. Parameters are never parsed: a `{{` of theirs is just text. A number
 * that chooses a plural is a count and is written as the language groups it, in European digits; another one is a name, as that
 * of a request, and stays as it is. `english` says which are counts, for a translation that needs no plural.
 */
export function fillMessage(
  language: string,
  text: string,
  params: readonly (string | number)[],
  english: string = text,
): string {
  const counts = countsIn(english);
  const parts = params.map((param, index) =>
    typeof param === "number" && counts.has(index + 1) ? new Count(param, formatNumber(param, language)) : param,
  );
  return fillerIn(language)(text, parts);
}

/** The categories of numbers that a language tells apart, in CLDR's order: that of the forms in a message. */
export const pluralCategoriesOf = (language: string): readonly Intl.LDMLPluralRule[] =>
  categoriesOf(new Intl.PluralRules(localeFor(language)));

/** A number that is written in one way and chooses a plural by itself. */
class Count {
  constructor(
    readonly count: number,
    readonly written: string,
  ) {}

  toString(): string {
    return this.written;
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The places of the parameters that choose a plural. */
function countsIn(text: string): ReadonlySet<number> {
  if (!text.includes("{{")) return NONE;
  return new Set([...text.matchAll(/\{\{PLURAL:\$(\d+)/gi)].map(([, place]) => Number(place)));
}

const fillers = new Map<string, Fill>();

function fillerIn(language: string): Fill {
  const known = fillers.get(language);
  if (known) return known;
  const made = fillerFor(language);
  fillers.set(language, made);
  return made;
}

/**
 * banana-i18n parses a message and builds plural rules anew on each call; both are kept here (20 times faster). An emitter
 * that hands back what it gets is how the parsed message is had: the library does not export its parser.
 */
function fillerFor(language: string): Fill {
  const { emitter } = new Banana(language).parser;
  const reader = new Banana(language).parser;
  let parsed: MessageTree = "";
  reader.emitter = {
    emit: (tree) => {
      parsed = tree;
    },
  };
  teach(emitter, language);
  const trees = new Map<string, MessageTree>();

  const arranged = directionOfLanguage(language) === "rtl" ? remembered(withRunsSetApart) : (text: string) => text;

  return (given, params) => {
    const text = arranged(given);
    if (!text.includes("{{")) return plainlyFilled(text, params);
    let tree = trees.get(text);
    if (tree === undefined) {
      reader.parse(text, params);
      tree = parsed;
      trees.set(text, tree);
    }
    return String(emitter.emit(tree, params));
  };
}

/** Every second piece is the number of a parameter. */
const piecesOf = remembered((text) => text.split(/\$(\d+)/));

/** A message that has no more than parameters; one that is not there is left as it is written. */
function plainlyFilled(text: string, params: readonly MessagePart[]): string {
  const pieces = piecesOf(text);
  let filled = pieces[0] ?? "";
  for (let at = 1; at < pieces.length; at += 2)
    filled += String(params[Number(pieces[at]) - 1] ?? `$${pieces[at]}`) + (pieces[at + 1] ?? "");
  return filled;
}

/** A number with its sign, or a command: `#$1`, `/$1`. A fraction as `$1/$2` is none. */
const RUN = /`[#@/]?\$\d+`|(?<!\$\d+)[#@/]\$\d+/g;

/** In an Arabic line the sign would stand behind its number: `77#`. Isolates keep such a run in its own order. */
const withRunsSetApart = (text: string): string => text.replace(RUN, "\u2068$&\u2069");

/**
 * Our own plural, by the locale that we chose and by numbers that are written already, and our own `bidi`: isolates, which
 * end where the text ends, in place of embeddings.
 */
function teach(emitter: MessageEmitter, language: string): void {
  const words = emitter.language;
  if (words === undefined) throw new Error("banana-i18n has changed: its emitter has no language");
  const rules = new Intl.PluralRules(localeFor(language));
  const forms = categoriesOf(rules);
  words.getPluralForm = (count) => forms.indexOf(rules.select(count));
  emitter.plural = ([chooser, ...texts]) =>
    words.convertPlural(chooser instanceof Count ? chooser.count : Number(chooser), texts.map(String));
  emitter.bidi = ([text = ""]) => `\u2068${text}\u2069`;
}

const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

function categoriesOf(rules: Intl.PluralRules): readonly Intl.LDMLPluralRule[] {
  const { pluralCategories } = rules.resolvedOptions();
  return PLURAL_CATEGORIES.filter((category) => pluralCategories.includes(category));
}
