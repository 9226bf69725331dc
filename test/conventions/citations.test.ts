import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, read, sourceFiles } from "./source-files.ts";

const PAGES = new Set([
  "README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).map((page) => posix.basename(page)),
]);
const files = [...sourceFiles("src"), ...sourceFiles("test")].filter(
  (file) => file !== "test/conventions/citations.test.ts",
);

describe("what comments cite", () => {
  it("is a page that a reader of the repository can open", () => {
    const dead = files.flatMap((file) =>
      citationsIn(read(file)).map((cited) => `${file} cites ${cited}. Say it here, or cite a page of docs/.`),
    );
    expect(dead).toEqual([]);
  });

  it.each([
    { comment: "// as rules.md 3.2 says", cites: ["rules.md"] },
    { comment: "/** See DESIGN section 4. */", cites: ["DESIGN"] },
    { comment: " * docs/explanation/architecture.md", cites: [] },
    { comment: `const file = "summary.md";`, cites: [] },
  ])("$comment: $cites", ({ comment, cites }) => {
    expect(citationsIn(comment)).toEqual(cites);
  });
});

/** Names of documents in the comments of a text that are not in the repository. */
function citationsIn(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => /^\s*(?:\/\/|\/\*|\*)/.test(line))
    .flatMap((line) => line.match(/\b[\w-]+\.md\b|\bDESIGN\b/g) ?? [])
    .filter((cited) => !PAGES.has(cited));
}
