import type { DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { NOT_FOUND_PATH } from "../../../src/board/frame/page-address.ts";
import { siteDesk, siteModel, siteOf } from "../../support/board-site.ts";
import { attribute, elementsIn, elementsOf, type PageElement, textIn } from "../../support/read-page.ts";

const site = siteOf(siteModel(siteDesk("handle", ["en", "ar"])));

/** Every page of a language, and the two that belong to none. */
const PAGES: readonly (readonly [path: string, elements: readonly PageElement[]])[] = [...site]
  .filter(([path]) => /^\/(?:en|ar)\/.*\.html$/.test(path) || path === NOT_FOUND_PATH || path === "/index.html")
  .map(([path, html]) => [path, elementsOf(html)]);

const pageAt = (path: string): readonly PageElement[] => {
  const html = site.get(path);
  if (html === undefined) throw new Error(`no page ${path}`);
  return elementsOf(html);
};

const named =
  (name: string) =>
  (one: PageElement): boolean =>
    one.tagName === name;
const hasClass = (one: PageElement, wanted: string): boolean =>
  (attribute(one, "class") ?? "").split(" ").includes(wanted);

/** The elements around one, the nearest first. */
function around(one: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  for (let node: DefaultTreeAdapterTypes.ParentNode | null = one.parentNode; node; ) {
    if (!("tagName" in node)) break;
    found.push(node);
    node = node.parentNode;
  }
  return found;
}

/** What all pages have wrong, each with its path. */
const everywhere = (look: (elements: readonly PageElement[], path: string) => readonly string[]): readonly string[] =>
  PAGES.flatMap(([path, elements]) => look(elements, path).map((wrong) => `${path}: ${wrong}`));

/** Whether this is a text by people, which has its own headings, links and tables. */
const isByPeople = (one: PageElement): boolean => [one, ...around(one)].some((each) => hasClass(each, "user-text"));

describe("A7 what a page is made of says what it is", () => {
  it("A7 one main heading, and no level left out, also where people wrote headings", () => {
    const wrong = everywhere((elements) => {
      const levels = elements
        .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
        .map(({ tagName }) => Number(tagName[1]));
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length === 1 && jumps.length === 0 ? [] : [levels.join(" ")];
    });
    expect(wrong).toEqual([]);
  });

  it("A7 the columns of the board are sections whose headings tell how many requests there are", () => {
    const columns = pageAt("/en/index.html").filter((one) => hasClass(one, "column"));
    expect(columns.length).toBeGreaterThan(5);
    expect(columns.map(({ tagName }) => tagName)).toEqual(columns.map(() => "section"));
    const headings = columns.map((column) => textIn(elementsIn(column).filter(named("h3"))[0] ?? column));
    expect(headings.filter((heading) => !/^\D+ \d+$/.test(heading))).toEqual([]);
  });

  it("A7 requests in lists, cards and columns are items of a list", () => {
    const wrong = everywhere((elements) =>
      elements
        .filter((one) => ["card", "entry", "case"].some((each) => hasClass(one, each)) && one.tagName !== "li")
        .map((one) => `${one.tagName} ${textIn(one).slice(0, 40)}`),
    );
    expect(wrong).toEqual([]);
  });

  it("A7 each table has a caption or a name, heads for its columns and a head for each row", () => {
    const wrong = everywhere((elements) =>
      elements
        .filter((one) => one.tagName === "table" && !isByPeople(one))
        .flatMap((table) => {
          const inside = elementsIn(table);
          const name = inside.some(named("caption")) || attribute(table, "aria-labelledby") !== undefined;
          const heads = inside.filter((one) => attribute(one, "scope") === "col");
          const rows = inside.filter((one) => one.tagName === "tr" && around(one)[0]?.tagName === "tbody");
          const bare = rows.filter((row) => !elementsIn(row).some((one) => attribute(one, "scope") === "row"));
          // A line across the table is no row of it.
          const own = bare.filter((row) => elementsIn(row).filter(named("td")).length > 1);
          return name && heads.length > 1 && own.length === 0 ? [] : [textIn(table).slice(0, 60)];
        }),
    );
    expect(wrong).toEqual([]);
  });

  it("A7 the ballots of a request are such tables, and its facts terms with what they mean", () => {
    const elements = pageAt("/en/requests/117/index.html");
    const rolls = elements.filter((one) => hasClass(one, "roll"));
    expect(rolls.map(({ tagName }) => tagName)).toEqual(rolls.map(() => "table"));
    expect(rolls.length).toBeGreaterThan(0);
    expect(pageAt("/en/how-it-works/index.html").some(named("dl"))).toBe(true);
  });
});

/** The sections and navigations of a page that readers jump between, by their kind and name. */
function landmarks(elements: readonly PageElement[]): readonly string[] {
  const byId = new Map(elements.map((one) => [attribute(one, "id") ?? "", one]));
  return elements.flatMap((one) => {
    // A head or foot of a part of the page is none of the page.
    if (["header", "footer"].includes(one.tagName) && around(one)[0]?.tagName !== "body") return [];
    if (!["nav", "section", "aside", "header", "footer", "main", "search", "form"].includes(one.tagName)) return [];
    const label = attribute(one, "aria-labelledby");
    const labelled = label === undefined ? undefined : byId.get(label);
    const name = attribute(one, "aria-label") ?? (labelled && textIn(labelled));
    // A section without a name is no landmark.
    if (name === undefined && ["section", "form"].includes(one.tagName)) return [];
    return [`${one.tagName} ${name ?? ""}`];
  });
}

describe("A8 landmarks", () => {
  it("A8 no two of a page have the same kind and name, and there is one main part, one head and one foot", () => {
    const wrong = everywhere((elements) => {
      const all = landmarks(elements);
      const twice = all.filter((one, index) => all.indexOf(one) !== index);
      const frame = ["main ", "header ", "footer "].filter((one) => !all.includes(one));
      return [...twice, ...frame];
    });
    expect(wrong).toEqual([]);
  });

  it("A8 all that is on a page is in one of them, but for the way to the content", () => {
    const wrong = everywhere((elements) =>
      elements
        .filter((one) => around(one)[0]?.tagName === "body" && !["header", "main", "footer"].includes(one.tagName))
        .filter((one) => !hasClass(one, "skip"))
        .map(({ tagName }) => tagName),
    );
    expect(wrong).toEqual([]);
  });
});

describe("A9 pictures", () => {
  it("A9 each has one sentence, or is left out by screen readers", () => {
    const wrong = everywhere((elements) =>
      elements.flatMap((one) => {
        if (one.tagName === "img") return attribute(one, "alt") === undefined ? ["img"] : [];
        if (one.tagName !== "svg") return [];
        const hidden = attribute(one, "aria-hidden") === "true";
        const told = attribute(one, "role") === "img" && (attribute(one, "aria-label") ?? "").length > 8;
        return hidden === told ? [`${attribute(one, "class")}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("A9 one that is left out has words beside it, in the same part of the page", () => {
    const wrong = everywhere((elements) =>
      elements
        .filter((one) => one.tagName === "svg" && attribute(one, "aria-hidden") === "true")
        .filter((one) => {
          const part = around(one).find(({ tagName }) =>
            /^(?:a|li|td|th|tr|p|h[1-6]|figure|section|summary|div)$/.test(tagName),
          );
          return !part || textIn(part) === "";
        })
        .map((one) => `${attribute(one, "class")}`),
    );
    // The river stands behind the stations, which have the words; a bar stands in the row of its number.
    expect([...new Set(wrong.map((one) => one.replace(/^.*: /, "")))]).toEqual([]);
  });

  it("A9 charts and the map have a table of the same numbers", () => {
    for (const path of ["/en/numbers/index.html", "/en/numbers/2026/index.html"]) {
      const elements = pageAt(path);
      const charts = elements.filter((one) => hasClass(one, "time-columns") || hasClass(one, "map"));
      expect(charts.length).toBeGreaterThan(1);
      const without = charts.filter((chart) => {
        const part = around(chart).find(named("section"));
        return !part || !elementsIn(part).some(named("table"));
      });
      expect(without.map((one) => attribute(one, "class"))).toEqual([]);
    }
  });
});

const nameOf = (one: PageElement): string => attribute(one, "aria-label") ?? textIn(one);

describe("A13 help", () => {
  it("A13 the way to ask comes first on every page, and the way to write to the desk last", () => {
    const wrong = everywhere((elements, path) => {
      const links = elements.filter((one) => one.tagName === "a" && attribute(one, "href") !== undefined);
      const skip = links.findIndex((one) => hasClass(one, "skip"));
      const ask = links.findIndex((one) => hasClass(one, "button-ask"));
      const foot = links.filter((one) => around(one).some(named("footer")));
      const contact = attribute(foot.at(-1) ?? (elements[0] as PageElement), "href") ?? "";
      // The name of the board stands between them.
      return skip === 0 && ask === 2 && contact.startsWith("mailto:") ? [] : [`${path} ${skip} ${ask} ${contact}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Where a link stands: the texts of the item, row, paragraph or part of the page around it, from the nearest to the widest. */
const contexts = (link: PageElement): readonly string[] =>
  around(link)
    .filter(({ tagName }) => /^(?:li|tr|p|dd|td|h[1-6]|article|section)$/.test(tagName))
    .map(textIn);

/** Whether a link stands in words in which another one does not stand. */
const isToldApart = (a: PageElement, b: PageElement): boolean => {
  const others = new Set(contexts(b));
  return contexts(a).some((text) => !others.has(text));
};

const GITHUB = /GitHub/;

/** Whether a link to another site says where it leads: the site's name or host in its name or in its own line. */
function saysWhere(link: PageElement, href: string): boolean {
  const { host } = new URL(href);
  const line = around(link).find(({ tagName }) => /^(?:li|p|td|th|dd|h[1-6])$/.test(tagName));
  const said = `${nameOf(link)} ${line ? textIn(line) : ""}`;
  return said.includes(host) || (host.endsWith("github.com") && GITHUB.test(said));
}

describe("A14 links", () => {
  it("A14 links of the same words that lead to different places stand in different words", () => {
    const wrong = everywhere((elements) => {
      const links = elements.filter(
        (one) => one.tagName === "a" && attribute(one, "hreflang") === undefined && !isByPeople(one),
      );
      return links.flatMap((one, index) => {
        const isLike = (other: PageElement): boolean =>
          nameOf(other) === nameOf(one) && attribute(other, "href") !== attribute(one, "href");
        return links
          .slice(index + 1)
          .some((other) => isLike(other) && !isToldApart(one, other) && !isToldApart(other, one))
          ? [nameOf(one)]
          : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("A14 each link has words, and those to other sites say where they lead", () => {
    const wrong = everywhere((elements) =>
      elements.flatMap((one) => {
        const href = attribute(one, "href");
        if (one.tagName !== "a" || href === undefined || isByPeople(one)) return [];
        const pictures = elementsIn(one).some((each) => attribute(each, "role") === "img");
        if (nameOf(one) === "" && !pictures) return [`no words: ${href}`];
        return /^https?:/.test(href) && !saysWhere(one, href) ? [`${nameOf(one)} -> ${href}`] : [];
      }),
    );
    expect([...new Set(wrong.map((one) => one.replace(/\d+/g, "0")))]).toEqual([]);
  });

  it("A14 nothing is told only where a mouse rests", () => {
    const wrong = everywhere((elements) =>
      elements
        .filter((one) => attribute(one, "title") !== undefined && one.tagName !== "link")
        .map(({ tagName }) => tagName),
    );
    expect(wrong).toEqual([]);
  });
});
