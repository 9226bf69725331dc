import { describe, expect, it } from "vitest";
import { directionOfLanguage } from "../../../src/core/messages/direction-of-language.ts";
import { pageTypes, SITE_LANGUAGES, siteModel, siteOf } from "../../support/board-site.ts";
import { attribute as attributeOf, elementsOf, type PageElement, textIn } from "../../support/read-page.ts";
import { visitPage } from "../../support/visit-page.ts";

const model = siteModel();
const site = siteOf(model);
const BOARD = "https://hub.example.org/helpdesk";

const pages: readonly (readonly [path: string, elements: readonly PageElement[]])[] = [...site]
  .filter(([path]) => path.endsWith(".html"))
  .map(([path, html]) => [path, elementsOf(html)]);
const inLanguages = pages.filter(([path]) => path.split("/").length > 2);
const languageOfPath = (path: string): string => path.split("/")[1] ?? "";

/** The addresses of the same page in other languages, by language. */
const alternates = (elements: readonly PageElement[]): ReadonlyMap<string, string> =>
  new Map(
    elements.flatMap((one) => {
      const language = one.tagName === "link" ? attributeOf(one, "hreflang") : undefined;
      return language === undefined ? [] : [[language, attributeOf(one, "href") ?? ""] as const];
    }),
  );

/** The file that an address of the board leads to. */
function fileAt(address: string): string {
  const { pathname } = new URL(address);
  const path = pathname.slice(new URL(BOARD).pathname.length);
  return path.endsWith("/") ? `${path}index.html` : path;
}

describe("I11 a page and the same page in other languages", () => {
  const known = new Map(inLanguages.map(([path, elements]) => [path, alternates(elements)]));

  it("I11 every page says its language, that of its address, and its direction", () => {
    for (const [path, [html]] of inLanguages) {
      expect(html && attributeOf(html, "lang"), path).toBe(languageOfPath(path));
      expect(html && attributeOf(html, "dir"), path).toBe(directionOfLanguage(languageOfPath(path)));
    }
  });

  it("I11 each names itself, all its languages, and one for readers of others, by addresses that anybody can open", () => {
    for (const [path, found] of known) {
      expect(found.has("x-default"), path).toBe(true);
      expect(fileAt(found.get(languageOfPath(path)) ?? ""), path).toBe(path);
      for (const address of found.values()) expect(address.startsWith(`${BOARD}/`), `${path} ${address}`).toBe(true);
      const elsewhere = SITE_LANGUAGES.filter((language) => site.has(path.replace(/^\/[^/]+\//, `/${language}/`)));
      expect([...found.keys()].sort(), path).toEqual([...elsewhere, "x-default"].sort());
    }
  });

  it("I11 those that are named are there and name the same", () => {
    for (const [path, found] of known) {
      for (const [language, address] of found) {
        if (language === "x-default") expect(site.has(fileAt(address)), `${path} ${address}`).toBe(true);
        else expect([...(known.get(fileAt(address)) ?? [])], `${path} ${language}`).toEqual([...found]);
      }
    }
  });
});

/** The links of the lists of languages, at the head and at the foot of a page. */
const choices = (elements: readonly PageElement[]): readonly PageElement[] =>
  elements
    .filter((one) => one.tagName === "ul" && attributeOf(one, "class") === "languages")
    .flatMap((list) => elementsOf(list))
    .filter((one) => one.tagName === "a");

/** Offered to visitors; those that exist to try pages have every text as well. */
const NAMES: Readonly<Record<string, string>> = { en: "English", es: "español", ar: "العربية" };

describe("I12 I13 the lists of languages", () => {
  it("I12 name each language as its speakers do, in its own direction, and show no flag", () => {
    for (const [path, elements] of inLanguages) {
      const links = choices(elements);
      expect(links.length, path).toBeGreaterThanOrEqual(2 * Object.keys(NAMES).length);
      for (const link of links) {
        const language = attributeOf(link, "lang") ?? "";
        expect(attributeOf(link, "hreflang"), path).toBe(language);
        expect(attributeOf(link, "dir"), path).toBe(directionOfLanguage(language));
        if (NAMES[language] !== undefined) expect(textIn(link), path).toBe(NAMES[language]);
      }
    }
    const flags = [...site].filter(([path, text]) => path.endsWith(".html") && /[\u{1F1E6}-\u{1F1FF}]/u.test(text));
    expect(flags.map(([path]) => path)).toEqual([]);
  });

  it("I13 lead to the same page, or to the nearest one where that is not in the language; never to nothing", () => {
    for (const [path, elements] of inLanguages) {
      for (const link of choices(elements)) {
        const language = attributeOf(link, "hreflang") ?? "";
        const to = new URL(attributeOf(link, "href") ?? "", `${BOARD}${path}`).href;
        const same = path.replace(/^\/[^/]+\//, `/${language}/`);
        const target = fileAt(to);
        expect(site.has(target), `${path} -> ${target}`).toBe(true);
        expect(target, path).toSatisfy(
          (one: string) => one === same || (!site.has(same) && one.startsWith(`/${language}/`)),
        );
      }
    }
  });

  it("I13 every type of page is in every language", () => {
    for (const language of SITE_LANGUAGES) expect(pageTypes(language).filter((path) => !site.has(path))).toEqual([]);
  });
});

describe("I10 words of people on a page of another direction", () => {
  /** What somebody wrote, as it is shown in one piece. */
  const titles = new Map(
    model.requests.filter(({ title }) => title.text !== "").map(({ title }) => [title.text, title.dir]),
  );

  it("I10 a title always stands in an element that says its direction", () => {
    const bare: string[] = [];
    let seen = 0;
    for (const [path] of inLanguages)
      visitPage(site.get(path) ?? "", {
        enter: ({ tagName }) => tagName !== "head",
        text: (text, within) => {
          const dir = titles.get(text.trim());
          if (dir === undefined) return;
          seen += 1;
          const around = within.at(-1);
          const own = around && attributeOf(around, "dir");
          if (own !== dir && around?.tagName !== "bdi") bare.push(`${path}: ${text}`);
        },
      });
    expect(seen).toBeGreaterThan(1_000);
    expect(bare).toEqual([]);
  });

  const LOOSE = /(?:^|\s|\()(?:@[\w-]+|\.[a-z]{2,4}\b|\/[a-z]+\b)|\d \/ \d/;

  it.each(["(.ics)", "تنحّى @chile.", "اكتب /claim 3", "6 / 8"])("I10 a loose one would be found: %s", (text) =>
    expect(text).toMatch(LOOSE),
  );

  it("I10 on an Arabic page no handle, file ending, address or number with a sign stands loose in its line", () => {
    const loose: string[] = [];
    for (const [path] of inLanguages.filter(([path]) => path.startsWith("/ar/")))
      visitPage(site.get(path) ?? "", {
        enter: (element) =>
          element.tagName !== "head" &&
          element.tagName !== "bdi" &&
          !(element.tagName !== "html" && attributeOf(element, "dir") === "ltr"),
        text: (text) => {
          if (LOOSE.test(text)) loose.push(`${path}: ${text}`);
        },
      });
    expect(loose).toEqual([]);
  });
});
