import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { stylesheet } from "../../../src/board/style/stylesheet.ts";

const css = stylesheet();
const rules = [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map(([, name = "", value = ""]) => ({ name, value }));

describe("the stylesheet", () => {
  it("names no left and no right, no width and no height: a page from right to left mirrors by itself", () => {
    const sided = /(?:^|-)(?:left|right|top|bottom)(?:$|-)|^(?:min-|max-)?(?:width|height)$|^inset$|^margin$|^padding$/;
    const found = rules.filter(({ name, value }) =>
      /^(?:margin|padding|inset)$/.test(name) ? isSided(value) : sided.test(name) && !name.startsWith("--"),
    );
    expect(found).toEqual([]);
    const aligned = rules.filter(
      ({ name, value }) => /^(?:text-align|float|clear)$/.test(name) && /left|right/.test(value),
    );
    expect(aligned).toEqual([]);
  });

  it("takes every colour from the tokens, but on paper", () => {
    const outside = css.slice(css.indexOf("*, *::before"), css.indexOf("@page"));
    expect(outside.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi)).toBeNull();
  });

  it("uses no token that is not there", () => {
    const made = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !made.has(name))).toEqual([]);
  });

  it("sets no shadow and no round corner", () => {
    expect(css).not.toMatch(/box-shadow|text-shadow/);
    const corners = rules.filter(({ name }) => name.includes("radius")).map(({ value }) => value.trim());
    expect(corners.filter((value) => !["2px", "50%", "0"].includes(value))).toEqual([]);
  });

  it("gives tall scripts room, moves only for readers who accept it, and keeps lines on screens of two colours", () => {
    expect(css).toMatch(/:lang\(hi\)[^{]*\{[^}]*line-height: 1\.[6-9]/);
    expect(css).toMatch(/:lang\(ur\)[^{]*\{[^}]*line-height: 2/);
    const still = css.replace(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}/, "");
    expect(still).not.toMatch(/transition|animation/);
    expect(css).toContain("@media (forced-colors: active)");
    expect(css).toContain("@media print");
  });

  it("is at most 12 kB when it is sent", () => {
    expect(gzipSync(css).length).toBeLessThanOrEqual(12 * 1024);
  });
});

/** Whether a shorthand says something else of the right than of the left. */
function isSided(value: string): boolean {
  const parts = value.trim().split(/\s+(?![^(]*\))/);
  return parts.length === 4 && parts[1] !== parts[3];
}
