import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BallotResult } from "../../../../src/core/domain/ballot.ts";
import { later } from "../../../../src/core/domain/ids.ts";
import { decide } from "../../../../src/core/workflow/decide.ts";
import { OPENED } from "../a-ballot.ts";
import { RUNS } from "../chance.ts";
import { Thread } from "./a-thread.ts";
import { everyLook, play, resultsOf, stateOf } from "./play.ts";
import { anything, DAY, power, standing, storyOf, votes } from "./stories.ts";

describe("while a ballot is open", () => {
  it("I6: what could not be read in full decides nothing", () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 40 }), (events, day) => {
        const thread = new Thread();
        const at = later(OPENED, day * DAY);
        const lookWithGaps = () =>
          decide(thread.snapshot(at, ["the reactions of one comment"]), { kind: "sweep" }, thread.desk).kind;
        thread.look(OPENED);
        for (const { does } of events.filter((event) => event.at <= at)) does(thread);
        expect(lookWithGaps()).toBe("left-alone");
        expect(thread.decide(at).kind).toBe("decided");
      }),
      RUNS,
    );
  });

  it("I10: no other one is open, and their numbers count up", () => {
    let most = 0;
    fc.assert(
      fc.property(storyOf(votes, standing, power, power), (events) => {
        const thread = new Thread();
        play(thread, events, everyLook(events), (at) => {
          const { ballots } = stateOf(thread, at);
          most = Math.max(most, ballots.length);
          expect(ballots.filter(({ result }) => result === undefined).length).toBeLessThanOrEqual(1);
          expect(ballots.map(({ terms }) => terms.number)).toEqual(ballots.map((_, n) => n + 1));
        });
      }),
      RUNS,
    );
    expect(most).toBeGreaterThan(1);
  });
});

describe("an outcome does not depend on", () => {
  // Nor on the machine's clock: the conventions' test finds nobody who asks for it.
  it("I9: logins, labels, or comments that somebody changed after they counted", () => {
    fc.assert(
      fc.property(anything, fc.infiniteStream(fc.nat(9)), (events, dice) => {
        const looks = everyLook(events);
        const [calm, troubled] = [new Thread(), new Thread()];
        play(calm, events, looks);
        play(troubled, events, looks, (at) => {
          const chance = dice.next().value ?? 0;
          const name = (["ana", "ben", "cy"] as const)[chance];
          if (name) troubled.rename(name);
          if (chance === 4) troubled.setLabels(["approved", "something else"]);
          const said = troubled.snapshot(at).comments.filter(({ author }) => author?.kind === "user");
          for (const { id } of said.slice(0, chance)) troubled.tamper(id, at);
        });
        expect(resultsOf(troubled).map(withoutLogins)).toEqual(resultsOf(calm).map(withoutLogins));
      }),
      RUNS,
    );
  });
});

const withoutLogins = (result: BallotResult | undefined): unknown =>
  JSON.parse(JSON.stringify(result, (key, value: unknown) => (key === "login" ? "somebody" : value)) ?? "null");
