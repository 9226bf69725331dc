import type { Terminal } from "../../src/cli/verb.ts";

/** A terminal that keeps what is printed. */
export interface TestTerminal extends Terminal {
  readonly printed: string[];
  readonly complained: string[];
}

/** A terminal in a folder, with what somebody typed into it. */
export function aTerminal(about: { cwd?: string; input?: string; env?: Terminal["env"] } = {}): TestTerminal {
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    printed,
    complained,
    out: (line) => printed.push(...line.split("\n")),
    err: (line) => complained.push(...line.split("\n")),
    readInput: async () => about.input ?? "",
    cwd: about.cwd ?? "/",
    env: about.env ?? {},
  };
}
