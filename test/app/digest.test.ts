import { describe, expect, it } from "vitest";
import { sweep } from "../../src/app/sweep.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { appGitHub, ask, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";

const observer = contractOfThisFile();
const repository = { owner: "acme", repo: "desk" };

/** A desk whose own issue is number 1, and requests that wait in their first ballot. */
async function deskWithRequests(requests: number) {
  const desk = createSandboxDesk({ observer, extra: "desk-issue: 1\n" });
  const { sandbox } = desk;
  sandbox.openIssue(DESK, { by: "cora", title: "The desk", body: "What waits for the committee." });
  const numbers = Array.from({ length: requests }, () => ask(desk));
  const services = { github: await appGitHub(desk), dryRun: false };
  const run = async (at: string) => {
    sandbox.clock.set(instant(at));
    return sweep(repository, services);
  };
  const comments = async (number: number) =>
    (await services.github.readSnapshot({ ...repository, number })).comments.map(({ body }) => body);
  const digests = async () => (await comments(1)).filter((body) => body.includes("Several ballots wait"));
  const vote = async (number: number, by: string) => {
    const { batches } = await services.github.readSnapshot({ ...repository, number });
    sandbox.react(batches.at(-1)?.comment ?? 0, { by, content: "+1" });
  };
  await run("2026-03-01T09:00:00Z");
  return { run, comments, digests, vote, numbers };
}

const LAST_DAY = "2026-03-07T13:00:00Z";

describe("reminders of several ballots", () => {
  it("are one comment on the desk's own issue, in which each member is called once, with the ballots that wait for that member", async () => {
    const { run, comments, digests, vote, numbers } = await deskWithRequests(3);
    const [first = 0] = numbers;
    await vote(first, "ana");
    const before = await Promise.all(numbers.map(comments));
    await run(LAST_DAY);

    const told = await digests();
    expect(told).toHaveLength(1);
    const digest = told[0] ?? "";
    for (const login of ["ana", "bo", "chidi", "dana"]) expect(digest.split(`@${login}`)).toHaveLength(2);
    const [, forAna = ""] = /@ana\n\n((?:- .*\n?)+)/.exec(digest) ?? [];
    expect(forAna.trim().split("\n")).toHaveLength(2);
    const after = await Promise.all(numbers.map(comments));
    expect(after.map(({ length }) => length)).toEqual(before.map(({ length }) => length));
  });

  it("are not told again by the next sweep", async () => {
    const { run, digests } = await deskWithRequests(2);
    await run(LAST_DAY);
    const report = await run("2026-03-07T13:10:00Z");
    expect(await digests()).toHaveLength(1);
    expect(report.decided).toEqual([]);
  });

  it("stay in the request's own thread where only one ballot waits", async () => {
    const { run, comments, digests, numbers } = await deskWithRequests(1);
    await run(LAST_DAY);
    expect(await digests()).toEqual([]);
    expect((await comments(numbers[0] ?? 0)).filter((body) => body.includes("@dana"))).toHaveLength(2);
  });
});
