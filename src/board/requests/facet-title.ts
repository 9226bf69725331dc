import type { ComponentChildren } from "preact";
import { h } from "preact";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { languageName } from "../frame/language-name.ts";
import { term, termWords, told, words } from "../frame/said.tsx";
import { placeName, placeTold } from "../pictures/place-name.ts";
import type { FacetKind } from "../site/facet-kind.ts";
import type { Page } from "../site/page.ts";

const HELP = {
  do: "board-kind-do",
  train: "board-kind-train",
  analyse: "board-kind-analyse",
  connect: "board-kind-connect",
  advise: "board-kind-advise",
} as const;

const PARTNERS = {
  glam: "form-partner-glam",
  research: "form-partner-research",
  international: "form-partner-international",
  authority: "form-partner-public",
  association: "form-partner-association",
  company: "form-partner-company",
  none: "form-partner-nobody",
} as const;

/** What stands for no value of its own, whatever the kind. */
const NONE = {
  several: "board-facet-several",
  global: "board-facet-global",
  other: "board-facet-other",
  unknown: "board-facet-unknown",
} as const;

const has = <Words extends object>(words: Words, value: PropertyKey): value is keyof Words =>
  Object.hasOwn(words, value);

type NoneKey = (typeof NONE)[keyof typeof NONE];
type FacetKey = (typeof HELP)[keyof typeof HELP] | (typeof PARTNERS)[keyof typeof PARTNERS] | NoneKey;

/** What names a value: a message, a word of the desk, a place, a language, or the value itself. */
type FacetWord =
  | { readonly by: "message"; readonly key: FacetKey }
  | { readonly by: "term" | "place" | "language" | "itself"; readonly text: string };

function wordFor({ model }: Page, kind: FacetKind, value: string): FacetWord {
  const titleIn = (list: readonly { readonly id: string; readonly title: string }[]): FacetWord => ({
    by: "term",
    text: list.find(({ id }) => id === value)?.title ?? value,
  });
  if (has(NONE, value)) return { by: "message", key: NONE[value] };
  switch (kind) {
    case "stage":
      return titleIn(model.stages);
    case "exit":
      return titleIn(model.exits);
    case "kind":
      return has(HELP, value) ? { by: "message", key: HELP[value] } : { by: "itself", text: value };
    case "partner":
      return has(PARTNERS, value) ? { by: "message", key: PARTNERS[value] } : { by: "itself", text: value };
    case "country":
      return { by: "place", text: value };
    case "language":
      return { by: "language", text: value };
    case "year":
      return { by: "itself", text: value };
  }
}

/** What a value of a facet is called in the language of a page, for attributes and titles. A desk's own ids stand for themselves. */
export function facetTitle(page: Page, kind: FacetKind, value: string): string {
  const word = wordFor(page, kind, value);
  switch (word.by) {
    case "message":
      return words(page, word.key);
    case "term":
      return termWords(page, word.text);
    case "place":
      return placeName(page, word.text);
    case "language":
      return languageName(word.text, page.language);
    case "itself":
      return word.text;
  }
}

/** The same in the text of a page: what fell back to another language says so. */
export function facetTold(page: Page, kind: FacetKind, value: string): ComponentChildren {
  const word = wordFor(page, kind, value);
  switch (word.by) {
    case "message":
      return told(page, word.key);
    case "term":
      return term(page, word.text);
    case "place":
      return placeTold(page, word.text);
    case "language":
    case "itself":
      return h("bdi", null, facetTitle(page, kind, value));
  }
}

const NAMES = {
  stage: "board-facet-name-stage",
  exit: "board-facet-name-exit",
  kind: "board-facet-name-kind",
  partner: "board-facet-name-partner",
  country: "board-facet-name-country",
  language: "board-facet-name-language",
  year: "board-facet-name-year",
} as const;

/** What requests are cut by, as a heading over the values. */
export const facetKindTold = (page: Page, kind: FacetKind): ComponentChildren => told(page, NAMES[kind]);

const HEADINGS = {
  stage: "board-facet-stage",
  exit: "board-facet-exit",
  kind: "board-facet-kind",
  partner: "board-facet-partner",
  country: "board-facet-country",
  language: "board-facet-language",
  year: "board-facet-year",
} as const;

/** The heading of a facet's own page, to be said. */
export const facetSentence = (page: Page, kind: FacetKind, value: string): Sentence =>
  sentence(HEADINGS[kind], facetTitle(page, kind, value));

/** The heading of a facet's own page, for attributes and titles; and the same in the text of a page. */
export const facetHeading = (page: Page, kind: FacetKind, value: string): string =>
  speakPlain(facetSentence(page, kind, value), page.language);
export const facetHeadingTold = (page: Page, kind: FacetKind, value: string): ComponentChildren =>
  told(page, HEADINGS[kind], facetTitle(page, kind, value));
