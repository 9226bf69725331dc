import { describe, expect, it } from "vitest";
import { sweep } from "../../src/app/sweep.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { GitHubError } from "../../src/github/port.ts";
import { appGitHub, ask, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";

const observer = contractOfThisFile();
const repository = { owner: "acme", repo: "desk" };

/** Requests come into the queue by themselves here: what is asked of a sweep is only the queue. */
const EXTRA = `desk-issue: 1
queue: { places: 1, per: month }
stages:
  - { id: intake, title: Intake, about: It came., waits-for: nobody, next: [{ to: waits, on: complete }] }
  - { id: waits, title: Waits, about: It waits., waits-for: coordinator, queue: true, next: [{ to: done, on: start, when: [in-line] }] }
  - { id: done, title: Done, about: It is done., waits-for: nobody, final: true, closes: true }
`;

async function deskWithQueue(requests: number, per = "month") {
  const desk = createSandboxDesk({ observer, extra: EXTRA.replace("per: month", `per: ${per}`) });
  const { sandbox } = desk;
  sandbox.openIssue(DESK, { by: "cora", title: "The desk", body: "What waits for the committee." });
  const numbers = Array.from({ length: requests }, () => ask(desk));
  const github = await appGitHub(desk);
  const run = (at: string, unread?: number) => {
    sandbox.clock.set(instant(at));
    const readSnapshot: typeof github.readSnapshot = async (ref) => {
      if (ref.number === unread) throw new GitHubError("read", 502, "bad gateway");
      return github.readSnapshot(ref);
    };
    return sweep(repository, { github: { ...github, readSnapshot }, dryRun: false });
  };
  const read = (number: number) => github.readSnapshot({ ...repository, number });
  const places = async () => Promise.all(numbers.map(async (number) => deriveState(await read(number)).queued ?? null));
  return { sandbox, run, read, places, numbers };
}

describe("a sweep", () => {
  it("tells each request its place in the queue, on the card alone, and says nothing where nothing changed", async () => {
    const { run, read, places, numbers } = await deskWithQueue(3);
    await run("2026-03-01T09:00:00Z");
    expect(await places()).toMatchObject([
      { place: 1, of: 3, line: "above" },
      { place: 2, of: 3, line: "below" },
      { place: 3, of: 3, line: "below" },
    ]);
    const second = await read(numbers[1] ?? 0);
    expect(second.card?.body).toContain("Approved, waiting: place 2 of 3 in the queue. It is below the line");
    expect(second.batches).toHaveLength(1);
    expect((await run("2026-03-01T10:00:00Z")).decided).toEqual([]);
    expect((await run("2026-03-01T10:00:00Z")).looked).toBe(4);
  });

  it("moves the others on when one was started, and draws the line anew in the next period", async () => {
    const { sandbox, run, read, places, numbers } = await deskWithQueue(3);
    await run("2026-03-01T09:00:00Z");
    sandbox.comment(DESK, numbers[0] ?? 0, { by: "cora", body: "/start" });
    await run("2026-03-02T09:00:00Z");
    expect((await places()).slice(1)).toMatchObject([
      { place: 1, of: 2, line: "below" },
      { place: 2, of: 2, line: "below" },
    ]);
    await run("2026-04-01T09:00:00Z");
    expect((await places()).slice(1)).toMatchObject([{ place: 1, line: "above" }, { line: "below" }]);
    expect((await read(1)).card?.body).toContain("Above the line for April 2026:");
  });

  it("counts what was started early in a long period, although it ended too long ago to be looked at otherwise", async () => {
    const { sandbox, run, places, numbers } = await deskWithQueue(2, "year");
    await run("2026-03-01T09:00:00Z");
    sandbox.comment(DESK, numbers[0] ?? 0, { by: "cora", body: "/start" });
    await run("2026-03-02T09:00:00Z");
    await run("2026-11-02T09:00:00Z");
    expect(await places()).toMatchObject([{ place: 1 }, { place: 1, of: 1, line: "below" }]);
    await run("2027-01-01T09:00:00Z");
    expect((await places())[1]).toMatchObject({ place: 1, line: "above" });
  });

  it("places nobody where a request could not be read: the order is not known then", async () => {
    const { run, read, places, numbers } = await deskWithQueue(3);
    const report = await run("2026-03-01T09:00:00Z", numbers[0]);
    expect(report.failed).toHaveLength(1);
    expect(await places()).toEqual([null, null, null]);
    expect((await read(numbers[1] ?? 0)).card?.body).toContain("its place in the queue is worked out soon");
    await run("2026-03-01T10:00:00Z");
    // It came in when it was read for the first time.
    expect(await places()).toMatchObject([{ place: 3 }, { place: 1 }, { place: 2 }]);
  });
});
