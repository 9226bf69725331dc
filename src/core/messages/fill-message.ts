import Banana, { type MessageTree } from "banana-i18n";
import { type Language, perLanguage } from "./languages.ts";

type Fill = (text: string, params: readonly (string | number)[]) => string;

/** A message with its parameters filled in, by banana-i18n. Parameters are never parsed: a `{{` of theirs is just text. */
export function fillMessage(language: Language, text: string, params: readonly (string | number)[]): string {
  return fillerIn(language)(text, params);
}

const fillerIn = perLanguage(fillerFor);

/**
 * banana-i18n parses a message and builds plural rules anew on each call; both are kept here (20 times faster). An emitter
 * that hands back what it gets is how the parsed message is had: the library does not export its parser.
 */
function fillerFor(language: Language): Fill {
  const { parser } = new Banana(language);
  const { emitter } = parser;
  const reader = new Banana(language).parser;
  let parsed: MessageTree = "";
  reader.emitter = {
    emit: (tree) => {
      parsed = tree;
    },
  };
  keepPluralRules(emitter.language, language);
  const trees = new Map<string, MessageTree>();

  return (text, params) => {
    if (!text.includes("{{")) return parser.simpleParse(text, params);
    let tree = trees.get(text);
    if (tree === undefined) {
      reader.parse(text, params);
      tree = parsed;
      trees.set(text, tree);
    }
    return String(emitter.emit(tree, params));
  };
}

const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

/** The order of forms is the library's: CLDR's categories in the order above, those that the language has. */
function keepPluralRules(
  words: { getPluralForm(count: number, locale: string): number } | undefined,
  language: Language,
): void {
  if (words === undefined) throw new Error("banana-i18n has changed: its emitter has no language");
  const rules = new Intl.PluralRules(language);
  const { pluralCategories } = rules.resolvedOptions();
  const forms = PLURAL_CATEGORIES.filter((category) => pluralCategories.includes(category));
  words.getPluralForm = (count) => forms.indexOf(rules.select(count));
}
