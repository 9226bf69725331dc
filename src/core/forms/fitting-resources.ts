import { foldLabel } from "../config/fold-label.ts";
import type { ListedResource } from "../domain/neighbours.ts";

import { wordsOf } from "./similar.ts";

/** What is known of a request when resources are chosen for it. Texts are empty where nothing was said. */
export interface Asked {
  /** The kind of its form, as in `question`. */
  readonly kind: string;
  readonly material: string;
  readonly partnerKind: string;
  readonly country: string;
  /** In which language the requester wants answers, in their own words. */
  readonly answersIn: string;
  /** The language of the form. */
  readonly formLanguage: string;
}

/** Most resources that are suggested. */
const MOST = 3;

/**
 * Resources that fit a request, at most three: for the same kind of form, material, kind of partner, or area. Those in the
 * request's language come first, then those that fit in more or in weightier ways.
 */
export function fittingResources(asked: Asked, shelf: readonly ListedResource[]): readonly ListedResource[] {
  const seen = new Set<string>();
  const fitting = shelf
    .filter(({ url }) => !seen.has(url) && seen.add(url))
    .map((resource) => ({ resource, fit: fitOf(resource, asked), language: primaryOf(resource.language) }))
    .filter(({ fit }) => fit > 0);
  const languages = new Set(fitting.map(({ language }) => language));
  const theirs = new Set([...languages].filter((language) => isTheirs(language, asked)));
  return fitting
    .toSorted((a, b) => Number(theirs.has(b.language)) - Number(theirs.has(a.language)) || b.fit - a.fit)
    .slice(0, MOST)
    .map(({ resource }) => resource);
}

/** Material counts most, then the kind of partner or of the form, then the area. */
function fitOf(resource: ListedResource, { kind, material, partnerKind, country }: Asked): number {
  const isFor = (answer: string): boolean => resource.for.some((use) => isWithin(use, answer));
  const fits = [
    [4, isFor(material) || shares(resource.material, material)],
    [2, isFor(partnerKind) || isSame(resource.partnerKind, partnerKind)],
    [2, resource.for.some((use) => foldLabel(use) === foldLabel(kind))],
    [1, isFor(country) || shares(resource.country, country)],
  ] as const;
  return fits.reduce((sum, [weight, does]) => sum + (does ? weight : 0), 0);
}

/** Whether all telling words of a text are in an answer. */
function isWithin(text: string, answer: string): boolean {
  const words = [...wordsOf(text)];
  const said = wordsOf(answer);
  return words.length > 0 && words.every((word) => said.has(word));
}

/** Whether two texts have a telling word in common. */
function shares(a: string | null, b: string): boolean {
  const said = wordsOf(b);
  return [...wordsOf(a ?? "")].some((word) => said.has(word));
}

/** Whether the same option was chosen, unless it says nothing. */
const isSame = (a: string | null, b: string): boolean =>
  a !== null && wordsOf(a).size > 0 && foldLabel(a) === foldLabel(b);

/** Whether a language is the one that the requester named, or else that of the form. */
function isTheirs(language: string, { answersIn, formLanguage }: Asked): boolean {
  if (answersIn.trim() === "") return language === primaryOf(formLanguage);
  const said = new Set(foldLabel(answersIn).match(/[\p{L}\p{M}]+/gu) ?? []);
  return [language, ...namesOf(language)].some((name) => said.has(foldLabel(name)));
}

const primaryOf = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

/** What a language is called in English and by those who speak it, as far as that is known. */
const namesOf = (language: string): readonly string[] =>
  Intl.DisplayNames.supportedLocalesOf(["en", language]).flatMap(
    (spoken) => new Intl.DisplayNames([spoken], { type: "language", fallback: "none" }).of(language) ?? [],
  );
