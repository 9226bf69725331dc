import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/core/commands/index.ts";
import { ROOT, read } from "./source-files.ts";

const FOLDER = "src/core/commands";
const declared = readdirSync(join(ROOT, FOLDER))
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .flatMap((file) =>
    [...read(`${FOLDER}/${file}`).matchAll(/^export const (\w+): Command\b/gm)].map(([, name]) => ({ file, name })),
  );

describe("the list of commands", () => {
  it("names every command file of the folder, and nothing else", () => {
    const listed = commands.map(({ name }) => `${name}.ts`).sort();
    expect(listed, "add the command to src/core/commands/index.ts").toEqual(declared.map(({ file }) => file).sort());
  });

  it("has one command per file", () => {
    expect(new Set(declared.map(({ file }) => file)).size).toBe(declared.length);
  });

  it.each(commands)(
    "/$name says how it is written, by a usage and examples that begin with it",
    ({ name, usage, examples }) => {
      expect([usage, ...examples].filter((line) => !new RegExp(`^/${name}(?=\\s|$)`).test(line))).toEqual([]);
      expect(examples.length).toBeGreaterThan(0);
    },
  );
});
