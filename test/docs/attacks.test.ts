import { describe, expect, it } from "vitest";
import { read } from "../conventions/source-files.ts";
import { rowsOf, testsNamedIn } from "./named-tests.ts";

const PAGE = "docs/reference/attacks.md";

describe("the table of attacks", () => {
  it("has what stops each of them, and a test", () => {
    const rows = rowsOf(PAGE);
    expect(rows.length).toBeGreaterThan(20);
    const wrong = rows.filter(([attack = "", stop = "", tried = "", ...rest]) => {
      return attack.length < 10 || stop.length < 20 || !/\]\(\.\.\/\.\.\/test\//.test(tried) || rest.length > 0;
    });
    expect(wrong).toEqual([]);
  });

  it.each(testsNamedIn(PAGE))("names a test that is there: $title", ({ title, file }) => {
    expect(read(file)).toContain(JSON.stringify(title));
  });
});
