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

  it("reads the list of requests from before the desk, too", async () => {
    const { exit, printed } = await check("test/cli/history/mistakes");
    expect(exit).toBe(1);
    expect(printed.filter((line) => line.includes("history.csv"))).toEqual([
      ".github/helpdesk/history.csv:3 received: The column received says “May”. Write a day, a month or a year, as in 2022-09-06, 2022-09 or 2022. A request cannot end before it came.",
      expect.stringMatching(
        /^\.github\/helpdesk\/history\.csv:3 end: The column end says “done”\. Allowed are: committee-feedback, /,
      ),
      ".github/helpdesk/history.csv:3 id: The id 1 is used already, on line 2. Each request needs its own.",
    ]);
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

  it("looks at the day it is told, and refuses what is none", async () => {
    const { exit, complained } = await check("test/desks/sound", "--on", "2026-02-30");
    expect([exit, complained]).toEqual([
      2,
      ["--on: 2026-02-30 is not a day. Write year, month and day, as in 2026-03-01."],
    ]);
  });
});

describe("what check says of the ballots of a committee of eight", () => {
  const eight = "test/desks/sound-eight-seats";

  it("first, whether the rules are adopted", async () => {
    const { printed } = await check(eight, "--on", "2026-10-01");
    expect(printed.filter((line) => /^(?:The rules|Where)/.test(line))).toEqual([
      "The rules are proposed; the committee has not adopted them. Every ballot says so.",
      "Where the rules come from: A proposal.",
    ]);
  });

  it("each profile in words, with this committee's numbers, its source, and the counts in which staying away helps", async () => {
    const { exit, printed } = await check(eight, "--on", "2026-10-01");
    const from = printed.findIndex((line) => line.startsWith("standard: "));
    expect(exit).toBe(0);
    expect(printed.slice(from, from + 5)).toEqual([
      "standard: Passes if more than 1/2 of the votes for or against are in favour. At least 5 of 8 seats must take part and at least 3 must be in favour; with fewer than 4 eligible seats nothing is decided.",
      "  Where fewer take part, it is extended by 7d, at most 1 time; after that it ends without a decision. Open for 7d, never less than 72h, never more than 60d. When nothing can change the result any more, it ends early, announced 24h ahead.",
      "  An open concern keeps it from passing. A tie does not pass. When the proposal is changed, the ballot waits until the committee says what holds. A vote given in a meeting counts 72 hours after it was noted.",
      "  Source: ours, a proposal of this project.",
      "  Who is against should know: in these counts (in favour, against, abstaining) nothing passes for want of a quorum, and with one more vote against it passes: (4,0,0), (3,1,0) and (3,0,1).",
    ]);
  });

  it("nothing of such counts where there are none", async () => {
    const { printed } = await check(eight, "--on", "2026-10-01");
    const from = printed.findIndex((line) => line.startsWith("consent: "));
    expect(printed[from + 1]).toBe("  Open for 72h, never less than 72h, never more than 60d. It never ends early.");
    expect(printed[from + 4]).toMatch(/^standard: /);
  });

  it("the same as JSON", async () => {
    const { printed } = await check(eight, "--json", "--on", "2026-10-01");
    expect(JSON.parse(printed.join("\n"))).toMatchObject({
      ok: true,
      rules: "proposed",
      profiles: { standard: expect.stringMatching(/^Passes if .* Source: ours/) },
      sources: { standard: "ours", major: "ours" },
      paradoxes: {
        consent: [],
        standard: [
          { yes: 4, no: 0, abstain: 0 },
          { yes: 3, no: 1, abstain: 0 },
          { yes: 3, no: 0, abstain: 1 },
        ],
      },
    });
  });

  it("which terms end soon, at their line", async () => {
    const { printed } = await check(eight, "--on", "2026-11-21");
    expect(printed[0]).toBe(
      ".github/helpdesk/roster.yml:9 committee.6.until: The term of the seat seat-7 ends on 2026-12-31 (in 40 days).",
    );
  });

  it("that a seat whose term is over does not vote, with the numbers of those who do", async () => {
    const { exit, printed } = await check(eight, "--on", "2027-01-01");
    expect(exit).toBe(0);
    expect(printed[0]).toBe(
      ".github/helpdesk/roster.yml:9 committee.6.until: The term of the seat seat-7 ended on 2026-12-31: the seat does not vote any more.",
    );
    expect(printed.find((line) => line.startsWith("standard: "))).toContain("At least 4 of 7 seats");
  });

  it("what holds on its first day, of a desk that has not begun", async () => {
    expect((await check(eight, "--on", "2025-06-01")).exit).toBe(0);
  });

  it("refuses a profile that can never pass once terms are over, at its line", async () => {
    const { exit, printed } = await check(eight, "--on", "2029-01-01");
    expect(exit).toBe(1);
    expect(printed).toContain(
      ".github/helpdesk/config.yml:2 profiles.standard: standard can never pass on 2029-01-01: 0 seats have a vote on that day, and no count of votes among them is enough.",
    );
    expect(printed.at(-1)).toBe("4 problems found.");
  });
});

describe("what check says of other rules", () => {
  it("words for each of them, the adoption, and where they come from", async () => {
    const { exit, printed } = await check("test/desks/sound-other-rules", "--on", "2026-10-01");
    expect(exit).toBe(0);
    expect(printed.slice(0, -2)).toEqual([
      "The committee adopted the rules on 2026-03-31: https://example.org/minutes",
      "standard: Passes if at least 1/2 of all votes are in favour; abstentions count as votes. At least 3 of 5 seats must take part, vacant seats counted, and at least 2 must be in favour; with fewer than 3 eligible seats nothing is decided.",
      "  Where fewer take part, the missing votes count as votes against. Open until the committee's next meeting, never less than 72h, never more than 60d. When nothing can change the result any more, it ends early, announced 24h ahead.",
      "  A concern is noted and keeps nothing from passing. A tie is decided by the chair's casting vote, where the chair gave one. When the proposal is changed, that is noted and the ballot goes on. Votes given in a meeting do not count.",
      "  Source: https://example.org/rules",
      "consent: Passes if at least 1/1 of the eligible seats that do not abstain are in favour. At least 2 of 4 filled seats must take part, also where a member steps aside, and at least 1 must be in favour; with fewer than 1 eligible seat nothing is decided.",
      "  Where fewer take part, it ends without a decision. Open for 72h, never less than 72h, never more than 60d. It never ends early.",
      "  No concerns can be raised. A tie does not pass. When the proposal is changed, the ballot waits until the committee says what holds. Votes given in a meeting do not count.",
      "  Source: ours, a proposal of this project.",
    ]);
  });
});
