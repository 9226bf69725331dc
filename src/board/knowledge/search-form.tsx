import type { ComponentChildren } from "preact";
import { languageName } from "../frame/language-name.ts";
import { byReading } from "../frame/reading-order.ts";
import { told, words } from "../frame/said.tsx";
import { placeName } from "../pictures/place-name.ts";
import { facetTitle } from "../requests/facet-title.ts";
import type { Page } from "../site/page.ts";
import { casesOf } from "./cases-of.ts";
import { regionsOfRequest } from "./regions-of-request.ts";
import { SEARCH_PATH } from "./search-index.ts";

/**
 * The search over all cases and resources. It is hidden, as the list below it holds everything, until the optional script has read the
 * index. Its fields are named as the lists of an entry.
 */
export function SearchForm({ page }: { readonly page: Page }) {
  const cases = casesOf(page.model);
  const { resources } = page.model.inventory;
  if (cases.length + resources.length === 0) return null;
  const kinds = sorted(
    page,
    cases.flatMap((one) => one.kinds),
    (kind) => facetTitle(page, "kind", kind),
  );
  const partners = sorted(
    page,
    cases.flatMap((one) => one.partner ?? []),
    (kind) => facetTitle(page, "partner", kind),
  );
  const regions = sorted(page, cases.flatMap(regionsOfRequest), (region) => placeName(page, region));
  const languages = sorted(
    page,
    [...cases.flatMap((one) => one.language ?? []), ...resources.map(({ language }) => language)],
    (language) => languageName(language, page.language),
  );
  const caseAddress = `${page.href("/")}{language}/knowledge/{case}/index.html`;
  return (
    <>
      <search>
        <form
          class="search-form box"
          hidden
          data-search={page.href(SEARCH_PATH)}
          data-search-case={caseAddress}
          data-search-says={words(page, "board-search-says", "{found}")}
        >
          <p class="field">
            <label for="search-words">{told(page, "board-search-words")}</label>
            <input id="search-words" name="q" type="search" dir="auto" autocomplete="off" />
          </p>
          <Choice page={page} name="kind" label={told(page, "board-facet-name-kind")} options={kinds} />
          <Choice page={page} name="partner" label={told(page, "board-facet-name-partner")} options={partners} />
          <Choice page={page} name="region" label={told(page, "board-knowledge-regions")} options={regions} />
          <Choice page={page} name="language" label={told(page, "board-facet-name-language")} options={languages} />
          <p class="quiet" role="status" />
        </form>
      </search>
      <ol class="plain entries found" data-search-results hidden />
    </>
  );
}

/** A value and what it is called. */
type Option = readonly [value: string, title: string];

/** Each value once, by its title in the order of the page's language. */
function sorted(page: Page, values: readonly string[], titleOf: (value: string) => string): readonly Option[] {
  const compare = byReading(page);
  return [...new Set(values)]
    .map((value): Option => [value, titleOf(value)])
    .sort(([a, title], [b, other]) => compare(title, other) || (a < b ? -1 : 1));
}

interface ChoiceProps {
  readonly page: Page;
  readonly name: "kind" | "partner" | "region" | "language";
  readonly label: ComponentChildren;
  readonly options: readonly Option[];
}

function Choice({ page, name, label, options }: ChoiceProps) {
  if (options.length < 2) return null;
  return (
    <p class="field">
      <label for={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name}>
        <option value="">{words(page, "board-search-any")}</option>
        {options.map(([value, title]) => (
          <option value={value}>{title}</option>
        ))}
      </select>
    </p>
  );
}
