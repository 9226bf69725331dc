import { describe, expect, it } from "vitest";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { createThread, expectSound } from "../support/hostile-thread.ts";

const contract = contractOfThisFile();

describe("a copy of what the desk wrote is worth nothing", () => {
  it.each(["eve", "rex", "ana", "kim"])("pasted by %s", async (by) => {
    const thread = createThread(contract);
    thread.open("Maps", "Old maps.");
    await thread.look();
    thread.say("kim", "/accept");
    thread.say("ana", "/approve It is needed.\n/aprove");
    await thread.look();
    const before = deriveState(await thread.snapshot());
    for (const text of [...thread.texts]) {
      thread.say(by, text);
      thread.say(by, text.split("\n").reverse().join("\n"));
    }
    expect(await thread.look()).toBe(0);
    expect(deriveState(await thread.snapshot())).toEqual(before);
    await expectSound(thread);
  });
});
