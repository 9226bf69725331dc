import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import type { Verb, VerbCall } from "../../src/cli/verb.ts";
import { VERBS } from "../../src/cli/verbs.ts";
import { aTerminal } from "../support/test-terminal.ts";

/** A verb that keeps how it was called. */
function aVerb(calls: VerbCall[]): Verb {
  return {
    name: "weigh",
    summary: "weighs something",
    args: [{ name: "[thing]", about: "what to weigh" }],
    options: [
      { flags: "--unit <unit>", about: "the unit", initial: "g" },
      { flags: "--with-box", about: "the box too" },
      { flags: "--add <thing>", about: "one more", repeatable: true },
    ],
    run: async (call) => {
      calls.push(call);
      return 1;
    },
  };
}

async function run(...argv: string[]) {
  const calls: VerbCall[] = [];
  const terminal = aTerminal();
  const exit = await runCli(argv, terminal, { weigh: async () => aVerb(calls) });
  return { exit, calls, terminal };
}

describe("the command line", () => {
  it("hands a verb its arguments and options, and exits as the verb says", async () => {
    const { exit, calls } = await run("weigh", "apple", "--with-box", "--add", "a", "--add", "b", "--json");
    expect(exit).toBe(1);
    expect(calls).toEqual([{ args: ["apple"], options: { unit: "g", withBox: true, add: ["a", "b"], json: true } }]);
  });

  it.each([
    { rule: "an unknown verb", argv: ["weih"], says: "There is no command weih. Do you mean weigh? Known are: weigh." },
    { rule: "an unknown verb like no other", argv: ["dance"], says: "There is no command dance. Known are: weigh." },
    { rule: "an unknown option", argv: ["weigh", "--fast"], says: "error: unknown option '--fast'" },
    {
      rule: "an option without its value",
      argv: ["weigh", "--unit"],
      says: "error: option '--unit <unit>' argument missing",
    },
    {
      rule: "too many arguments",
      argv: ["weigh", "a", "b"],
      says: "error: too many arguments for 'weigh'. Expected 1 argument but got 2.",
    },
  ])("$rule is wrong use: exit 2 and a sentence", async ({ argv, says }) => {
    const { exit, calls, terminal } = await run(...argv);
    expect({ exit, calls }).toEqual({ exit: 2, calls: [] });
    expect(terminal.complained[0]).toBe(says);
  });

  it("nothing typed is wrong use and shows the help", async () => {
    const { exit, terminal } = await run();
    expect(exit).toBe(2);
    expect(terminal.complained.join("\n")).toContain("weigh");
  });

  it("help is no mistake", async () => {
    const { exit, terminal } = await run("weigh", "--help");
    expect(exit).toBe(0);
    expect(terminal.printed.join("\n")).toContain("--json");
  });

  it("a verb that breaks down exits 1 and says why", async () => {
    const terminal = aTerminal();
    const broken = async (): Promise<Verb> => ({ ...aVerb([]), run: () => Promise.reject(new Error("no scales")) });
    expect(await runCli(["weigh"], terminal, { weigh: broken })).toBe(1);
    expect(terminal.complained).toEqual(["weigh did not come to an end: no scales"]);
  });

  it.each(Object.keys(VERBS))("%s is listed under its own name", async (name) => {
    expect((await VERBS[name]?.())?.name).toBe(name);
  });
});
