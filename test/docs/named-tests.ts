import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT, read } from "../conventions/source-files.ts";
import { linksOf, targetOf } from "./markdown.ts";

/** The cells of each row of a page's only table, heading and line below it aside. */
export const rowsOf = (page: string): readonly (readonly string[])[] =>
  read(page)
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The tests that a page names: the words of a link are a test's title, and it leads to the test's file. */
export const testsNamedIn = (page: string): readonly { readonly title: string; readonly file: string }[] =>
  linksOf(page).flatMap((link) => {
    const file = targetOf(link)?.file;
    if (!file?.startsWith("test/") || link.words === "a test") return [];
    if (!existsSync(join(ROOT, file))) throw new Error(`${page} names ${file}, which is not there`);
    return [{ title: link.words, file }];
  });
