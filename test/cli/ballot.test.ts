import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ballot } from "../../src/cli/ballot.ts";
import type { VerbCall } from "../../src/cli/verb.ts";
import vectors from "../vectors/ballot-rules.json" with { type: "json" };

interface Run {
  readonly exit: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function run(
  options: VerbCall["options"],
  { input = "", args = [] as string[], cwd = "/nowhere" } = {},
): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    readInput: async () => input,
    cwd,
    env: {},
  };
  return { exit: await ballot.run({ args, options }, terminal), out, err };
}

const tally = (profile: string, eligible: number, yes: number, no: number, abstain: number) => ({
  profile,
  eligible: String(eligible),
  yes: String(yes),
  no: String(no),
  abstain: String(abstain),
});

const asJson = (...asked: Parameters<typeof tally>) => ({ ...tally(...asked), json: true });

describe("ballot", () => {
  it("answers with --json in one line of JSON", async () => {
    const { exit, out, err } = await run(asJson("standard", 8, 4, 1, 0));
    expect([exit, err]).toEqual([0, []]);
    expect(out).toEqual(['{"outcome":"passed","certainty":"open","quorum":5,"votesToPass":0,"reason":null}']);
  });

  it.each([
    ["standard", 8, 4, 4, 0, "rejected", "fail", 5, null, "tie"],
    ["standard", 8, 4, 0, 0, "no-quorum", "open", 5, 1, "no-quorum"],
    ["standard", 8, 2, 1, 5, "rejected", "fail", 5, null, "min-yes"],
    ["standard", 3, 3, 0, 0, "blocked:electorate", "fail", 2, null, "electorate"],
    ["major", 8, 5, 2, 1, "passed", "pass", 6, 0, null],
    ["charter", 8, 5, 0, 3, "rejected", "fail", 5, null, "below-threshold"],
    ["consent", 8, 1, 0, 0, "passed", "open", 0, 0, null],
  ])(
    "%s of %i with %i, %i, %i is %s (%s)",
    async (profile, eligible, yes, no, abstain, outcome, certainty, quorum, more, reason) => {
      const { out } = await run(asJson(profile, eligible, yes, no, abstain));
      expect(JSON.parse(out[0] ?? "")).toEqual({ outcome, certainty, quorum, votesToPass: more, reason });
    },
  );

  it("passes nothing while a concern is open", async () => {
    const { out } = await run({ ...asJson("standard", 8, 8, 0, 0), concerns: "1" });
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ outcome: "blocked:concern", reason: "concern" });
  });

  it.each([
    [{ yes: "4.5" }, "“4.5” is not a number for yes"],
    [{ yes: "-1" }, "“-1” is not a number for yes"],
    [{ yes: "50%" }, "“50%” is not a number for yes"],
    [{ yes: "1e1" }, "“1e1” is not a number for yes"],
    [{ yes: "" }, "“” is not a number for yes"],
    [{ yes: "999999" }, "“999999” is not a number for yes"],
    [{ yes: undefined }, "The number for yes is missing"],
    [{ eligible: undefined }, "The number for eligible is missing"],
    [{ yes: "9" }, "There are more votes (10) than eligible seats (8)"],
    [{ filled: "7" }, "The eligible seats (8) are a part of the filled seats (7)"],
    [{ profile: "weak" }, "There is no profile “weak”. The profiles are: consent, standard, major and charter."],
    [{ profile: undefined }, "Please name a profile"],
    [{ profiles: "missing.yml" }, "The file missing.yml cannot be read"],
  ])("refuses %j with a sentence and exit 2", async (changes, sentence) => {
    const { exit, out, err } = await run({ ...tally("standard", 8, 4, 1, 0), ...changes });
    expect([exit, out]).toEqual([2, []]);
    expect(err.join("\n")).toContain(sentence);
  });
});

describe("ballot --batch", () => {
  it("answers each line, in order, from standard input", async () => {
    const input = [
      '{"profile":"standard","eligible":8,"yes":5,"no":0,"abstain":0}',
      "",
      '{"eligible":8,"yes":4,"no":2,"abstain":0,"concerns":0}\r',
    ].join("\n");
    const { exit, out } = await run({ batch: true, profile: "major" }, { input });
    expect(exit).toBe(0);
    expect(out.map((line) => JSON.parse(line).outcome)).toEqual(["passed", "passed"]);
    expect(out.map((line) => JSON.parse(line).quorum)).toEqual([5, 6]);
  });

  it("answers a wrong line with its error, goes on, and exits 2", async () => {
    const input = ["[]", "{", '{"profile":"standard","elligible":8}', '{"profile":"standard","eligible":"8"}'].join(
      "\n",
    );
    const { exit, out, err } = await run(
      { batch: true },
      { input: `${input}\n{"profile":"standard","eligible":8,"yes":5,"no":0,"abstain":0}` },
    );
    expect(exit).toBe(2);
    expect(out.slice(0, 4).map((line) => Object.keys(JSON.parse(line)))).toEqual([
      ["error"],
      ["error"],
      ["error"],
      ["error"],
    ]);
    expect(JSON.parse(out[4] ?? "")).toMatchObject({ outcome: "passed", certainty: "pass" });
    expect(err.map((line) => line.slice(0, 7))).toEqual(["Line 1:", "Line 2:", "Line 3:", "Line 4:"]);
    expect(err[2]).toContain("The key “elligible” is not known");
    expect(err[3]).toContain("“8” is not a number for eligible");
  });

  const vectorProfiles = `title: not ours\nprofiles:\n${Object.keys(vectors.profiles).map(profileText).join("")}`;
  const vectorLines = vectors.rows
    .map(([profile, eligible, yes, no, abstain]) => JSON.stringify({ profile, eligible, yes, no, abstain }))
    .join("\n");
  const expected = vectors.rows.map((row) => row.slice(5));
  const found = (out: readonly string[]) =>
    out.map((line) => JSON.parse(line)).map(({ outcome, certainty }) => [outcome, certainty]);

  it("agrees with each of 1,400 tallies that were computed independently, in outcome and certainty", async () => {
    const folder = await mkdtemp(join(tmpdir(), "quorumdesk-ballot-"));
    await writeFile(join(folder, "profiles.yml"), vectorProfiles);
    await writeFile(join(folder, "tallies.jsonl"), vectorLines);
    const options = { batch: true, profiles: "profiles.yml" };
    const fromFile = await run(options, { args: ["tallies.jsonl"], cwd: folder });
    const fromInput = await run(options, { input: vectorLines, cwd: folder });
    expect([fromFile.exit, fromFile.err, fromFile.out.length]).toEqual([0, [], 1_400]);
    expect(found(fromFile.out)).toEqual(expected);
    expect(fromInput.out).toEqual(fromFile.out);
  });

  it("agrees under the profiles that ship with those of the tallies that are about them", async () => {
    const shipped = vectors.rows.filter(([profile]) => profile !== "arb");
    const input = vectorLines
      .split("\n")
      .filter((line) => !line.includes('"arb"'))
      .join("\n");
    const { out } = await run({ batch: true, json: true }, { input });
    expect(shipped).toHaveLength(1_050);
    expect(found(out)).toEqual(shipped.map((row) => row.slice(5)));
  });
});

/** A profile of the vectors as a desk would write it. */
function profileText(name: string): string {
  const profile = Object.entries(vectors.profiles).find(([key]) => key === name)?.[1];
  if (profile === undefined) throw new Error(name);
  const { threshold, quorum, min_yes, min_eligible } = profile;
  const share = `${threshold.num}/${threshold.den}`;
  return `  ${name}:
    passes: { ${threshold.strict ? "more-than" : "at-least"}: ${share}, of: ${threshold.basis.replaceAll("_", "-")} }
    quorum: ${"num" in quorum ? `${quorum.num}/${quorum.den}` : quorum.kind}
    min-yes: ${min_yes}
    min-eligible: ${min_eligible}
${PERIODS}`;
}

const PERIODS = `    open-for: 7d
    min-open: 72h
    early-close-notice: 24h
    extend-by: 7d
    max-extensions: 1
    hard-limit: 60d
`;

const profileFile = (passes: string, quorum = "majority") =>
  `profiles:\n  own:\n    passes: ${passes}\n    quorum: ${quorum}\n    min-yes: 1\n    min-eligible: 1\n${PERIODS}`;

describe("ballot --profiles", () => {
  it("takes the profiles of standard input", async () => {
    const input = profileFile("{ at-least: 2/3, of: present }", "3");
    const { out } = await run({ ...asJson("own", 5, 2, 1, 0), profiles: "-" }, { input });
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ outcome: "passed", quorum: 3 });
  });

  it("counts seats that are vacant or recused where the profile says so", async () => {
    const input = profileFile("{ more-than: 1/2, of: cast }").replace("min-yes", "base: seats\n    min-yes");
    const options = { ...asJson("own", 6, 3, 1, 0), filled: "7", seats: "8", profiles: "-" };
    const { out } = await run(options, { input });
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ outcome: "no-quorum", quorum: 5 });
  });

  it.each([
    [profileFile("{ more-than: 50%, of: cast }"), "line 3, at profiles.own.passes.more-than"],
    [profileFile("{ more-than: 1/2, of: cast }", "60%"), "line 4, at profiles.own.quorum"],
    [profileFile("{ of: cast }"), "needs one of “more-than” and “at-least”"],
    [profileFile("{ more-than: 1/1, of: cast }"), "can never pass"],
    ["profiles: []", "needs the key “profiles”"],
    ["passes: 1", "needs the key “profiles”"],
    ["a: [", "line 1"],
    ["", "line 1"],
  ])("refuses a file with a fault, and says where", async (input, sentence) => {
    const { exit, out, err } = await run({ ...tally("own", 5, 2, 1, 0), profiles: "-" }, { input });
    expect([exit, out]).toEqual([2, []]);
    expect(err.join("\n")).toContain(sentence);
  });
});

describe("ballot in words", () => {
  /** What is said of a count, without the rules below it. */
  const said = async (...asked: Parameters<typeof tally>) => (await run(tally(...asked))).out.slice(0, 2).join("\n");

  it.each([
    ["standard", 8, 4, 1, 0, "it would pass. By the votes it is still open: 3 seats can still vote"],
    ["standard", 8, 5, 0, 0, "it would pass. By the votes it is certain to pass, whatever the other seats do."],
    ["standard", 8, 4, 4, 0, "rejected: as many are against as in favour. All eligible seats have voted."],
    ["standard", 8, 3, 5, 0, "rejected: too small a share is in favour."],
    ["standard", 8, 2, 1, 5, "rejected: 2 in favour, and at least 3 must be."],
    ["standard", 8, 4, 0, 0, "nothing would be decided: 4 seats took part, and the quorum is 5."],
    [
      "standard",
      8,
      4,
      0,
      0,
      "4 seats can still vote and change whether it passes. It needs 1 more vote in favour to pass.",
    ],
    ["standard", 8, 0, 4, 0, "By the votes it cannot pass any more, whatever the other seats do."],
    ["standard", 3, 3, 0, 0, "Nothing can be decided with 3 eligible seats: at least 4 are needed."],
    ["major", 6, 3, 0, 1, "rejected: 3 in favour, and at least 4 must be. By the votes it is still open"],
  ] as const)("%s, %i eligible, %i, %i, %i: %s", async (profile, eligible, yes, no, abstain, sentence) => {
    expect(await said(profile, eligible, yes, no, abstain)).toContain(sentence);
  });

  it("names the count, the rules, and that they are proposed", async () => {
    const { exit, out } = await run(tally("standard", 8, 4, 1, 0));
    expect(exit).toBe(0);
    expect(out[0]).toBe("Profile “standard”, 8 eligible seats: 4 in favour, 1 against, 0 abstentions, 3 not voted.");
    expect(out.join("\n")).toContain("Passes if more than 1/2 of the votes for or against are in favour.");
    expect(out.join("\n")).toContain("At least 5 of 8 seats must take part and at least 3 must be in favour");
    expect(out.at(-1)).toBe("The rules are proposed; the committee has not adopted them. Every ballot says so.");
  });

  it("says that nothing is decided while a concern is open, and what the votes alone would mean", async () => {
    const { out } = await run({ ...tally("standard", 8, 5, 0, 0), concerns: "2" });
    expect(out[1]).toBe(
      "Nothing can be decided while 2 concerns are open, whatever the votes say. By the votes it is certain to pass, whatever the other seats do.",
    );
  });

  const own = (rules: string, profile = profileFile("{ at-least: 2/3, of: present }", "3")) => `${rules}\n${profile}`;

  it.each([
    [
      "an adopted rule",
      own('rules: { status: adopted, on: "2026-04-02", link: "https://example.org/m" }'),
      "adopted the rules on 2026-04-02: https://example.org/m",
    ],
    ["a proposed rule", own("rules: { status: proposed }"), "The rules are proposed"],
  ])("tells of %s in the file", async (_, input, sentence) => {
    const { out } = await run({ ...tally("own", 5, 2, 1, 0), profiles: "-" }, { input });
    expect(out.at(-1)).toContain(sentence);
  });

  it("says nothing of that where the file does not", async () => {
    const { out } = await run({ ...tally("own", 5, 2, 1, 0), profiles: "-" }, { input: own("") });
    expect(out.join("\n")).not.toMatch(/proposed;|adopted/);
    expect(out.at(-1)).toContain("Source: ours");
  });
});

describe("the profiles of a desk", () => {
  it("are those of its preset where it writes none of its own", async () => {
    const input = "version: 1\npreset: simple\nrules: { status: proposed }\n";
    const { exit, out } = await run({ ...asJson("standard", 8, 4, 1, 0), profiles: "-" }, { input });
    expect([exit, out]).toEqual([
      0,
      ['{"outcome":"passed","certainty":"open","quorum":5,"votesToPass":0,"reason":null}'],
    ]);
  });

  it("may let a concern be no more than a note", async () => {
    const input = profileFile("{ more-than: 1/2, of: cast }").replace("min-yes", "concerns: note\n    min-yes");
    const { out } = await run({ ...asJson("own", 5, 3, 1, 0), concerns: "1", profiles: "-" }, { input });
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ outcome: "passed", reason: null });
  });
});
