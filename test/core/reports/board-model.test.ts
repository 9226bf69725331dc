import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/core/domain/ids.ts";
import type { WrittenText } from "../../../src/core/reports/board-care-types.ts";
import { type BoardModel, boardModel } from "../../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../../src/core/reports/board-types.ts";
import { checkFigures } from "../../../src/core/reports/check-figures.ts";
import { boardDesk, COORDINATOR, member } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";

const modelOf = (voters: "handle" | "seat" | "count" = "handle"): BoardModel => {
  const desk = boardDesk(voters);
  return boardModel(boardInputs(desk), desk, READ_AT);
};

function request(model: BoardModel, number: number): BoardRequest {
  const found = model.requests.find((one) => one.number === number);
  if (!found) throw new Error(`no request ${number}`);
  return found;
}

/** What a recorded text says where it may be read. */
const wordsIn = (text: WrittenText | undefined): string | undefined =>
  text && text !== "withheld" ? text.text : undefined;

describe("boardModel: figures", () => {
  const model = modelOf();
  const sum = (list: readonly { readonly count: number }[]) => list.reduce((all, { count }) => all + count, 0);

  it("counts each request once: stages and exits make the total, and so do countries", () => {
    expect(model.total).toBe(17);
    expect(sum(model.stages) + sum(model.exits)).toBe(17);
    expect(sum(model.countries)).toBe(17);
    expect(model.inMotion + model.requests.filter(({ finished }) => finished).length).toBe(17);
  });

  it.each<[string, Partial<BoardModel>]>([
    [
      "a stage",
      { stages: model.stages.map((stage, index) => (index === 0 ? { ...stage, count: stage.count + 1 } : stage)) },
    ],
    ["the total", { total: model.total + 1 }],
    ["the number in motion", { inMotion: model.inMotion - 1 }],
    ["a country", { countries: model.countries.slice(1) }],
    ["the requests, one twice", { requests: [...model.requests.slice(1), ...model.requests.slice(-1)] }],
  ])("throws where %s does not agree", (_what, wrong) => {
    expect(() => checkFigures({ ...model, ...wrong })).toThrow(/figures do not agree/);
  });

  it("throws on a request in a stage that the desk does not have", () => {
    const desk = boardDesk();
    const lost = new BoardStory(desk, { number: 1, title: "t", at: day("09-01") }).enter("no-such-stage", day("09-02"));
    expect(() => boardModel([lost.input()], desk, READ_AT)).toThrow(/in no stage/);
  });

  it("leaves out what is not registered", () => {
    const desk = boardDesk();
    const { snapshot, state } = new BoardStory(desk, { number: 1, title: "t", at: day("09-01") }).input();
    const { registered: _gone, ...unregistered } = state;
    expect(boardModel([{ snapshot, state: unregistered }], desk, READ_AT).total).toBe(0);
  });

  it("names the usual stay of a stage only where five or more stays are over", () => {
    expect(model.stages.map(({ id, typicalDays }) => [id, typicalDays === null])).toContainEqual(["in-support", true]);
    expect(model.stages.find(({ id }) => id === "committee-feedback")?.typicalDays).toBe(9);
  });

  it("ends a stay with the request, and counts no time in which the request was out", () => {
    const desk = boardDesk();
    const left = (number: number) =>
      new BoardStory(desk, { number, title: "t", at: day("06-01") })
        .enter("committee-feedback", day("06-02"))
        .record(day("06-05"), { kind: "request-left", exit: "withdrawn", through: "withdraw" })
        .record(day("09-01"), { kind: "request-returned", stage: "intake", through: "reopen", exit: "withdrawn" })
        .enter("intake", day("09-01"))
        .input();
    const { stages } = boardModel([1, 2, 3, 4, 5].map(left), desk, READ_AT);
    expect(stages.find(({ id }) => id === "committee-feedback")?.typicalDays).toBe(3);
  });
});

describe("boardModel: a request", () => {
  const model = modelOf();
  const herbarium = request(model, 109);

  it("says what is missing for the quorum, and when the ballot closes", () => {
    const radio = request(model, 118);
    expect(radio.now.what).toEqual({ say: "board-ballot-missing", with: [2, { at: radio.ballots[0]?.closesAt }] });
    expect(radio.now.waitsFor).toBe("committee");
    expect(herbarium.now.what.say).toBe("board-ballot-quorum-reached");
  });

  it.each([
    [118, "too few have voted, and it was not yet extended", "board-otherwise-extended", "2026-10-01T12:00:00Z"],
    [109, "the votes decide it already", "board-otherwise-passed-early", "2026-09-21T06:00:00Z"],
    [120, "it is on hold until a day", "board-otherwise-hold-ends", "2026-10-02T12:00:00Z"],
  ])("says of %i what happens if nothing more happens: %s", (number, _why, say, at) => {
    expect(request(model, number).now.otherwise).toEqual({ say, with: [{ at }] });
  });

  it("says that a request stays where no date is set, and nothing of one that is over", () => {
    expect(request(model, 98).now.otherwise?.say).toBe("board-otherwise-stays");
    expect([61, 85, 112].map((number) => request(model, number).now.otherwise)).toEqual([null, null, null]);
  });

  it.each([
    ["passed", "yyyn", "board-otherwise-passed"],
    ["rejected", "ynny", "board-otherwise-rejected"],
    ["lapsed, where it was extended before", "yy", "board-otherwise-lapsed"],
  ])("plays an open ballot on with the votes so far: %s", (_what, votes, say) => {
    const desk = boardDesk();
    const story = new BoardStory(desk, { number: 1, title: "t", at: day("09-13") })
      .enter("committee-feedback", day("09-14"))
      .open(day("09-14"));
    for (const [index, vote] of [...votes].entries()) {
      const login = ["aino", "bala", "chaimae", "davi"][index] ?? "";
      story.vote(member(login), vote === "y" ? "yes" : "no", day("09-15"));
    }
    if (say.endsWith("lapsed")) {
      const [from, closesAt] = [day("09-18", 12), day("09-25", 12)];
      story.record(from, { kind: "ballot-extended", ballot: 1, from, closesAt, through: "shortfall", calls: [] });
    }
    const [only] = boardModel([story.input()], desk, READ_AT).requests;
    expect(only?.now.otherwise).toEqual({ say, with: [{ at: only?.ballots[0]?.closesAt }] });
  });

  it("shows its way: done with dates, now, to come", () => {
    expect(herbarium.stations.map(({ place }) => place)).toEqual([
      "done",
      "done",
      "done",
      "now",
      "to-come",
      "to-come",
      "to-come",
      "to-come",
    ]);
    expect(herbarium.stations[1]?.at).toBe(day("08-04"));
    expect(request(model, 85).stations[1]?.place).toBe("left");
    expect(request(model, 61).stations.every(({ place }) => place === "done")).toBe(true);
  });

  it("calls a stage skipped that a later one has overtaken", () => {
    const desk = boardDesk();
    const story = new BoardStory(desk, { number: 1, title: "t", at: day("09-01") }).enter(
      "final-go",
      day("09-02"),
      "skip",
    );
    const [only] = boardModel([story.input()], desk, READ_AT).requests;
    expect(only?.stations.slice(0, 4).map(({ place }) => place)).toEqual(["done", "skipped", "skipped", "now"]);
  });

  it("has each ballot with its roll in the order of the seats, its count and its outcome", () => {
    const [first, second] = herbarium.ballots;
    expect(first?.outcome).toBe("passed");
    expect(first?.seats.map(({ vote }) => vote)).toEqual(["yes", "yes", "yes", "none", "yes", "yes", "none"]);
    expect(second?.seats.map(({ name, vote }) => `${name} ${vote}`)).toEqual([
      "@aino yes",
      "@bala yes",
      "@chaimae none",
      "@davi abstain",
      "@eman yes",
      "@faraji no",
      "@gabriela recused",
    ]);
    expect(second?.tally).toMatchObject({ yes: 3, no: 1, abstain: 1, eligible: 6, quorum: 4, recused: 1 });
  });

  it("takes advice and reasons from the live comments", () => {
    expect(wordsIn(herbarium.ballots[1]?.seats[5]?.reason)).toBe(
      "Rare species: I want to see the rule for coordinates first.",
    );
    expect(herbarium.advice.map(({ text }) => wordsIn(text))).toContain(
      "Ask the community of WikiProject Plants before the first batch.",
    );
    expect(wordsIn(herbarium.plan?.text)).toMatch(/^First one hundred sheets/);
  });

  it("says that a text is gone where the comment no longer says what was recorded", () => {
    const desk = boardDesk();
    const story = new BoardStory(desk, { number: 1, title: "t", at: day("09-01") });
    const ref = story.text(member("aino"), day("09-02"), "/feedback ", "Start small.");
    story.record(day("09-02"), {
      kind: "feedback-given",
      by: member("aino"),
      stage: "intake",
      text: { ...ref, hash: sha256("a".repeat(64)) },
    });
    expect(boardModel([story.input()], desk, READ_AT).requests[0]?.advice[0]?.text).toBeNull();
  });

  it("shows no text of a comment that was folded away", () => {
    const desk = boardDesk();
    const story = new BoardStory(desk, { number: 1, title: "t", at: day("09-01") });
    const text = story.text(member("aino"), day("09-02"), "/feedback ", "Start small.");
    story.record(day("09-02"), { kind: "feedback-given", by: member("aino"), stage: "intake", text });
    const { snapshot, state } = story.input();
    const adviceIn = (isMinimized: boolean) => {
      const comments = snapshot.comments.map((comment) => ({ ...comment, isMinimized }));
      return boardModel([{ snapshot: { ...snapshot, comments }, state }], desk, READ_AT).requests[0]?.advice[0]?.text;
    };
    expect([wordsIn(adviceIn(false)), adviceIn(true)]).toEqual(["Start small.", null]);
  });

  it("tells its history in order, each line with the comment that records it, and a record only once", () => {
    const lines = herbarium.history;
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted());
    expect(lines.every(({ url }) => /#issuecomment-\d+$/.test(url))).toBe(true);
    expect(lines.filter(({ what }) => what.say === "board-history-ballot-opened")).toHaveLength(2);
    expect(new Set(lines.map(({ what, at }) => at + JSON.stringify(what))).size).toBe(lines.length);
  });

  it("tells of no record that does not count", () => {
    const desk = boardDesk();
    const { snapshot, state } = new BoardStory(desk, { number: 1, title: "t", at: day("09-01") })
      .enter("committee-feedback", day("09-02"))
      .input();
    const fewer = { ...state, keys: new Set([...state.keys].slice(0, 1)) };
    expect(boardModel([{ snapshot, state: fewer }], desk, READ_AT).requests[0]?.history).toHaveLength(1);
  });

  it("puts a hold before the stage, and says until when", () => {
    expect(request(model, 120).now).toMatchObject({
      waitsFor: "requester",
      held: true,
      due: day("10-02", 12),
      what: { say: "board-now-waiting" },
      otherwise: { say: "board-otherwise-hold-ends" },
    });
  });
});

describe("boardModel: privacy", () => {
  const votesOf = (model: BoardModel) => request(model, 109).ballots[1]?.seats ?? [];

  it("names voters by seat where the desk wants it, and links to no comment of theirs", () => {
    const seats = votesOf(modelOf("seat"));
    expect(seats.map(({ name }) => name)).toEqual(["Finland", "India", "Morocco", "Brazil", "Egypt", "Kenya", "Chile"]);
    expect(JSON.stringify(modelOf("seat"))).not.toMatch(/@(aino|bala|faraji)/);
    expect(seats.every(({ url }) => url === null)).toBe(true);
  });

  it("names no voter where the desk publishes only numbers, and sorts the votes so that no place tells", () => {
    const model = modelOf("count");
    expect(votesOf(model).map(({ vote }) => vote)).toEqual(["yes", "yes", "yes", "no", "abstain", "none", "recused"]);
    expect(JSON.stringify(model)).not.toMatch(/aino|faraji|gabriela/);
    // The committee's own page names its seats; no vote does.
    expect(JSON.stringify({ ...model, committee: null })).not.toContain('"Finland"');
  });

  it("shows no login where a request was filed for somebody", () => {
    const mail = request(modelOf(), 120);
    expect(mail.requester).toBeNull();
    expect(JSON.stringify(mail)).not.toContain(COORDINATOR.login);
  });

  it.each([
    ["You may name me and my organisation", "@requester-1"],
    ["Tell the story without names", null],
  ])("with the answer %j names the requester as %j", (consent, name) => {
    const desk = boardDesk();
    const answers = { "What do you need?": "x", "May we name you in reports?": consent };
    const story = new BoardStory(desk, { number: 1, title: "t", at: day("09-01"), answers });
    expect(boardModel([story.input()], desk, READ_AT).requests[0]?.requester).toBe(name);
  });

  it("publishes only listed answers: a canary in every other field stays out", () => {
    const desk = boardDesk();
    const labels = desk.forms.flatMap(({ form }) =>
      form.fields.flatMap(({ id, label, type, options }) => [{ id, label, type, options }]),
    );
    const listed = [
      "need",
      "material",
      "stage-of-idea",
      "gaps",
      "learning",
      "partner-value",
      "links",
      "country",
      "language",
      "partner-kind",
    ];
    const answers = Object.fromEntries(
      labels
        .filter(({ type }) => type !== "markdown")
        .map(({ id, label, options }) => [
          label,
          listed.includes(id ?? "") ? (options[0] ?? "public") : (options[0] ?? "CANARY-7731"),
        ]),
    );
    const story = new BoardStory(desk, { number: 1, title: "t", at: day("09-01"), answers });
    const model = boardModel([story.input()], desk, READ_AT);
    expect(Object.values(answers)).toContain("CANARY-7731");
    expect(JSON.stringify(model)).not.toContain("CANARY-7731");
    // An option that the form offers to everybody, and an answer nowhere.
    expect(JSON.stringify({ ...model, desk: null })).not.toContain("Through this issue");
  });

  it("masks mail addresses and telephone numbers in what it publishes", () => {
    const text = JSON.stringify(request(modelOf(), 120));
    expect(text).toContain("2,300 photographs");
    expect(text).not.toMatch(/curator|\+233/);
  });
});
