import { describe, expect, it } from "vitest";
import { sweep } from "../../src/app/sweep.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { GitHubError } from "../../src/github/port.ts";
import { appGitHub, ask, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";

const observer = contractOfThisFile();
const repository = { owner: "acme", repo: "desk" };

/** A desk whose own issue is number 1, after a sweep. */
async function deskWithRequests(requests: number) {
  const desk = createSandboxDesk({ observer, extra: "desk-issue: 1\n" });
  const { sandbox } = desk;
  sandbox.openIssue(DESK, { by: "cora", title: "The desk", body: "What waits for the committee." });
  const numbers = Array.from({ length: requests }, () => ask(desk));
  const github = await appGitHub(desk);
  const run = async (at: string, unread?: number) => {
    sandbox.clock.set(instant(at));
    const readSnapshot: typeof github.readSnapshot = async (ref) => {
      if (ref.number === unread) throw new GitHubError("read", 502, "bad gateway");
      return github.readSnapshot(ref);
    };
    return sweep(repository, { github: { ...github, readSnapshot }, dryRun: false });
  };
  const deskIssue = () => github.readSnapshot({ ...repository, number: 1 });
  await run("2026-03-01T09:00:00Z");
  return { sandbox, github, run, deskIssue, numbers };
}

describe("the desk's own issue after a sweep", () => {
  it("has a card with what waits for the committee, and no other comment", async () => {
    const { deskIssue, numbers } = await deskWithRequests(2);
    const { card, comments } = await deskIssue();
    expect(comments).toHaveLength(1);
    expect(card?.body).toContain("### First feedback");
    for (const number of numbers)
      expect(card?.body).toContain(`- [#${number}](https://github.com/acme/desk/issues/${number}) Scans of old maps`);
    expect(card?.body).not.toMatch(/@[a-z]/);
  });

  it("keeps the same comment when something changed, and is not written when nothing did", async () => {
    const { sandbox, run, deskIssue, numbers } = await deskWithRequests(1);
    const before = (await deskIssue()).card;
    await run("2026-03-01T10:00:00Z");
    expect((await deskIssue()).card).toEqual(before);
    sandbox.comment(DESK, numbers[0] ?? 0, { by: "rex", body: "/withdraw we found them ourselves" });
    await run("2026-03-01T11:00:00Z");
    const after = (await deskIssue()).card;
    expect(after?.comment).toBe(before?.comment);
    expect(after?.body).toContain("Nothing waits for the committee.");
  });

  it("names a request that could not be read instead of leaving it out in silence", async () => {
    const { run, deskIssue, numbers } = await deskWithRequests(2);
    const [first = 0, second = 0] = numbers;
    const report = await run("2026-03-01T10:00:00Z", first);
    expect(report.failed).toMatchObject([{ ref: { number: first } }]);
    const { card } = await deskIssue();
    expect(card?.body).toContain(`What waits in these requests is not known now: \\#\u2060${first}.`);
    expect(card?.body).toContain(`[#${second}]`);
    expect(card?.body).not.toContain(`[#${first}]`);
  });

  it("says that it failed where the card cannot be written, and the requests are looked at all the same", async () => {
    const { run, numbers } = await deskWithRequests(1);
    const report = await run("2026-03-01T10:00:00Z", 1);
    expect(report.looked).toBe(numbers.length + 1);
    expect(report.failed.map(({ ref }) => ref.number)).toContain(1);
  });
});
