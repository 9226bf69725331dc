import { describe, expect, it } from "vitest";
import { around, everywhere, hasClass, isByPeople, named, pageAt } from "../../support/all-pages.ts";
import { attribute, elementsIn, type PageElement, textIn } from "../../support/read-page.ts";

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

describe("A10 languages", () => {
  it("A10 each page names its language and direction, and whatever names a language names a direction where it may differ", () => {
    const wrong = everywhere((elements, path) => {
      const [html] = elements;
      const language = /^\/(\w+)\//.exec(path)?.[1] ?? "en";
      const isRight = attribute(html as PageElement, "lang") === language;
      const dir = language === "ar" ? "rtl" : "ltr";
      const bare = elements.filter((one) => {
        const lang = attribute(one, "lang");
        if (lang === undefined || attribute(one, "dir") !== undefined || lang === language) return false;
        return (lang.split("-")[0] === "ar") !== (language === "ar");
      });
      return [...(isRight && attribute(html as PageElement, "dir") === dir ? [] : ["html"]), ...bare.map(textIn)];
    });
    expect(wrong).toEqual([]);
  });

  it("A10 the title of a request in another language than the page's has its own", () => {
    const titles = pageAt("/en/index.html").filter(
      (one) => one.tagName === "bdi" && attribute(one, "lang") !== undefined && around(one)[0]?.tagName === "a",
    );
    expect(new Set(titles.map((one) => attribute(one, "lang"))).size).toBeGreaterThan(3);
    expect(titles.filter((one) => attribute(one, "dir") === undefined)).toEqual([]);
  });
});
