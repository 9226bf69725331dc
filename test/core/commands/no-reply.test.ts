import { describe, expect, it } from "vitest";
import { type Instant, instant } from "../../../src/core/domain/ids.ts";
import { type CommandWish, ref, refusalOf, runText } from "../../support/a-command.ts";
import { june } from "../ballots/a-ballot.ts";

/** A request whose requester was asked on 2 June, and that is paused as well. */
const at = (moment: Instant): CommandWish => ({
  roles: ["coordinator"],
  at: moment,
  state: {
    holds: [
      { hold: "paused", since: june(1) },
      { hold: "waiting-for-requester", since: june(2) },
    ],
  },
});

describe("/no-reply", () => {
  it("ends a request once the requester has had two weeks, to the second", () => {
    const left = { kind: "request-left", exit: "no-reply", through: "no-reply" };
    expect(runText("/no-reply", at(june(16)))).toEqual([left]);
    expect(runText("/no-reply we asked twice", at(june(20)))).toEqual([{ ...left, reply: ref("we asked twice") }]);
  });

  it("is refused before, with the day from which it works", () => {
    expect(runText("/no-reply", at(instant("2026-06-16T09:59:59Z")))).toEqual({
      refused: { say: "desk-refused-no-reply-early", with: [{ at: june(2) }, { at: june(16) }] },
    });
  });

  it("is refused where nobody waits for the requester, however long the request is on hold", () => {
    const wish: CommandWish = { ...at(june(30)), state: { holds: [{ hold: "paused", since: june(1) }] } };
    expect(refusalOf(runText("/no-reply", wish))).toBe("desk-refused-nothing-asked");
  });
});
