import type { SearchEntry } from "../knowledge/search-index.ts";
import type { PageDocument, PageElement } from "./browser-page.ts";
import type { Folds, SearchData, WordIndex, WordRules } from "./word-index.ts";

/*
 * These functions run in browsers. `script-text.ts` writes them out as they are, so each may use only its arguments, what browsers
 * have, and the others of this file. They add to a page that is complete without them, and store nothing. A page asks for them by marks:
 *
 *   data-filter            a list or a table: gets a box above it that leaves only the lines with some words
 *   time[data-local]       gets the reader's own time behind it
 *   data-stale-hours       is shown once `data-built-at` is that old
 *   form[data-search]      a hidden form; its value is the way to the index, which is read when somebody first asks. The field `q` has
 *                          the words; each `select` narrows by the list of an entry that has its name. `data-search-says` is said
 *                          with `{found}`. What is found goes to [data-search-results], a case with an address by
 *                          `data-search-case` (`{language}`, `{case}`); while nothing is asked, [data-search-all] is shown instead.
 */

/** A text in the form in which words are compared: no accents, no case, one form of each Arabic letter. */
export function foldText(text: string, folds: Folds): string {
  let left = text.normalize("NFKD").toLowerCase();
  for (const [pattern, by] of folds) left = left.replace(new RegExp(pattern, "gu"), by);
  return left.normalize("NFC");
}

/** The words of a text as an index knows them; `pairs` are cut into each two neighbouring letters, for scripts without blanks. */
export function cutWords(text: string, { fold, word, pairs }: WordRules): readonly string[] {
  const unspaced = new RegExp(pairs, "u");
  return (foldText(text, fold).match(new RegExp(word, "gu")) ?? []).flatMap((run) => {
    const letters = [...run];
    return unspaced.test(run) ? letters.slice(1).map((letter, at) => `${letters[at]}${letter}`) : [run];
  });
}

/** The places of the entries that have, for each word of a wish, a word that begins with it; in rising order. All for no word. */
export function findEntries(index: WordIndex, wish: string): readonly number[] {
  const all = index.entries.map((_entry, place) => place);
  return cutWords(wish, index).reduce<readonly number[]>((left, word) => {
    const found = new Set<number>();
    for (const [at, known] of index.words.entries()) {
      if (!known.startsWith(word)) continue;
      let place = 0;
      for (const step of index.where[at] ?? []) {
        place += step;
        found.add(place);
      }
    }
    return left.filter((place) => found.has(place));
  }, all);
}

/** Whether a text has all words of a wish, each perhaps only in part. Both are folded. */
export function hasAllWords(text: string, wish: string): boolean {
  return wish
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(word));
}

/** A sentence with its holes filled: `{shown}` stands for the value of `shown`. */
export function fillHoles(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** Whether data of a moment is older than some hours. Text that is no moment never is. */
export function isStale(builtAt: string, hours: number, now: number): boolean {
  return now - Date.parse(builtAt) > hours * 3_600_000;
}

/** A box above a list that hides the lines without its words, and tells screen readers how many are left. */
export function addFilter(page: PageDocument, list: PageElement, folds: Folds): void {
  const { filterLabel = "", filterSays = "" } = page.body.dataset;
  const found = list.tagName === "TABLE" ? list.querySelectorAll("tbody > tr") : list.children;
  const lines = Array.from(found, (line) => ({ line, text: foldText(line.textContent ?? "", folds) }));
  const box = page.createElement("div");
  const label = page.createElement("label");
  const field = page.createElement("input");
  const said = page.createElement("p");
  box.className = "search";
  said.className = "search-said quiet";
  field.setAttribute("type", "search");
  field.setAttribute("dir", "auto");
  said.setAttribute("role", "status");
  label.append(filterLabel, field);
  box.append(label, said);
  field.addEventListener("input", () => {
    const words = foldText(field.value, folds);
    for (const { line, text } of lines) line.hidden = !hasAllWords(text, words);
    const shown = lines.filter(({ line }) => !line.hidden).length;
    said.textContent = words.trim() === "" ? "" : fillHoles(filterSays, { shown, all: lines.length });
  });
  list.before(box);
}

/** The reader's own time behind a time in UTC, unless it is the same. */
export function addLocalTime(page: PageDocument, time: PageElement): void {
  const at = new Date(time.getAttribute("datetime") ?? "");
  if (Number.isNaN(at.getTime()) || at.getTimezoneOffset() === 0) return;
  const words = new Intl.DateTimeFormat(page.documentElement.lang, {
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    calendar: "gregory",
    numberingSystem: "latn",
  });
  const local = page.createElement("span");
  local.className = "local";
  local.textContent = fillHoles(page.body.dataset["localSays"] ?? "{time}", { time: words.format(at) });
  time.after(" ", local);
}

/** The values of an entry that a choice of this name narrows by. */
export function listOf({ kind, partner, region, language }: SearchEntry, name: string): readonly string[] {
  return new Map(Object.entries({ kind, partner, region, language })).get(name) ?? [];
}

/** What a search found, as a line with a link: a resource at its own address, a case in the page's language where it has a page in it. */
export function foundLine(page: PageDocument, entry: SearchEntry, caseAddress: string): PageElement {
  const { lang } = page.documentElement;
  const language = !entry.in || entry.in.includes(lang) ? lang : (entry.in[0] ?? lang);
  const line = page.createElement("li");
  const link = page.createElement("a");
  link.setAttribute("href", entry.url ?? fillHoles(caseAddress, { language, case: entry.case ?? "" }));
  link.setAttribute("dir", entry.dir);
  if (entry.lang) link.setAttribute("lang", entry.lang);
  link.append(entry.title);
  line.className = "entry";
  line.append(link);
  return line;
}

/** Shows a form, and searches with it. Where the index cannot be read the form goes away again: the list of all stays. */
export function addSearch(page: PageDocument, form: PageElement): void {
  const { search = "", searchCase = "", searchSays = "" } = form.dataset;
  const [words] = form.querySelectorAll("[name=q]");
  const [status] = form.querySelectorAll("[role=status]");
  const [found] = page.querySelectorAll("[data-search-results]");
  const [all] = page.querySelectorAll("[data-search-all]");
  if (!words || !status || !found) return;
  let reading: Promise<SearchData> | undefined;
  const answer = async (): Promise<void> => {
    reading ??= fetch(search).then((file) => file.json());
    const data = await reading;
    const choices = Array.from(form.querySelectorAll("select")).filter(({ value }) => value !== "");
    const entries = findEntries(data, words.value)
      .flatMap((place) => data.entries[place] ?? [])
      .filter((entry) => choices.every(({ name, value }) => listOf(entry, name).includes(value)));
    const isAsked = words.value.trim() !== "" || choices.length > 0;
    found.hidden = !isAsked;
    if (all) all.hidden = isAsked;
    status.textContent = isAsked ? fillHoles(searchSays, { found: entries.length }) : "";
    found.replaceChildren(...entries.slice(0, 50).map((entry) => foundLine(page, entry, searchCase)));
  };
  form.addEventListener("input", () => {
    answer().catch(() => {
      form.hidden = true;
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}

/** Adds to a page what its marks ask for. */
export function startPage(page: PageDocument, folds: Folds, now: number): void {
  for (const note of Array.from(page.querySelectorAll("[data-stale-hours]"))) {
    if (isStale(note.dataset["builtAt"] ?? "", Number(note.dataset["staleHours"]), now)) note.hidden = false;
  }
  for (const list of Array.from(page.querySelectorAll("[data-filter]"))) addFilter(page, list, folds);
  for (const time of Array.from(page.querySelectorAll("time[data-local]"))) addLocalTime(page, time);
  for (const form of Array.from(page.querySelectorAll("form[data-search]"))) addSearch(page, form);
}
