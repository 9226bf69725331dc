import type { Direction } from "../../core/records/public-text.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import type { InventoryResource } from "../../core/reports/inventory.ts";
import { requestLanguages } from "../request/request-languages.ts";
import { requestName, requestSlug } from "../site/paths.ts";
import { casesOf } from "./cases-of.ts";
import { FOLDS, IN_PAIRS, searchWords, WORD } from "./fold-words.ts";
import { regionsOfRequest } from "./regions-of-request.ts";

/** Where the index is. */
export const SEARCH_PATH = "/api/v1/search.json";

/** Something that can be found. The four lists are what the search can be narrowed by; each name is that of its field in the form. */
export interface SearchEntry {
  readonly title: string;
  readonly dir: Direction;
  /** BCP 47 tag of the title, where it is known. */
  readonly lang?: string;
  /** Of a case: the folder of its page below `/{language}/knowledge/`. */
  readonly case?: string;
  /** Of a case: the board's languages in which it has a page, where those are not all of them. */
  readonly in?: readonly string[];
  /** Of a resource: where it is. */
  readonly url?: string;
  readonly kind: readonly string[];
  readonly partner: readonly string[];
  readonly region: readonly string[];
  readonly language: readonly string[];
}

/**
 * A full-text index that a page can search without a server. To search: bring the query to the form of the words (NFKD, lower case, each
 * of `fold` in its order with the flags `gu`, NFC), cut it by `word`, cut what matches `pairs` into each two neighbouring letters. An entry
 * is found if for each of these some word of the index that begins with it is in the entry. The order of the entries is that of the list.
 */
export interface SearchIndex {
  readonly version: 1;
  readonly fold: readonly (readonly [pattern: string, by: string])[];
  readonly word: string;
  readonly pairs: string;
  /** Cases, the latest first, then resources by title. */
  readonly entries: readonly SearchEntry[];
  /** In rising order of code units, so that all words with one beginning stand together. */
  readonly words: readonly string[];
  /** For each word its entries: the place of the first one, then the steps from one to the next. */
  readonly where: readonly (readonly number[])[];
}

/** Most cases that the index holds; older ones are in the list. */
const MOST_CASES = 1_000;
/** Most different words of one entry. */
const MOST_WORDS = 400;

/** The index of all cases and resources that are shown. */
export function searchIndex(model: BoardModel): SearchIndex {
  const cases = casesOf(model).slice(0, MOST_CASES);
  const { resources } = model.inventory;
  const texts = [...cases.map(wordsOfCase), ...resources.map(wordsOfResource)];
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (const word of searchWords(text).slice(0, MOST_WORDS)) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  }
  const words = [...places.keys()].sort();
  return {
    version: 1,
    fold: FOLDS,
    word: WORD,
    pairs: IN_PAIRS,
    entries: [...cases.map((one) => caseEntry(one, model)), ...resources.map(resourceEntry)],
    words,
    where: words.map((word) => stepsOf(places.get(word) ?? [])),
  };
}

function caseEntry(request: BoardRequest, model: BoardModel): SearchEntry {
  const { title, number, language, kinds, partner } = request;
  const languages = requestLanguages(request, model);
  return {
    title: title.text || requestName(number),
    dir: title.dir,
    ...(language !== null && { lang: language }),
    case: requestSlug(number),
    ...(languages.length < model.desk.languages.length && { in: languages }),
    kind: kinds,
    partner: partner === null ? [] : [partner],
    region: regionsOfRequest(request),
    language: language === null ? [] : [language],
  };
}

const resourceEntry = ({ title, url, language }: InventoryResource): SearchEntry => ({
  title: title.text,
  dir: title.dir,
  lang: language,
  url,
  kind: [],
  partner: [],
  region: [],
  language: [language],
});

/** What of a case is searched, the title first. */
function wordsOfCase(request: BoardRequest): string {
  const { title, answers, country, plan, outcome, reported, source, exit, progress, resources } = request;
  const said = [exit?.reply, outcome?.text, ...progress.map(({ text }) => text)];
  return [
    title.text,
    country ?? "",
    ...answers.map(({ text }) => text.text),
    plan?.outcome?.text ?? "",
    ...said.map((text) => (text && text !== "withheld" ? text.text : "")),
    ...[...(reported?.results ?? []), ...(reported?.learning ?? [])].map(({ text }) => text.text),
    source?.lesson?.text ?? "",
    ...resources.map(({ place }) => (place && place !== "withheld" ? place.title.text : "")),
  ].join("\n");
}

const wordsOfResource = ({ title, note, licence, for: uses }: InventoryResource): string =>
  [title.text, note?.text ?? "", licence ?? "", ...uses].join("\n");

const stepsOf = (places: readonly number[]): readonly number[] =>
  places.map((place, index) => place - (places[index - 1] ?? 0));
