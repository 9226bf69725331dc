import { describe, expect, it } from "vitest";
import { PRINT } from "../../src/board/style/print.ts";
import { stylesheet } from "../../src/board/style/stylesheet.ts";
import { TOKENS } from "../../src/board/style/tokens.ts";

const [light = "", dark = ""] = TOKENS.split("@media");
const lightColours = coloursOf(light);
const [paper = ""] = PRINT.split("@media (forced-colors");
const themes = {
  light: lightColours,
  dark: new Map([...lightColours, ...coloursOf(dark)]),
  paper: new Map([...lightColours, ...coloursOf(dark), ...coloursOf(paper)]),
};

/** Names of tokens: what is drawn, and what it is drawn on. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ["text", ["page", "band"]],
  ["quiet", ["page", "band"]],
  ["accent", ["page", "band"]],
  ["accent-strong", ["page", "band"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["good", ["page", "band"]],
  ["bad", ["page", "band"]],
];

/** The same for signs without words: votes, stages, edges of buttons, bars. */
const SIGNS: readonly (readonly [string, readonly string[]])[] = [
  ["good", ["page", "band", "river"]],
  ["bad", ["page", "band"]],
  ["neutral", ["page", "band", "river"]],
  ["text", ["page", "band"]],
  ["quiet", ["page", "band"]],
  ["on-accent", ["accent"]],
  ["mark-a", ["page"]],
  ["on-sign", ["good", "bad", "neutral"]],
  ["line-strong", ["page", "band"]],
  ["accent", ["page", "band", "river"]],
];

describe.each(Object.entries(themes))("A3 the %s theme", (_name, colours) => {
  it.each(pairs(TEXTS))("A3 text in %s on %s has a contrast of 4.5 or more", (front, back) => {
    expect(contrast(colours, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(SIGNS))("A3 a sign in %s on %s has a contrast of 3 or more", (front, back) => {
    expect(contrast(colours, front, back)).toBeGreaterThanOrEqual(3);
  });
});

/** What others are drawn on, and lines that only part what has its own words: nothing is known by them alone. */
const GROUNDS = ["page", "band", "river", "line"];

const used = (of: string): readonly string[] => [
  ...new Set(
    [...stylesheet().matchAll(new RegExp(`[ {;](?:${of}): var\\(--([\\w-]+)\\)`, "g"))].map(([, name = ""]) => name),
  ),
];

it("A3 every colour of the stylesheet for text, signs and lines of pictures is in one of these lists", () => {
  expect(used("color").filter((name) => !TEXTS.some(([known]) => known === name))).toEqual([]);
  const signs = [...SIGNS.map(([name]) => name), ...GROUNDS];
  expect(used("fill|stroke").filter((name) => !signs.includes(name))).toEqual([]);
  expect(used("fill|stroke").length).toBeGreaterThan(10);
});

function pairs(table: typeof TEXTS): readonly (readonly [string, string])[] {
  return table.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));
}

function coloursOf(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name = "", colour = ""]) => [name, colour]));
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(colours: ReadonlyMap<string, string>, front: string, back: string): number {
  const [a = 0, b = 0] = [front, back].map((name) => luminance(colours.get(name))).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string | undefined): number {
  const digits = colour?.slice(1) ?? "";
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  if (!/^[0-9a-f]{6}$/.test(full)) throw new Error(`no such colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
