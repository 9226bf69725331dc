import type { ComponentChildren } from "preact";
import { h } from "preact";
import { languageOf, localeOf, perLanguage } from "../../core/messages/languages.ts";
import { told, words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";

/** Continents, regions, and what stands for no single country. Their messages are `board-place-ID`. */
const PLACES = [
  "africa",
  "asia",
  "europe",
  "north-america",
  "south-america",
  "oceania",
  "antarctica",
  "ssa",
  "mena",
  "eseap",
  "sa",
  "cee",
  "nwe",
  "lac",
  "na",
  "several",
  "global",
  "unknown",
] as const;

/** Countries whose full name in Unicode's data says more than the place: their short name is taken. */
const SHORT = new Set(["HK", "MM", "MO", "PS"]);

const placeIn = (code: string): (typeof PLACES)[number] | undefined => PLACES.find((place) => place === code);

/**
 * What a country (ISO 3166-1 alpha-2, in capitals), a continent, a region, `several`, `global` or `unknown` is called on a page; the code
 * itself where it has no name. For attributes and titles; in the text of a page: `placeTold`.
 */
export function placeName(page: Page, code: string): string {
  const place = placeIn(code);
  return place ? words(page, `board-place-${place}`) : countryName(code, page.language);
}

/** The same in the text of a page: a name by `Intl` is set apart, a fallen-back word says its language. */
export function placeTold(page: Page, code: string): ComponentChildren {
  const place = placeIn(code);
  return place ? told(page, `board-place-${place}`) : h("bdi", null, countryName(code, page.language));
}

function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const { long, short } = namesIn(languageOf(language));
  return (SHORT.has(code) ? short : long).of(code) ?? code;
}

const namesIn = perLanguage((language) => {
  const namesBy = (style: "long" | "short"): Intl.DisplayNames =>
    new Intl.DisplayNames([localeOf(language)], { type: "region", style, fallback: "none" });
  return { long: namesBy("long"), short: namesBy("short") };
});
