import { describe, expect, it } from "vitest";
import { instant } from "../../../../src/core/domain/ids.ts";
import { speakPlain } from "../../../../src/core/messages/speak.ts";
import { minutesOf } from "../../../../src/core/reports/agenda/minutes.ts";
import { boardDesk, COORDINATOR, member } from "../../../support/board-desk.ts";
import { BoardStory, day } from "../../../support/board-story.ts";

const desk = boardDesk();
const period = { from: day("09-01", 0), until: day("09-30", 0) };

/** A request with a ballot of September: four in favour, one against with a reason, one recused, one silent. */
function decided(closed = day("09-11", 12)): BoardStory {
  const one = new BoardStory(desk, { number: 7, title: "Old maps", at: day("09-01") })
    .enter("committee-feedback", day("09-03"))
    .open(day("09-03"))
    .record(day("09-04"), { kind: "member-recused", member: member("gabriela"), by: "self" });
  for (const login of ["aino", "bala", "chaimae", "davi"]) one.vote(member(login), "yes", day("09-05"));
  return one.vote(member("eman"), "no", day("09-06"), "The licence is not clear.").close(closed);
}

const minutes = (one: BoardStory, at = period) => minutesOf([one.input().snapshot], desk, at);

describe("the minutes", () => {
  it("hold each decision with question, count, quorum, outcome and the reasons that were given", () => {
    const { decisions } = minutes(decided());
    expect(decisions).toMatchObject([
      {
        request: { number: 7, title: "Old maps" },
        at: "2026-09-11T12:00:00Z",
        ballot: {
          number: 1,
          question: "Should the helpdesk take this request further?",
          outcome: "passed",
          tally: { yes: 4, no: 1, abstain: 0, recused: 1, notCast: 1, quorum: 4 },
        },
        why: null,
        priority: null,
      },
    ]);
    expect(decisions[0]?.advice.map(({ by, words }) => `${by} ${speakPlain(words, "en")}`)).toEqual([
      "@eman “The licence is not clear.”",
    ]);
  });

  it("say why a ballot ended as it did, where the count does not", () => {
    const lapsed = new BoardStory(desk, { number: 7, title: "x", at: day("09-01") })
      .enter("committee-feedback", day("09-03"))
      .open(day("09-03"))
      .close(day("09-11", 12));
    const [decision] = minutes(lapsed).decisions;
    expect(decision?.ballot.outcome).toBe("lapsed");
    expect(decision?.why && speakPlain(decision.why, "en")).toBe("Too few took part.");
  });

  it("name the priority that the ballot settled", () => {
    const one = decided();
    const closing = one.input().snapshot.batches.at(-1)?.batch.records[0]?.changes ?? [];
    const settled = new BoardStory(desk, { number: 8, title: "y", at: day("09-01") })
      .enter("committee-feedback", day("09-03"))
      .open(day("09-03"))
      .record(day("09-11", 12), ...closing, { kind: "priority-settled", priority: "high", given: 3 });
    expect(minutes(settled).decisions).toMatchObject([{ priority: "high" }]);
  });

  it("keep to their time, its first and last moment included", () => {
    const one = decided(day("09-11", 12));
    const at = (from: string, until: string) =>
      minutes(one, { from: instant(from), until: instant(until) }).decisions.length;
    expect(at("2026-09-11T12:00:00Z", "2026-09-11T12:00:00Z")).toBe(1);
    expect(at("2026-09-11T12:00:01Z", "2026-09-30T00:00:00Z")).toBe(0);
    expect(at("2026-09-01T00:00:00Z", "2026-09-11T11:59:59Z")).toBe(0);
  });

  it("tell ends, answered questions and changes of stage, each in its list", () => {
    const ended = new BoardStory(desk, { number: 9, title: "z", at: day("09-02") });
    const reply = ended.text(COORDINATOR, day("09-04"), "/answer ", "See the guide.");
    ended.record(day("09-04"), { kind: "request-left", exit: "answered", through: "answer", reply });
    const words = (list: readonly { readonly what: readonly Parameters<typeof speakPlain>[0][] }[]) =>
      list.map(({ what }) => what.map((said) => speakPlain(said, "en")).join(" "));
    const told = minutes(ended);
    expect(words(told.exits)).toEqual(["It ended: Answered. “See the guide.”"]);
    expect(words(told.moves)).toEqual(["New."]);
    expect(told.questions).toEqual([]);
    expect(words(minutes(decided()).moves)).toEqual(["New.", "Intake → Committee feedback"]);
    const question = new BoardStory(desk, { number: 9, title: "z", at: day("09-02") })
      .record(day("09-02"), { kind: "lane-changed", lane: "question" })
      .record(day("09-04"), { kind: "request-left", exit: "answered", through: "answer" });
    expect(minutes(question)).toMatchObject({ exits: [], questions: [{ request: { number: 9 } }] });
  });

  it("say that words were removed where the thread no longer has them", () => {
    const one = decided();
    const { snapshot } = one.input();
    const bare = { ...snapshot, comments: snapshot.comments.filter(({ body }) => !body.startsWith("/vote")) };
    const [decision] = minutesOf([bare], desk, period).decisions;
    expect(decision?.advice.map(({ words }) => speakPlain(words, "en"))).toEqual([
      "The words were removed or changed since.",
    ]);
  });

  it("are the same whichever record comes first in the list of requests", () => {
    const [a, b] = [
      decided().input().snapshot,
      new BoardStory(desk, { number: 9, title: "z", at: day("09-02") }).input().snapshot,
    ];
    expect(minutesOf([a, b], desk, period)).toEqual(minutesOf([b, a], desk, period));
  });
});
