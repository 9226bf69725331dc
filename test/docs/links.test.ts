import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportsOf } from "../conventions/exports.ts";
import { ROOT, read } from "../conventions/source-files.ts";
import { anchorsOf, linksOf, pages, pathsNamedIn, targetOf } from "./markdown.ts";

const exists = (file: string): boolean => existsSync(join(ROOT, file));

describe("the manual", () => {
  it.each(pages())("%s links only to what is there", (page) => {
    const broken = linksOf(page).filter((link) => {
      const target = targetOf(link);
      if (!target) return false;
      if (!exists(target.file)) return true;
      return target.anchor !== undefined && !anchorsOf(target.file).includes(target.anchor);
    });
    expect(broken.map(({ to }) => to)).toEqual([]);
  });

  it.each(pages())("%s names only files that are there", (page) => {
    expect(pathsNamedIn(page).filter((path) => !exists(path))).toEqual([]);
  });

  it("links to code name something that the file exports", () => {
    const wrong = pages()
      .flatMap(linksOf)
      .filter(({ words, to }) => /^`\w+`$/.test(words) && /\.tsx?$/.test(to))
      .filter((link) => {
        const file = targetOf(link)?.file ?? "";
        return !exists(file) || !exportsOf(file, read(file)).some(({ name }) => `\`${name}\`` === link.words);
      })
      .map(({ page, words, to }) => `${page}: ${words} is not exported by ${to}`);
    expect(wrong).toEqual([]);
  });

  it("can be reached from its first page", () => {
    const reached = new Set<string>();
    const visit = (page: string): void => {
      if (reached.has(page) || !page.endsWith(".md") || !exists(page)) return;
      reached.add(page);
      for (const link of linksOf(page)) visit(targetOf(link)?.file ?? "");
    };
    visit("docs/index.md");
    expect(pages().filter((page) => page !== "README.md" && !reached.has(page))).toEqual([]);
  });

  it("pages are short: no page is longer than 250 lines, generated ones aside", () => {
    const long = pages().filter((page) => !page.startsWith("docs/reference/") && read(page).split("\n").length > 250);
    expect(long).toEqual([]);
  });

  it("pictures are files of the repository, with words for those who do not see them", () => {
    const pictures = pages().flatMap((page) =>
      [...read(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = "", to = ""]) => ({ page, words, to })),
    );
    const bad = pictures.filter(({ page, words, to }) => {
      const file = targetOf({ page, words, to })?.file;
      return words.length < 20 || !file || !exists(file) || !statSync(join(ROOT, file)).isFile();
    });
    expect(bad).toEqual([]);
  });
});
