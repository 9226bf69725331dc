import ts from "typescript";
import { describe, expect, it } from "vitest";
import { codeOf, lineAt, parse, read, sourceFiles } from "./source-files.ts";
import { findings, SILENCERS, TEXT_RULES } from "./text-rules.ts";

const files = [...sourceFiles("src"), ...sourceFiles("test")];
const MOST_LINES = 250;

/** Where a value gets a type that the compiler cannot see. */
const MAY_CLAIM: Readonly<Record<string, string>> = {
  "src/core/domain/ids.ts": "brands ids and instants, after a check",
  "src/core/domain/sentence.ts": "joins a key and its parameters, which the signature has checked",
  "src/board/frame/said.tsx": "puts placeholders into a sentence, which every message takes as text",
};

describe("rules about code", () => {
  it.each(TEXT_RULES)("$rule", (rule) => {
    expect(files.filter(rule.holdsFor).flatMap((file) => findings(rule, file, read(file)))).toEqual([]);
  });

  it.each(TEXT_RULES)("the rule '$rule' sees a line that breaks it, and not a comment about it", (rule) => {
    expect(findings(rule, "planted.ts", `\n${rule.broken}`)).toEqual([expect.stringContaining("planted.ts:2 ")]);
    expect(findings(rule, "planted.ts", `// ${rule.broken}\nconst text = ${JSON.stringify(rule.broken)};`)).toEqual([]);
  });

  it("no compiler or linter is silenced", () => {
    const silenced = files
      .filter((file) => file !== "test/conventions/text-rules.ts" && file !== "test/conventions/code.test.ts")
      .flatMap((file) => (read(file).match(SILENCERS) ?? []).map((found) => `${file}: ${found}. Mend the cause.`));
    expect(silenced).toEqual([]);
  });

  it("the silencers are found in a comment", () => {
    expect("// @ts-expect-error later".match(SILENCERS)).toEqual(["@ts-expect-error"]);
  });
});

describe("types", () => {
  it("nothing is claimed to have a type but where a value is branded", () => {
    const claims = sourceFiles("src")
      .filter((file) => !(file in MAY_CLAIM))
      .flatMap((file) => claimsIn(file, read(file)));
    expect(claims).toEqual([]);
  });

  it.each([
    { text: "const a = b as C;", found: 1 },
    { text: "const a = b!.c;", found: 1 },
    { text: "const a = [1] as const;", found: 0 },
    { text: `import { a as b } from "./a.ts";`, found: 0 },
  ])("$text: $found", ({ text, found }) => {
    expect(claimsIn("planted.ts", text)).toHaveLength(found);
  });
});

describe("size", () => {
  it(`no file of src is longer than ${MOST_LINES} lines`, () => {
    const long = sourceFiles("src")
      .map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ file, lines }) => `${file} has ${lines} lines. Split it by what it is about.`);
    expect(long).toEqual([]);
  });
});

describe("code without comments and texts", () => {
  it.each([
    ["a comment", "a(); // await b", "a();           "],
    ["a comment at the end of a block", "{ a();\n/* await */ }", "{ a();\n            }"],
    ["a text", `a("await");`, "a(       );"],
    ["a template, but not what it computes", `a(\`await \${b} await\`);`, "a(         b        );"],
    ["a pattern", "a(/await/);", "a(       );"],
  ])("blanks %s", (_what, text, code) => {
    expect(codeOf("x.ts", text)).toBe(code);
  });
});

function claimsIn(file: string, text: string): readonly string[] {
  const source = parse(file, text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isClaim = ts.isNonNullExpression(node) || (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type));
    if (isClaim)
      found.push(`${file}:${lineAt(source, node.getStart())} ${node.getText()}. Narrow the value by a check instead.`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
