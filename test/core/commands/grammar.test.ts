import { describe, expect, it } from "vitest";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { CASE_WORDS, GRAMMAR_CASES } from "./grammar-cases.ts";
import { GRAMMAR_RULES } from "./grammar-rules.ts";

describe("the command grammar, rule by rule", () => {
  it.each(GRAMMAR_CASES)("$what", ({ body, commands = [], unknown = [], errors = [] }) => {
    const parsed = parseCommands(body, CASE_WORDS);
    expect(parsed.commands).toHaveLength(commands.length);
    expect(parsed.commands).toMatchObject(commands);
    expect(parsed.unknown).toHaveLength(unknown.length);
    expect(parsed.unknown).toMatchObject(unknown);
    expect(parsed.errors).toEqual(errors);
  });

  it("has a case for each rule", () => {
    const covered = new Set<string>(GRAMMAR_CASES.flatMap(({ covers }) => covers));
    expect(Object.keys(GRAMMAR_RULES).filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it("has more than one hundred cases, each with a sentence of its own", () => {
    expect(GRAMMAR_CASES.length).toBeGreaterThan(100);
    expect(new Set(GRAMMAR_CASES.map(({ what }) => what)).size).toBe(GRAMMAR_CASES.length);
  });
});
