import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { type Export, exportsOf } from "./exports.ts";
import { read, sourceFiles } from "./source-files.ts";

const files = sourceFiles("src");

/** Words that say nothing about what a file holds. */
const EMPTY_WORDS = [
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "manager",
  "data",
  "info",
  "misc",
  "stuff",
  "shared",
];

/** Called after its part in the architecture, not after one of its three interfaces. */
const PORT = "src/github/port.ts";

/** Files without a name of their own: a folder's registry or a door. */
const isDoor = (file: string): boolean => ["index", "main", "run"].includes(stem(file));

const stem = (file: string): string => posix.basename(file).replace(/(\.d)?\.tsx?$/, "");

describe("names of files", () => {
  it("are small letters, digits and hyphens", () => {
    const odd = files.filter(
      (file) => !file.split("/").every((part) => /^[a-z0-9]+(-[a-z0-9]+)*((\.d)?\.tsx?)?$/.test(part)),
    );
    expect(odd).toEqual([]);
  });

  it("say what is inside", () => {
    const empty = files.filter((file) => file.split(/[/.-]/).some((word) => EMPTY_WORDS.includes(word)));
    expect(empty).toEqual([]);
  });

  it("with one function or value carry its name; a file with several is called after what they have in common", () => {
    const strange = files
      .filter((file) => !isDoor(file) && file !== PORT)
      .map((file) => ({ file, all: exportsOf(file, read(file)) }))
      .filter(({ all }) => all.filter(({ isValue }) => isValue).length === 1)
      .filter(({ file, all }) => !all.some(({ name }) => carries(stem(file), name)))
      .map(({ file, all }) => `${file} exports ${all.map(({ name }) => name).join(", ")}. Give both the same name.`);
    expect(strange).toEqual([]);
  });

  it.each([
    { file: "tally", name: "tallyVotes", fits: true },
    { file: "request", name: "REQUEST_QUERY", fits: true },
    { file: "snapshot", name: "RequestSnapshot", fits: true },
    { file: "routes", name: "routeFinder", fits: true },
    { file: "graphql-schema", name: "GraphQLSchema", fits: true },
    { file: "open-ballot", name: "Opening", fits: true },
    { file: "tally", name: "countVotes", fits: false },
    { file: "vote", name: "devoted", fits: false },
  ])("$name in $file.ts: $fits", ({ file, name, fits }) => {
    expect(carries(file, name)).toBe(fits);
  });
});

describe("what is exported", () => {
  it("has a docstring", () => {
    const silent = files.flatMap((file) => undocumented(exportsOf(file, read(file))).map((name) => `${file}: ${name}`));
    expect(silent).toEqual([]);
  });

  it.each([
    { text: "export const a = 1;", missing: ["a"] },
    { text: "// not a docstring\nexport function a() {}", missing: ["a"] },
    { text: "/** Says what. */\nexport const a = 1;", missing: [] },
    { text: "/** Both ends. */\nexport const a = 1;\nexport const b = 2;", missing: [] },
    { text: "/** One. */\nexport const a = 1;\n\nexport const b = 2;", missing: ["b"] },
    { text: "/** Says what. */\nexport const A = z.string();\nexport type A = z.infer<typeof A>;", missing: [] },
    { text: "export type B = z.infer<typeof A>;", missing: [] },
    { text: `export { a } from "./a.ts";`, missing: [] },
  ])("of $text: $missing", ({ text, missing }) => {
    expect(undocumented(exportsOf("x.ts", text))).toEqual(missing);
  });
});

/** File and export share a word, or the beginning of one: `parse-form` and `parseFormVerb`, `diagnostic` and `diagnose`. */
function carries(file: string, name: string): boolean {
  const words = (text: string): readonly string[] => text.split("-").map((word) => word.replace(/s$/, "").slice(0, 5));
  const alike = (a: string, b: string): boolean => a === b || (a.length > 3 && b.startsWith(a));
  return words(file).some((a) => words(kebab(name)).some((b) => alike(a, b)));
}

function kebab(name: string): string {
  if (/^[A-Z0-9_]+$/.test(name)) return name.toLowerCase().replaceAll("_", "-");
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** A name may be declared twice, as a schema and its type are: one docstring is enough. A type inferred from a schema is described by it. */
function undocumented(all: readonly Export[]): readonly string[] {
  const documented = new Set(all.filter((one) => one.documented || one.inferred).map(({ name }) => name));
  return [...new Set(all.map(({ name }) => name))].filter((name) => !documented.has(name));
}
