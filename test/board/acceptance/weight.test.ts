import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { siteModel, siteOf } from "../../support/board-site.ts";

/** What is sent of a file: GitHub Pages packs it. */
const sent = (text: string): number => gzipSync(text).length;

const site = siteOf(siteModel());
const textOf = (path: string): string => site.get(path) ?? "";
const style = sent(textOf("/assets/board.css"));
const script = sent(textOf("/assets/board.js"));
const pages = [...site].flatMap(([path, text]) => (path.endsWith(".html") ? [{ path, text }] : []));

describe("P9 the board is light", () => {
  it("P9 its stylesheet is sent in at most 12 kB, and its script in at most 6 kB", () => {
    expect(style).toBeGreaterThan(1_000);
    expect(script).toBeGreaterThan(500);
    expect([style <= 12_000, script <= 6_000]).toEqual([true, true]);
  });

  it("P9 each page of each kind is sent in at most 30 kB, with all that it loads in at most 60 kB", () => {
    expect(pages.length).toBeGreaterThan(100);
    const heavy = pages.filter(({ text }) => sent(text) > 30_000 || sent(text) + style + script > 60_000);
    expect(heavy.map(({ path }) => path)).toEqual([]);
  });

  it("P9 each page has at most 1,500 elements", () => {
    const large = pages.map(({ path, text }) => ({ path, elements: text.match(/<[a-z]/g)?.length ?? 0 }));
    expect(large.filter(({ elements }) => elements > 1_500)).toEqual([]);
  });
});
