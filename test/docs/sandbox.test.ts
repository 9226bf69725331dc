import { describe, expect, it } from "vitest";
import { read } from "../conventions/source-files.ts";
import { rowsOf, testsNamedIn } from "./named-tests.ts";

const PAGE = "docs/reference/sandbox.md";

const rows = rowsOf(PAGE).map(([behaviour = "", source = "", sure = "", shown = "", ...rest]) => ({
  behaviour,
  source,
  sure,
  shown,
  rest,
}));

describe("the table of what the sandbox does", () => {
  it("has a public source, a word for how sure it is, and a test in each row", () => {
    expect(rows.length).toBeGreaterThan(40);
    const wrong = rows.filter(({ behaviour, source, sure, shown, rest }) => {
      const isSure = ["checked", "seen", "believed"].includes(sure);
      return (
        behaviour.length < 20 || !/\]\(https:\/\//.test(source) || !isSure || !/\]\(\.\./.test(shown) || rest.length > 0
      );
    });
    expect(wrong).toEqual([]);
  });

  it("says nothing twice", () => {
    expect(new Set(rows.map(({ behaviour }) => behaviour)).size).toBe(rows.length);
  });

  it.each(testsNamedIn(PAGE))("names a test that is there: $title", ({ title, file }) => {
    expect(read(file)).toContain(JSON.stringify(title));
  });

  it("has the figures of the comparison with emulate", () => {
    const [, calls, same, others] =
      /The same (\d+) calls go to both: (\d+) .*? and the (\d+) others/.exec(read(PAGE)) ?? [];
    const figures = `calls: ${calls}, identical: ${same}, explained: ${others}`;
    expect(read("test/peers/emulate.test.ts")).toContain(figures);
  });
});
