import type { ComponentChildren } from "preact";
import { instant } from "../../core/domain/ids.ts";
import { formatMonths } from "../../core/messages/format-months.ts";
import { BY_RULE } from "../../core/messages/format-time.ts";
import { languageOf, localeOf, perLanguage } from "../../core/messages/languages.ts";
import type { BreakdownId } from "../../core/reports/board-figure-types.ts";
import { languageName } from "../frame/language-name.ts";
import { term, told } from "../frame/said.tsx";
import { placeTold } from "../pictures/place-name.ts";
import { facetTold } from "../requests/facet-title.ts";
import type { Page } from "../site/page.ts";
import { CHANNELS } from "./row-title.ts";

const has = <Words extends object>(wording: Words, word: PropertyKey): word is keyof Words =>
  Object.hasOwn(wording, word);

/** What a row of a breakdown is called in the text of a page. */
export function rowName(page: Page, by: BreakdownId, name: string): ComponentChildren {
  const { stages, exits } = page.model;
  switch (by) {
    case "stage":
      return term(page, stages.find(({ id }) => id === name)?.title ?? name);
    case "exit":
      return term(page, exits.find(({ id }) => id === name)?.title ?? name);
    case "year":
      return name;
    case "month":
      return name === "unknown" ? placeTold(page, name) : <time dateTime={name}>{monthName(page, name)}</time>;
    case "country":
    case "continent":
    case "region":
      return placeTold(page, name);
    case "language":
      return name === "unknown" ? placeTold(page, name) : <bdi>{languageName(name, page.language)}</bdi>;
    case "kind":
      return facetTold(page, "kind", name);
    case "partner-kind":
      return facetTold(page, "partner", name);
    case "channel":
      return has(CHANNELS, name) ? told(page, CHANNELS[name]) : placeTold(page, "unknown");
  }
}

/** A month such as 2026-03 in words. */
export function monthName(page: Page, month: string): string {
  const at = instant(`${month}-01T00:00:00Z`);
  return formatMonths(at, at, page.language);
}

/** The same without its year, and short. */
export const shortMonth = (page: Page, month: string): string =>
  SHORT(languageOf(page.language)).format(Date.parse(`${month}-01T00:00:00Z`));

const SHORT = perLanguage((language) => new Intl.DateTimeFormat(localeOf(language), { ...BY_RULE, month: "short" }));
