import { describe, expect, it } from "vitest";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { filledWith } from "../core/forms/hostile-bodies.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { createThread, expectSound } from "../support/hostile-thread.ts";

const contract = contractOfThisFile();

async function openBallot() {
  const thread = createThread(contract);
  thread.open("Maps", "Old maps.");
  thread.say("kim", "/accept");
  await thread.look();
  return thread;
}

/** A vote after the flood must be seen and kept. */
async function expectVotable(thread: ReturnType<typeof createThread>): Promise<void> {
  await thread.settle();
  thread.say("ana", "/approve");
  await thread.settle();
  const [ballot] = deriveState(await thread.snapshot()).ballots;
  expect(ballot?.acts.at(-1)?.choice).toBe("yes");
  await expectSound(thread);
}

const tenOf = (line: string): string => Array.from({ length: 10 }, (_, n) => `${line} ${n}`).join("\n");

describe("no flood between two looks stops a desk", () => {
  it("of an outsider's commands", async () => {
    const thread = await openBallot();
    for (let comment = 0; comment < 60; comment += 1) thread.say("eve", tenOf("/approve"));
    await expectVotable(thread);
  });

  it("of a member's commands, of which each changes the vote", async () => {
    const thread = await openBallot();
    for (let comment = 0; comment < 30; comment += 1) thread.say("ana", tenOf(`/decline ${"x".repeat(200)}`));
    await expectVotable(thread);
  });

  it("of advice, which the card shows", async () => {
    const thread = await openBallot();
    for (const by of ["ana", "ben", "cy", "dee"]) thread.say(by, tenOf(`/feedback ${"&".repeat(900)}`));
    await expectVotable(thread);
  });

  it("of commands that are refused with a copy of what was written", async () => {
    const thread = await openBallot();
    thread.say("kim", filledWith(`/assign ${"&".repeat(1_000)}\n`));
    await expectVotable(thread);
  });
});
