import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type SampleDesk, sampleDesk } from "../../../src/cli/sample/sample-desk.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { deriveState } from "../../../src/core/workflow/derive-state.ts";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";

const FILE = "src/sandbox/sample/sample.scenario.yml";

const statesOf = ({ requests }: SampleDesk) => requests.map((snapshot) => deriveState(snapshot));

describe("the sample desk", () => {
  let full: SampleDesk;
  beforeAll(async () => {
    full = await sampleDesk("full");
  }, 60_000);

  it("has a request in each stage but the last, several ends, and open ballots", () => {
    const states = statesOf(full);
    const stages = new Set(states.flatMap(({ stage, exit }) => (exit ? [] : [stage])));
    expect([...stages].sort()).toEqual(
      [
        "approved",
        "committee-feedback",
        "delivered",
        "final-go",
        "in-support",
        "intake",
        "learned",
        "working-group",
      ].sort(),
    );
    expect(new Set(states.flatMap(({ exit }) => exit?.exit ?? []))).toEqual(new Set(["answered", "not-prioritised"]));
    expect(states.flatMap(({ ballots }) => ballots.filter(({ result }) => !result))).toHaveLength(3);
  });

  it("speaks several languages, and says on every page that it is a sample", () => {
    const loading = loadDesk(full.requests.at(-1)?.files ?? []);
    if (!loading.ok) throw new Error("the sample desk does not load");
    const { board } = loading.desk.config;
    expect(board.languages).toEqual(["en", "es", "ar"]);
    expect(board.notice).toMatch(/^This is a sample\./);
  });

  it("is read as everybody may read it, and whole", () => {
    expect(full.requests.flatMap(({ incomplete }) => incomplete)).toEqual([]);
  });

  it("names where each of its requests comes from, or that it is invented", () => {
    const { steps } = readScenario(readFileSync(FILE, "utf8"), FILE);
    const openings = steps.filter(({ acts }) => acts.some(({ kind }) => kind === "opens"));
    expect(openings.length).toBeGreaterThan(12);
    expect(openings.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it("goes into the package, with the demo's story that it begins with", () => {
    const { files } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(files).toEqual(expect.arrayContaining(["src/sandbox/stories", "src/sandbox/sample"]));
  });

  it("has a quiet month, too: the demo's request alone, long finished", async () => {
    const quiet = await sampleDesk("quiet");
    expect(statesOf(quiet).map(({ stage }) => stage)).toEqual(["learned"]);
    expect(quiet.readAt).toBe(full.readAt);
  });
});
