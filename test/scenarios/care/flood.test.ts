import { describe, expect, it } from "vitest";
import { followChain } from "../../../src/core/records/chain.ts";
import { deriveState } from "../../../src/core/workflow/derive-state.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { waysToRun } from "../../support/app-texts.ts";
import { createThread } from "../../support/hostile-thread.ts";

const contract = contractOfThisFile();

describe("a thread of 2,000 comments", () => {
  it("is told to the coordinators once; then only what is needed is written, and the ballot goes on", async () => {
    const thread = createThread(contract);
    thread.open("Maps", "Old maps.");
    thread.say("kim", "/accept");
    await thread.look();
    thread.say("ben", "/status");
    await thread.settle();
    const repliesBefore = (await thread.snapshot()).replies.length;
    expect(repliesBefore).toBe(1);

    for (let comment = 0; comment < 2_000; comment += 1) thread.say("eve", `Look at this, number ${comment}.`);
    await thread.settle();
    const flooded = await thread.snapshot();
    expect(deriveState(flooded).floodNoticed).toBe(true);
    const told = flooded.comments.filter(({ body }) => body.includes("GitHub takes at most 2,500"));
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain("@kim");

    thread.say("ben", "/status");
    thread.say("ben", "/aprove");
    thread.say("ben", "/help");
    thread.say("ana", "/approve the maps are in danger");
    await thread.settle();
    const after = await thread.snapshot();
    expect(after.replies).toHaveLength(repliesBefore);
    expect(deriveState(after).ballots[0]?.acts.map(({ choice }) => choice)).toEqual(["yes"]);
    expect(after.card?.body).toContain("1 in favour");
    const tellings = thread.texts.filter((text) => text.includes("GitHub takes at most 2,500"));
    expect(tellings).toHaveLength(1);
    expect(followChain(after.batches).stray).toEqual([]);
    expect(thread.texts.flatMap(waysToRun)).toEqual([]);
  });
});
