import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActionDesk, formBody, openActionDesk, REPOSITORY } from "../action/action-desk.ts";
import { ROOT, read } from "../conventions/source-files.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";

const contract = contractOfThisFile();
const workflows = readdirSync(join(ROOT, ".github/workflows")).map((file) => `.github/workflows/${file}`);

describe("text of people in a run (script injection)", () => {
  let desk: ActionDesk;
  beforeAll(async () => {
    desk = await openActionDesk(contract);
  });
  afterAll(() => desk.close());

  const PLANTED = join(ROOT, "planted-by-a-title");
  const evil = [
    `$(touch ${PLANTED}) \`touch ${PLANTED}\` "; touch ${PLANTED}; #`,
    "::set-output name=changed::true",
    "::add-mask::hub",
    "::error file=x::owned",
    "$\u007b{ github.token }} %0A::stop-commands::x",
  ].join("\n");

  it("starts no program, and is no command to the runner, not even in a log", async () => {
    desk.sandbox.openIssue(REPOSITORY, {
      by: "requester",
      title: evil.slice(0, 250),
      body: `${formBody(evil)}\n\n${evil}`,
    });
    const opened = await desk.run();
    desk.sandbox.comment(REPOSITORY, 1, { by: "kim", body: `/accept ${evil}\n\n/approve ${evil}` });
    const said = await desk.run();
    for (const { exitCode, log, outputs, summary } of [opened, said]) {
      expect(exitCode).toBe(0);
      expect(log.split("\n").filter((line) => /^\s*::(?!add-mask::\*)/.test(line))).toEqual([]);
      expect(Object.keys(outputs).sort()).toEqual(["changed", "failed", "looked", "result"]);
      expect(summary).not.toContain(desk.token);
    }
    expect(existsSync(PLANTED)).toBe(false);
  });

  it("stands in no expression of a workflow", () => {
    const expressions = workflows.flatMap((file) =>
      [...read(file).matchAll(/\${{(.*?)}}/g)].map(([, words = ""]) => words.trim()),
    );
    expect(expressions.length).toBeGreaterThan(3);
    expect(
      expressions.filter(
        (words) => !/^(?:github\.token|secrets\.\w+|vars\.\w+|steps\.\w+\.outputs\.\w+|matrix\.\w+)$/.test(words),
      ),
    ).toEqual([]);
  });
});

describe("what others make (supply chain)", () => {
  it("every action is named by the whole number of a commit", () => {
    const used = workflows.flatMap((file) => [...read(file).matchAll(/uses:\s*(\S+)/g)].map(([, name = ""]) => name));
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !name.startsWith("./") && !/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  it("every package that runners and servers install (Linux, glibc) has the hash of its content in the lock file", () => {
    const lock: Lock = JSON.parse(read("package-lock.json"));
    const packages = Object.entries(lock.packages).filter(([place]) => place !== "");
    const installed = packages.filter(
      ([, { os = ["linux"], libc = ["glibc"] }]) => os.includes("linux") && libc.includes("glibc"),
    );
    expect(installed.length).toBeGreaterThan(100);
    expect(
      installed.filter(([, { integrity = "" }]) => !integrity.startsWith("sha512-")).map(([place]) => place),
    ).toEqual([]);
  });

  it("every package that the desk itself uses is named by an exact version", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});

/** What the lock file says of packages. */
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly integrity?: string; readonly os?: readonly string[]; readonly libc?: readonly string[] }>
  >;
}

/** The jobs of a workflow file, by name. */
function jobsOf(file: string): readonly (readonly [string, { readonly if?: unknown; readonly needs?: unknown }])[] {
  const workflow: unknown = load(read(file));
  return workflow !== null && typeof workflow === "object" && "jobs" in workflow
    ? Object.entries(workflow.jobs ?? {})
    : [];
}

it("nothing of the desk runs in a fork: a fork has no variables of its own (forks)", () => {
  const jobs = workflows.filter((file) => !file.endsWith("/ci.yml")).flatMap(jobsOf);
  expect(jobs.length).toBeGreaterThan(3);
  const open = jobs.filter(
    ([, job]) => job.needs === undefined && !String(job.if ?? "").includes("vars.QUORUMDESK == 'on'"),
  );
  expect(open.map(([name]) => name)).toEqual([]);
});

it("no workflow starts because an old comment was edited (edited-comment time bomb)", () => {
  const starts = workflows.map((file) => load(read(file)));
  const types = starts.flatMap((workflow) => Object(Object(Object(workflow).on).issue_comment).types ?? []);
  expect(types).toEqual(["created", "deleted"]);
});

it("what the desk itself writes is no news to it (loops)", async () => {
  const desk = await openActionDesk(contract);
  desk.open("requester", "A map of dialects.");
  await desk.run();
  await desk.run({ event: { name: "schedule", payload: { schedule: "3 * * * *" } } });
  const { writes } = desk.sandbox.counts;
  const own = desk.sandbox.takeEvents().filter(({ startsWorkflows }) => !startsWorkflows);
  for (const { event, payload } of own) await desk.run({ event: { name: event, payload } });
  expect(own.length).toBeGreaterThan(2);
  expect(desk.sandbox.counts.writes).toBe(writes);
  await desk.close();
});
