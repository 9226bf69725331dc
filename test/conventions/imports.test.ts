import { describe, expect, it } from "vitest";
import { foreignImports, PARTS, partOf } from "./import-table.ts";
import { importsOf, read, resolveImport, sourceFiles } from "./source-files.ts";

const files = sourceFiles("src");

describe("what a part may import", () => {
  it("every file belongs to a part", () => {
    expect(files.filter((file) => !partOf(file))).toEqual([]);
  });

  it.each(PARTS)("$part keeps to its line of the table", ({ part }) => {
    const own = files.filter((file) => partOf(file)?.part === part);
    expect(own.flatMap((file) => foreignImports(file, read(file)))).toEqual([]);
  });

  it("relative imports name the file with its ending, so that they work unbuilt", () => {
    const bare = files.flatMap((file) =>
      importsOf(file, read(file))
        .filter(({ from }) => from.startsWith(".") && !/\.(ts|tsx|json)$/.test(from))
        .map(({ from, line }) => `${file}:${line} imports ${from}`),
    );
    expect(bare).toEqual([]);
  });

  it("nothing in src imports from test", () => {
    const fromTest = files.filter((file) =>
      importsOf(file, read(file)).some(({ from }) => resolveImport(file, from).startsWith("test/")),
    );
    expect(fromTest).toEqual([]);
  });

  it("a command file does not import another command", () => {
    const isCommand = (file: string): boolean =>
      files.includes(file) && /^src\/core\/commands\/[^/]+\.ts$/.test(file) && exportsCommand(file);
    const pairs = files.filter(isCommand).flatMap((file) =>
      importsOf(file, read(file))
        .filter(({ from }) => from.startsWith(".") && isCommand(resolveImport(file, from)))
        .map(({ from, line }) => `${file}:${line} imports ${from}. Move what both need to a file of its own.`),
    );
    expect(pairs).toEqual([]);
  });
});

describe("cycles", () => {
  it("no file loads, by whatever way round, a file that loads it", () => {
    expect(loops(new Map(files.map((file) => [file, loadedBy(file, read(file))])))).toEqual([]);
  });

  it("the finder sees a loop of three", () => {
    const graph = new Map([
      ["a.ts", ["b.ts"]],
      ["b.ts", ["c.ts"]],
      ["c.ts", ["a.ts"]],
      ["d.ts", ["a.ts"]],
    ]);
    expect(loops(graph)).toEqual(["a.ts -> b.ts -> c.ts -> a.ts"]);
  });
});

describe("the import checker turns red", () => {
  it.each([
    { file: "src/core/domain/ballot.ts", text: `import { z } from "zod";`, names: "npm:zod" },
    {
      file: "src/core/commands/hold.ts",
      text: `import { speak } from "../messages/speak.ts";`,
      names: "core/messages/speak.ts",
    },
    {
      file: "src/core/ballots/tally.ts",
      text: `export { decide } from "../workflow/decide.ts";`,
      names: "core/workflow/decide.ts",
    },
    { file: "src/core/workflow/decide.ts", text: `const fs = await import("node:fs");`, names: "node:fs" },
    { file: "src/app/sweep.ts", text: `import type { Octokit } from "@octokit/rest";`, names: "npm:@octokit/rest" },
    {
      file: "src/app/sweep.ts",
      text: `import { x } from "../github/octokit-github.ts";`,
      names: "github/octokit-github.ts",
    },
    { file: "src/probot/index.ts", text: `import core from "@actions/core";`, names: "npm:@actions/core" },
    { file: "src/board/page.tsx", text: `type X = import("probot").Probot;`, names: "npm:probot" },
    {
      file: "src/core/domain/ids.ts",
      text: `import { x } from "../domain-of-others/x.ts";`,
      names: "core/domain-of-others/x.ts",
    },
  ])("$file importing $names is found", ({ file, text, names }) => {
    expect(foreignImports(file, `// first line\n${text}`)).toEqual([
      expect.stringContaining(`${file}:2 imports ${names}. `),
    ]);
  });

  it("an import that the table allows is not found", () => {
    expect(
      foreignImports("src/core/config/schema.ts", `import * as z from "zod";\nimport "../domain/ids.ts";`),
    ).toEqual([]);
    expect(foreignImports("src/app/sweep.ts", `import type { GitHub } from "../github/port.ts";`)).toEqual([]);
  });

  it("words in comments and texts are no imports", () => {
    expect(foreignImports("src/core/domain/ids.ts", `/* import "zod" */ export const text = 'import "zod"';`)).toEqual(
      [],
    );
  });

  it("a folder that is not in the table is found", () => {
    expect(foreignImports("src/plugins/x.ts", "")).toEqual([expect.stringContaining("no line of the import table")]);
  });
});

function exportsCommand(file: string): boolean {
  return /^export const \w+: Command\b/m.test(read(file));
}

/** Types are erased and lazy imports come later, so neither can make two files wait for each other. */
function loadedBy(file: string, text: string): readonly string[] {
  return importsOf(file, text)
    .filter(({ from, kind }) => from.startsWith(".") && kind === "loaded")
    .map(({ from }) => resolveImport(file, from));
}

function loops(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
