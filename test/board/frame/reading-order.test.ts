import { describe, expect, it } from "vitest";
import { byReading, tiesByName } from "../../../src/board/frame/reading-order.ts";
import { localeFor } from "../../../src/core/messages/locale.ts";
import { SITE_LANGUAGES, siteModel, siteOf } from "../../support/board-site.ts";
import { attribute as attributeOf, elementsOf, type PageElement, textIn } from "../../support/read-page.ts";

const sorted = (language: string, names: readonly string[]): readonly string[] =>
  names.toSorted(byReading({ language }));

describe("I14 names in a list", () => {
  it.each([
    ["es", ["nube", "ñandú", "oso"]],
    ["sv", ["Zambia", "Åland", "Österrike"]],
    ["en", ["Åland", "Austria", "Zambia"]],
    ["fr", ["Égypte", "Espagne", "Zambie"]],
    ["ar", ["إسبانيا", "البرازيل", "بنغلاديش", "مصر"]],
    ["arz", ["إسبانيا", "مصر"]],
    ["en", ["Case 9", "Case 10"]],
  ])("I14 stand in the order that readers of %s know: %j", (language, names) =>
    expect(sorted(language, names.toReversed())).toEqual(names),
  );

  it("I14 stand behind those that count more, and before what has no name", () => {
    const rows = [
      { name: "Zambia", count: 3 },
      { name: "Österrike", count: 1 },
      { name: "Albanien", count: 1 },
      { name: "unknown", count: 1 },
    ];
    const found = tiesByName(
      { language: "sv" },
      rows,
      ({ count }) => count,
      ({ name }) => (name === "unknown" ? null : name),
    );
    expect(found.map(({ name }) => name)).toEqual(["Zambia", "Albanien", "Österrike", "unknown"]);
  });
});

describe("I14 lists of the board", () => {
  const site = siteOf(siteModel());
  const inClass = (elements: readonly PageElement[], name: string): readonly PageElement[] =>
    elements.filter((one) => (attributeOf(one, "class") ?? "").split(" ").includes(name));

  it.each(SITE_LANGUAGES)("I14 choices of the search are in the order of %s", (language) => {
    const { compare } = new Intl.Collator(localeFor(language), { numeric: true });
    const selects = elementsOf(site.get(`/${language}/knowledge/index.html`) ?? "").filter(
      ({ tagName }) => tagName === "select",
    );
    expect(selects.length).toBeGreaterThan(1);
    for (const select of selects) {
      const [, ...names] = elementsOf(select)
        .filter(({ tagName }) => tagName === "option")
        .map(textIn);
      expect(names).toEqual(names.toSorted(compare));
    }
  });

  it.each(SITE_LANGUAGES)("I14 countries with as many requests as each other are in the order of %s", (language) => {
    const { compare } = new Intl.Collator(localeFor(language), { numeric: true });
    const chips = inClass(elementsOf(site.get(`/${language}/requests/index.html`) ?? ""), "chip")
      .filter((one) => /\/country\/[A-Z]{2}\//.test(attributeOf(one, "href") ?? ""))
      .map((one) => {
        const count = textIn(inClass(elementsOf(one), "column-count")[0] ?? one);
        return { count, name: textIn(one).replace(/ \d+$/, "") };
      });
    const alike = chips.filter(({ count }) => count === "1").map(({ name }) => name);
    expect(alike.length).toBeGreaterThan(3);
    expect(alike).toEqual(alike.toSorted(compare));
  });
});
