import { describe, expect, it } from "vitest";
import { deriveState } from "../../../../src/core/workflow/derive-state.ts";
import { june, OPENED } from "../a-ballot.ts";
import { Thread } from "./a-thread.ts";

describe("a thread in memory", () => {
  it("opens a ballot, takes votes by command and reaction, and closes it", () => {
    const thread = new Thread();
    thread.settle(OPENED);
    thread.say("ana", "/approve", june(2));
    thread.react("ben", "THUMBS_UP", june(2));
    thread.say("cy", "/decline too big", june(2));
    thread.settle(june(2, "12:00"));
    thread.say("dee", "/approve", june(3));
    thread.react("eli", "EYES", june(3));
    thread.settle(june(3, "12:00"));
    thread.settle(june(9));
    const { ballots, stage } = deriveState(thread.snapshot(june(9)));
    expect(ballots.map(({ result }) => result?.outcome)).toEqual(["passed"]);
    expect(ballots[0]?.result?.tally).toMatchObject({ yes: 3, no: 1, abstain: 1 });
    expect(stage).toBe("working-group");
  });
});
