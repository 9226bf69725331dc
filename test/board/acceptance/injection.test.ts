import ICAL from "ical.js";
import { type ParserError, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { publicTitle } from "../../../src/core/records/public-text.ts";
import { siteOf } from "../../support/board-site.ts";
import { HOSTILE } from "../../support/data-site.ts";
import { hostileSiteModel, hostileTitle } from "../../support/hostile-site.ts";
import { attribute, elementsIn, type PageElement, textIn } from "../../support/read-page.ts";

const site = siteOf(hostileSiteModel());
const ending = (end: RegExp) => [...site].filter(([path]) => end.test(path));

/** A page as a browser reads it, and what it had to forgive. */
function pageOf(html: string) {
  const faults: string[] = [];
  const onParseError = ({ code, startLine, startCol }: ParserError) => faults.push(`${code} ${startLine}:${startCol}`);
  const document = parse(html, { onParseError, sourceCodeLocationInfo: true });
  return { faults, elements: elementsIn(document) };
}

/** Elements that only our own renderer writes, and attributes that no page has. */
const FOREIGN = /^(?:iframe|object|embed|base|video|audio|source|style|template|frameset|math)$/;
const OUR_PICTURE = /^(?:\.\.\/)+badge\/h?\d+\.svg$/;
const RUNS = /^\s*(?:javascript|data|vbscript):/i;

/** What of a page could run, or load something. */
function active(elements: readonly PageElement[]): readonly string[] {
  return elements.flatMap((one) => {
    const { tagName, attrs } = one;
    return [
      ...(FOREIGN.test(tagName) ? [tagName] : []),
      ...(tagName === "img" && !OUR_PICTURE.test(attribute(one, "src") ?? "") ? ["img"] : []),
      ...attrs.flatMap(({ name, value }) => {
        if (/^on|^style$|^srcdoc$|^formaction$|^xlink/i.test(name)) return [`${tagName} ${name}`];
        return /^(?:href|src|action)$/.test(name) && RUNS.test(value) ? [`${tagName} ${name}=${value}`] : [];
      }),
    ];
  });
}

/** Our own sentences may set a number apart in a line from right to left, and say where that ends. */
const SET_APART = /\u2068[^\u2066-\u2069<>\n]{0,40}\u2069/g;
const NO_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

describe("P4 hostile words in every place where somebody can write", () => {
  it("P4 no file has control characters, halves of characters or marks that turn the rest of a line", () => {
    expect(
      ending(/./)
        .filter(([, text]) => NO_TEXT.test(text.replace(SET_APART, "")))
        .map(([path]) => path),
    ).toEqual([]);
  });

  it("P4 every page is well-formed, has its one script and its one main heading, and runs nothing", () => {
    const wrong = ending(/\.html$/).flatMap(([path, html]) => {
      const { faults, elements } = pageOf(html);
      const scripts = elements.filter(({ tagName }) => tagName === "script").map((script) => attribute(script, "src"));
      const isOurs = scripts.length === 1 && scripts[0]?.endsWith("assets/board.js") === true;
      const headings = elements.filter(({ tagName }) => tagName === "h1").length;
      return [
        ...faults,
        ...active(elements),
        ...(isOurs ? [] : scripts),
        ...(headings === 1 ? [] : [`${headings} h1`]),
      ].map((one) => `${path}: ${one}`);
    });
    expect(wrong).toEqual([]);
    expect(ending(/\.html$/).length).toBeGreaterThan(100);
  });

  it.each(HOSTILE.map((text, index) => [JSON.stringify(text.slice(0, 30)), index] as const))(
    "P4 shows %s letter by letter",
    (_text, index) => {
      const title = publicTitle(hostileTitle(index)).text;
      const { elements } = pageOf(site.get(`/en/requests/${index + 1}/index.html`) ?? "");
      const heading = elements.find(({ tagName }) => tagName === "h1");
      expect(heading && textIn(heading)).toContain(title);
      const name = elements.find(({ tagName }) => tagName === "title");
      expect(name && textIn(name)).toContain(title);
      expect(elements.map((one) => attribute(one, "content"))).toContain(name && textIn(name));
      const data = JSON.parse(site.get(`/api/v1/requests/${index + 1}.json`) ?? "");
      expect(data.title.text).toBe(title);
      expect(JSON.stringify(data)).not.toContain("\\ud800");
    },
  );

  it.each(ending(/\.json$/))("P4 %s can be read", (_path, text) => {
    expect(typeof JSON.parse(text)).toBe("object");
  });

  it("P4 the index of the search has the titles as they are", () => {
    const { entries }: { readonly entries: readonly { readonly title: string }[] } = JSON.parse(
      site.get("/api/v1/search.json") ?? "",
    );
    const known = HOSTILE.map((_, index) => publicTitle(hostileTitle(index)).text);
    const cases = entries.filter((entry) => "case" in entry);
    expect(cases.length).toBeGreaterThan(3);
    for (const { title } of cases) expect(known).toContain(title);
  });

  it.each(ending(/\.csv$/))("P4 %s has no cell that a spreadsheet would run", (_path, text) => {
    const cells = text.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ""));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d/.test(cell))).toEqual([]);
  });

  it.each(ending(/\.ics$/))("P4 %s has its dates, and nothing that somebody wrote into them", (_path, text) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const kinds = new Set(calendar.getAllSubcomponents().map(({ name }) => name));
    expect([...kinds].filter((kind) => kind !== "vevent" && kind !== "vtimezone")).toEqual([]);
    const events = calendar.getAllSubcomponents("vevent");
    expect(events.length).toBeGreaterThan(0);
    expect(events.length).toBeLessThan(30);
    for (const event of events) expect(event.getFirstPropertyValue("summary")).toMatch(/<script>alert\(1\)<\/script>/);
  });
});
