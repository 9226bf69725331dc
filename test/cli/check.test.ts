import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { aTerminal } from "../support/test-terminal.ts";

const root = new URL("../..", import.meta.url).pathname;

async function check(folder: string, ...options: string[]) {
  const terminal = aTerminal({ cwd: root });
  return { exit: await runCli(["check", folder, ...options], terminal), ...terminal };
}

describe("check", () => {
  it("prints each problem with file, line, place and what is allowed, and exits 1", async () => {
    const { exit, printed } = await check("test/desks/percentages");
    expect(exit).toBe(1);
    expect(printed).toEqual([
      ".github/helpdesk/config.yml:15 profiles.standard.passes.more-than: 50% is not a fraction. Write two whole numbers with a slash, as in 1/2 or 2/3. Percentages are not accepted.",
      ".github/helpdesk/config.yml:16 profiles.standard.quorum: 60% is not a quorum. Allowed: majority, none, a fraction such as 2/3, or a whole number of seats from 1 to 1000. Percentages are not accepted.",
      "",
      "2 problems found.",
    ]);
  });

  it("gives the same as JSON, with the key of each message", async () => {
    const { exit, printed } = await check("test/desks/no-roster", "--json");
    expect(exit).toBe(1);
    expect(JSON.parse(printed.join("\n"))).toMatchObject({
      ok: false,
      problems: [{ file: ".github/helpdesk/roster.yml", line: 1, path: "", key: "config-file-missing" }],
    });
  });

  it("says in words what each ballot profile means for this committee", async () => {
    const { exit, printed } = await check("test/desks/sound");
    expect(exit).toBe(0);
    expect(printed[1]).toBe(
      "standard: Passes if more than 1/2 of the votes for or against are in favour. At least 3 of 5 seats must take part and at least 3 must be in favour; with fewer than 4 eligible seats nothing is decided. Open for 7d, never less than 72h.",
    );
  });

  it("finds nothing wrong with this repository's own desk", async () => {
    expect((await check(".")).exit).toBe(0);
  });

  it("a folder without a desk says how to make one", async () => {
    const { exit, printed } = await check(join(root, "src"));
    expect(exit).toBe(1);
    expect(printed).toEqual([
      "There is no desk here: the folder .github/helpdesk is missing. The command quorumdesk init writes one.",
    ]);
  });
});
