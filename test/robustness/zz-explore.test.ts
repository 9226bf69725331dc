import { describe, expect, it } from "vitest";
import { STORIES, tell } from "../support/told-story.ts";
import { expectSameEnding } from "../support/broken-writes.ts";
const n = Number(process.env["SHARE"]);
for (const story of STORIES.slice(1).filter((_, i) => i % 3 === n)) {
  describe(story.title, async () => {
    const whole = await tell(story);
    for (let place = 1; place <= whole.writes; place++) for (const as of ["refuse-before","lose-answer"] as const)
      it(`${as} ${place}`, async () => { expectSameEnding((await tell(story, { write: { place, as } })).ending, whole.ending); });
  });
}
