import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../conventions/source-files.ts";
import { linksOf, targetOf } from "./markdown.ts";
import { rowsOf } from "./named-tests.ts";

const PAGE = "docs/reference/acceptance.md";
const STORIES = "test/scenarios/stories";

const named = linksOf(PAGE).flatMap((link) => targetOf(link)?.file ?? []);

const rows = rowsOf(PAGE);

describe("the table of what was promised", () => {
  it("names only files that are there", () => {
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it("names every story of a promise", () => {
    const files = readdirSync(join(ROOT, STORIES)).filter((file) => /^f\d\d-.*\.scenario\.yml$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !named.includes(`${STORIES}/${file}`))).toEqual([]);
  });

  it("has a sign and what shows it in each row, and a reason where something is not there yet", () => {
    const wrong = rows.filter(([, promise = "", sign = "", shown = "", ...rest]) => {
      const isShown = sign === "✔" ? /\]\(/.test(shown) : sign === "○" && shown.length > 40;
      return promise === "" || !isShown || rest.length > 0;
    });
    expect(wrong).toEqual([]);
  });

  it("has each promise under its story, and shows it with a story of that number where there is one", () => {
    const stories = rows.map(([story = ""]) => /^F(\d+) /.exec(story)?.[1]).filter((number) => number !== undefined);
    expect(stories).toEqual(["1", "2", "3", "4", "9", "10", "11", "12", "13", "14", "16", "17", "18", "19", "20"]);
    const unseen = stories.filter((number) => !named.some((file) => file.includes(`/f${number.padStart(2, "0")}-`)));
    expect(unseen).toEqual([]);
  });
});
