import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { CASE_WORDS, GRAMMAR_CASES } from "./grammar-cases.ts";

const parse = (body: string) => parseCommands(body, CASE_WORDS);
const commandsOf = (body: string): readonly string[] => parse(body).commands.map(({ name }) => name);
const meaningOf = (body: string) => parse(body).commands.map(({ name, args, line }) => ({ name, args, line }));
const linesOf = (body: string): readonly string[] => body.split(/\r\n?|\n/);

/** Comments made of what the cases are made of, and of anything. */
const anyLine = fc.oneof(
  fc.constantFrom(...GRAMMAR_CASES.flatMap(({ body }) => linesOf(body))),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const anyComment = fc.array(anyLine, { maxLength: 12 }).map((lines) => lines.join("\n"));

/** One line that is a command, in plain letters. */
const aCommand = fc
  .tuple(
    fc.constantFrom("approve", "hold", "vote", "meeting-vote"),
    fc.array(fc.constantFrom("yes", "a=b", "--flag", "#12", "2026-03-01", '"two words"', "@ana"), { maxLength: 4 }),
  )
  .map(([name, words]) => ({ name, words }));

describe("whatever a comment says", () => {
  it("nothing is thrown, at most ten run, all of them known", () => {
    fc.assert(
      fc.property(anyComment, (body) => {
        const names = commandsOf(body);
        expect(names.length).toBeLessThanOrEqual(10);
        for (const name of names) expect(CASE_WORDS.known).toContain(name);
      }),
    );
  });

  it.each<[string, (lines: readonly string[]) => string]>([
    ["a quote", (lines) => lines.map((line) => `> ${line}`).join("\n")],
    ["a quote without blanks", (lines) => lines.map((line) => `>${line}`).join("\n")],
    ["a fence of ticks", (lines) => `${"`".repeat(40)}\n${lines.join("\n")}\n${"`".repeat(40)}`],
    ["a fence of tildes that is never closed", (lines) => `${"~".repeat(40)}\n${lines.join("\n")}`],
    ["indented code", (lines) => lines.map((line) => `    ${line}`).join("\n")],
    ["a list, an item a line", (lines) => lines.map((line) => `- x ${line}`).join("\n")],
    ["one item of a list", (lines) => `- x\n${lines.map((line) => `  ${line.trim()}`).join("\n")}`],
    ["a hidden comment", (lines) => `<!--\n${lines.join("\n").replaceAll("-->", "")}\n-->`],
  ])("nothing in %s runs", (_what, hidden) => {
    fc.assert(
      fc.property(anyComment, (body) => {
        expect(commandsOf(hidden(linesOf(body)))).toEqual([]);
      }),
    );
  });

  it("a code span over several lines hides the commands that begin in it", () => {
    fc.assert(
      fc.property(fc.array(aCommand, { minLength: 1, maxLength: 5 }), (all) => {
        const lines = all.map(({ name, words }) => `/${name} ${words.join(" ")}`);
        expect(commandsOf(`see \`\`\` here\n${lines.join("\n")}\nand so \`\`\` on`)).toEqual([]);
      }),
    );
  });

  it("line ends make no difference", () => {
    fc.assert(
      fc.property(anyComment, (body) => {
        const plain = linesOf(body).join("\n");
        expect(parse(plain.replaceAll("\n", "\r\n"))).toEqual(parse(plain));
        expect(parse(plain.replaceAll("\n", "\r"))).toEqual(parse(plain));
      }),
    );
  });
});

describe("the meaning of a command does not change", () => {
  const disguises: readonly (readonly [string, (name: string, words: readonly string[]) => string])[] = [
    ["by capitals", (name, words) => `/${name.toUpperCase()} ${words.join(" ")}`],
    ["by no-break spaces", (name, words) => `\u00A0/${name}\u00A0${words.join("\u202F")}`],
    ["by more blanks", (name, words) => `  /${name}   ${words.join("\t")}  `],
    ["by direction marks", (name, words) => `\u200F\u2067/${name}\u2069 ${words.join(" ")}\u200E`],
    ["by zero-width characters", (name, words) => `\uFEFF/${[...name].join("\u200B")} ${words.join(" ")}`],
    ["by a full-width slash", (name, words) => `／${name} ${words.join(" ")}`],
    ["by a mention", (name, words) => `@desk-bot ${name} ${words.join(" ")}`],
    ["by a mention with a comma and a slash", (name, words) => `@Desk-Bot, /${name} ${words.join(" ")}`],
    ["by underscores", (name, words) => `/${name.replaceAll("-", "_")} ${words.join(" ")}`],
    ["by CRLF", (name, words) => `/${name} ${words.join(" ")}\r\n`],
  ];
  it.each(disguises)("%s", (_what, disguise) => {
    fc.assert(
      fc.property(aCommand, ({ name, words }) => {
        expect(meaningOf(disguise(name, words))).toEqual(meaningOf(`/${name} ${words.join(" ")}`));
      }),
    );
  });

  it("by what stands above it, once a blank line has ended that", () => {
    const above = fc.array(fc.constantFrom("Hello", "> quoted", "- item", "# Title", "`", "1. one", ""), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(above, aCommand, (lines, { name, words }) => {
        const line = `/${name} ${words.join(" ")}`;
        expect(meaningOf(`${lines.join("\n")}\n\n${line}`)).toEqual(meaningOf(line));
      }),
    );
  });
});
