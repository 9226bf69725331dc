import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PINNED } from "../../../src/cli/init/pinned-actions.ts";

const folder = new URL("../../../.github/workflows", import.meta.url).pathname;
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, "utf8") }));
const usesOf = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, used]) => used ?? "");

describe.each(workflows)("$name", ({ text }) => {
  it("grants nothing at the top, and to each job only what it names", () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    const jobs = text
      .slice(text.indexOf("\njobs:\n"))
      .split(/^ {2}[a-z]+:$/m)
      .slice(1);
    expect(jobs.length).toBeGreaterThan(0);
    expect(jobs.filter((job) => !/^ {4}permissions:$/m.test(job))).toEqual([]);
  });

  it("pins each action by the full id of its commit, or uses this repository's own", () => {
    const known: readonly string[] = Object.values(PINNED);
    expect(usesOf(text).filter((used) => !used.startsWith("./") && !known.includes(used))).toEqual([]);
    expect(known.filter((used) => !/@[0-9a-f]{40} # v\d/.test(used))).toEqual([]);
  });

  it("puts nothing that somebody wrote into an expression that is pasted into text", () => {
    expect(
      [...text.matchAll(/\$\{\{([^}]*)\}\}/g)].filter(([, inside]) => /github\.(event|head_ref)/.test(inside ?? "")),
    ).toEqual([]);
  });

  it("runs the desk only where the repository switched it on", () => {
    if (!text.includes("uses: ./action") && !text.includes("quorumdesk-board")) return;
    expect(text).toContain("vars.QUORUMDESK == 'on'");
  });
});

describe("runs that write", () => {
  it("wait for each other in one queue that drops nothing", () => {
    const writers = workflows.filter(({ text }) => text.includes("uses: ./action"));
    expect(writers.map(({ name }) => name).sort()).toEqual(["requests.yml", "sweep.yml"]);
    expect(writers.filter(({ text }) => !/ {6}group: quorumdesk\n {6}queue: max\n/.test(text))).toEqual([]);
  });
});
