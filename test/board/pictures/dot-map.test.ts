import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { DotMap } from "../../../src/board/pictures/dot-map.tsx";
import { MAP, onMap } from "../../../src/board/pictures/world-projection.ts";
import { pageOf } from "../../../src/board/site/page.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import { COUNTRIES } from "../../../src/core/reports/places/countries.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { READ_AT } from "../../support/board-story.ts";

const model = boardModel([], boardDesk(), READ_AT);
const page = pageOf(model, { language: "en", path: "/en/numbers/index.html" });
const map = (counts: readonly { readonly name: string; readonly count: number }[]): string =>
  render(h(DotMap, { page, counts }));

describe("the map", () => {
  const drawn = map([
    { name: "SG", count: 1 },
    { name: "MY", count: 40 },
    { name: "ID", count: 10 },
    { name: "several", count: 3 },
    { name: "global", count: 1 },
    { name: "unknown", count: 2 },
    { name: "IN", count: 0 },
  ]);

  it("draws the larger circles first, so that a small island stays visible", () => {
    const radii = [...drawn.matchAll(/<circle[^>]* r="(\d+)"/g)].map(([, radius]) => Number(radius));
    expect(radii).toHaveLength(3);
    expect(radii).toEqual(radii.toSorted((a, b) => b - a));
    expect(drawn.match(/<text[^>]*>([^<]+)</g)?.map((text) => text.replace(/.*>|</g, ""))).toEqual(["40", "10"]);
  });

  it("says in one sentence what it shows, and beside it what stands for no single country", () => {
    expect(drawn).toContain('role="img"');
    expect(drawn).toContain("3 circles stand for the countries that requests come from.");
    expect(drawn).toContain("Most come from: Malaysia, Indonesia");
    expect(drawn).toContain("3 requests concern several countries.");
    expect(drawn).toContain("One request is about the whole world.");
    expect(drawn).toContain("2 requests do not name a country that we know.");
  });

  it("draws circles by their area", () => {
    const [large = 0, small = 0] = [
      ...map([
        { name: "KE", count: 16 },
        { name: "UG", count: 4 },
      ]).matchAll(/ r="(\d+)"/g),
    ].map(([, radius]) => Number(radius));
    expect(Math.round(large / small)).toBe(2);
  });

  it("has a place on it for every country but Antarctica", () => {
    const off = [...COUNTRIES.values()].filter(({ longitude, latitude, code }) => {
      const { x, y } = onMap(longitude, latitude);
      return code !== "AQ" && !(x > 0 && x < MAP.width && y > 0 && y < MAP.height);
    });
    expect(off.map(({ code }) => code)).toEqual([]);
  });
});
