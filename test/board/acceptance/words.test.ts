import { describe, expect, it } from "vitest";
import { languageOf, ownText } from "../../../src/core/messages/languages.ts";
import { pageTypes, siteDesk, siteModel, siteOf } from "../../support/board-site.ts";
import { attribute as attributeOf, type PageElement, textIn } from "../../support/read-page.ts";
import { visitPage } from "../../support/visit-page.ts";

const model = siteModel(siteDesk("handle", ["en", "ar", "fr", "en-x-pseudo"]));
const site = siteOf(model);
const pagesIn = (language: string): readonly (readonly [path: string, html: string])[] =>
  [...site].filter(([path]) => path.startsWith(`/${language}/`) && path.endsWith(".html"));

/** Attributes that are read aloud or shown. */
const SPOKEN = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "alt", "title"];
const SHOWN = ["placeholder", "label", "abbr", "data-filter-label", "data-filter-says", "data-local-says"];
const HEAD_TEXTS = ["description", "og:title", "og:description"];

/** The texts of an element that are no text of the page. */
function attributeTexts(element: PageElement): readonly string[] {
  const named = [...SPOKEN, ...SHOWN].flatMap((name) => attributeOf(element, name) ?? []);
  const meta = attributeOf(element, "name") ?? attributeOf(element, "property") ?? "";
  return HEAD_TEXTS.includes(meta) ? [...named, attributeOf(element, "content") ?? ""] : named;
}

/** What stands outside the brackets of the pseudo-language, and how many brackets are open at the end. */
function outside(text: string, open = 0): { readonly left: string; readonly open: number } {
  let depth = open;
  let left = "";
  for (const sign of text) {
    if (sign === "⟦") depth += 1;
    else if (sign === "⟧") depth -= 1;
    else if (depth === 0) left += sign;
  }
  return { left, open: depth };
}

/** Words of people and of the configuration, which have no message, the longest first. */
const DATA: readonly string[] = [
  model.desk.name,
  model.desk.organisation,
  ...model.requests.map(({ title }) => title.text),
  ...model.groups.flatMap(({ title, about }) => [title, about]),
]
  .filter((text) => text !== "")
  .sort((a, b) => b.length - a.length);

/** What is left when that is taken away, and the short names of requests from before the desk, which are as numbers. */
const withoutData = (text: string): string =>
  DATA.reduce((left, data) => left.replaceAll(data, ""), text).replace(/\bH\d+\b/, "");

/** What is no word of ours: moments, texts in a language of their own, what people wrote, commands and addresses. */
const isData = (element: PageElement): boolean =>
  ["bdi", "time", "code", "style", "script"].includes(element.tagName) ||
  (element.tagName !== "html" && attributeOf(element, "lang") !== undefined) ||
  (attributeOf(element, "class") ?? "").split(" ").includes("user-text");

/** Words of a page of the pseudo-language that went through no message. */
function hardCoded(html: string): readonly string[] {
  const found: string[] = [];
  let open = 0;
  visitPage(html, {
    enter: (element) => {
      for (const text of attributeTexts(element)) {
        const { left, open: unbalanced } = outside(text);
        if (/\p{L}/u.test(withoutData(left)) || unbalanced !== 0) found.push(`<${element.tagName}>: ${text}`);
      }
      return !isData(element);
    },
    text: (text, within) => {
      const around = within.at(-1)?.tagName;
      const said = outside(text, open);
      open = said.open;
      if (/\p{L}/u.test(around === "title" || around === "a" ? withoutData(said.left) : said.left))
        found.push(`${around}: ${text}`);
    },
  });
  return open === 0 ? found : [...found, `${open} brackets are open`];
}

describe("I8 the pseudo-language shows what is no message", () => {
  const pages = pagesIn("en-x-pseudo");

  it("I8 every type of page is there", () => {
    expect(pageTypes("en-x-pseudo").filter((path) => !site.has(path))).toEqual([]);
    expect(pages.length).toBeGreaterThan(100);
  });

  it("I8 finds a word that is written into a page, and one that is only read aloud", () => {
    expect(hardCoded("<p>⟦Ĥéļļö <bdi>Ann</bdi> ļöŕ⟧ <b>JSON</b></p>")).toEqual(["b: JSON"]);
    expect(hardCoded('<p aria-label="Close">⟦Ĥéļļö⟧ 12</p>')).toEqual(["<p>: Close"]);
    expect(hardCoded('<meta name="description" content="⟦Å⟧ b"><p>⟦Ĥ⟧ <i lang="fr">oui</i></p>')).toEqual([
      "<meta>: ⟦Å⟧ b",
    ]);
  });

  it("I8 no page has a word outside the brackets, in its text, its head, or what is read aloud", () => {
    expect(pages.flatMap(([path, html]) => hardCoded(html).map((word) => `${path} ${word}`))).toEqual([]);
  });

  it("I8 feeds and calendars neither", () => {
    const titles = [...site]
      .filter(([path]) => path.includes("/en-x-pseudo/") && /\.(?:atom|ics)$/.test(path))
      .flatMap(([path, text]) =>
        [
          ...text.matchAll(/<(?:title|subtitle)[^>]*xml:lang="en-x-pseudo">([^<]*)/g),
          ...text.matchAll(/<p xml:lang="en-x-pseudo"[^>]*>([^<]*)/g),
          ...text.replaceAll(/\r?\n[ \t]/g, "").matchAll(/^(?:SUMMARY|DESCRIPTION|NAME|X-WR-CALNAME):(.*)$/gm),
        ].map(([, said = ""]) => ({ path, said })),
      );
    expect(titles.length).toBeGreaterThan(50);
    const left = titles.filter(({ said }) => /\p{L}/u.test(outside(said.replaceAll("\\n", "\n")).left));
    expect(left).toEqual([]);
  });
});

describe("I4 a text that fell back to another language says so", () => {
  const untranslated = pagesIn("fr");

  /** The only French on these pages: names of languages, which are Unicode's. */
  const names = new Intl.DisplayNames(["fr"], { type: "language" });
  const FRENCH = new Set("ar bn en es fr hi pt sr sv sw".split(" ").map((tag) => names.of(tag)));

  it("I4 there is no French yet, so every word of a French page is English", () => {
    expect(languageOf("fr")).toBe("fr");
    expect(ownText("board-ask", "fr")).toBeUndefined();
    expect(untranslated.length).toBeGreaterThan(100);
  });

  it("I4 each stands in an element with language and direction", () => {
    const unmarked: string[] = [];
    const wrong: string[] = [];
    for (const [path, html] of untranslated) {
      visitPage(html, {
        enter: (element, within) => {
          if (within.length === 1 && element.tagName === "head") return false;
          const language = attributeOf(element, "lang");
          if (language === "en" && attributeOf(element, "dir") !== "ltr") wrong.push(`${path} <${element.tagName}>`);
          // A list of options takes no markup, and a picture is read as one sentence.
          return !isData(element) && element.tagName !== "option" && attributeOf(element, "role") !== "img";
        },
        text: (text, within) => {
          if (/\p{L}{2}/u.test(text) && !FRENCH.has(text)) unmarked.push(`${path} ${within.at(-1)?.tagName}: ${text}`);
        },
      });
    }
    expect(unmarked).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it("I4 no attribute and no title holds markup of it", () => {
    const marked = untranslated.flatMap(([path, html]) => {
      const found: string[] = [];
      visitPage(html, {
        enter: (element) => {
          for (const text of attributeTexts(element))
            if (/<\/?(?:span|bdi|time)\b|[\uE000\uE001]/.test(text)) found.push(`${path} ${text}`);
          return true;
        },
        text: (text, within) => {
          if (within.at(-1)?.tagName === "title" && /<span|[\uE000\uE001]/.test(text)) found.push(`${path} ${text}`);
        },
      });
      return found;
    });
    expect(marked).toEqual([]);
  });

  it("I4 nothing on an Arabic page says that it is in Arabic, but for the words of people and the name of the language", () => {
    const needless: string[] = [];
    for (const [path, html] of pagesIn("ar"))
      visitPage(html, {
        enter: (element) => {
          const isMarked = element.tagName === "span" && attributeOf(element, "lang") === "ar";
          if (isMarked && textIn(element) !== "العربية") needless.push(`${path}: ${textIn(element)}`);
          return true;
        },
      });
    expect(needless).toEqual([]);
  });
});
