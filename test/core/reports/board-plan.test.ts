import { describe, expect, it } from "vitest";
import { buildBoard } from "../../../src/board/build-board.ts";
import type { Desk } from "../../../src/core/config/desk.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import { careInputs } from "../../board/care-stories.ts";
import { boardDesk, HELPER, member } from "../../support/board-desk.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";

function planned(desk: Desk): BoardStory {
  const story = new BoardStory(desk, {
    number: 301,
    title: "Old maps",
    at: day("08-01"),
    answers: { "What do you need?": "Help with maps." },
  });
  const plan = story.text(
    HELPER,
    day("08-20"),
    "/plan train, do\n",
    "We scan.\nExpected outcome: all maps are on Commons; write to maps@museum.example.\nOwner of use: the museum.",
  );
  const note = story.text(member("aino"), day("08-21"), "/check risk open ", "Who owns the maps?");
  const done = story.text(HELPER, day("08-22"), "/risk legal manageable ", "Forty maps are left out.");
  return story
    .enter("working-group", day("08-19"))
    .record(day("08-20"), { kind: "plan-written", by: HELPER, supportTypes: ["train", "do"], text: plan })
    .record(day("08-21"), { kind: "check-answered", item: "technical", answer: "ok", by: HELPER })
    .record(day("08-21", 10), { kind: "check-answered", item: "risk", answer: "open", by: member("aino"), note })
    .record(day("08-22"), {
      kind: "risk-assessed",
      item: "risk",
      risk: "legal",
      level: "manageable",
      by: HELPER,
      mitigation: done,
    });
}

const desk = boardDesk();
const modelOf = (inputs: readonly BoardStory[], of = desk) =>
  boardModel(
    inputs.map((story) => story.input()),
    of,
    READ_AT,
  );
const model = modelOf([planned(desk)]);
const shown = model.requests[0];

describe("the plan on the board", () => {
  it("tells who wrote it, when and where, with its parts in its own words, but nobody's address", () => {
    expect(shown?.plan).toMatchObject({
      by: "@helper-noor",
      at: day("08-20"),
      supportTypes: ["train", "do"],
      outcome: { text: "all maps are on Commons; write to […@…]." },
      use: { text: "the museum." },
      url: expect.stringContaining("#issuecomment-"),
    });
  });

  it("has no parts where it tells none, or where its text is gone", () => {
    const gone = planned(desk).input();
    const inputs = [{ ...gone, snapshot: { ...gone.snapshot, comments: [] } }];
    expect(boardModel(inputs, desk, READ_AT).requests[0]?.plan).toMatchObject({ text: null, outcome: null, use: null });
  });
});

describe("the checklist on the board", () => {
  const check = (title: string) => shown?.checks.find((one) => one.title === title);

  it("tells who answered what, when, and where the note is", () => {
    expect(check("Technical")).toMatchObject({
      answer: "ok",
      by: "@helper-noor",
      at: day("08-21"),
      url: null,
      risks: [],
    });
    expect(check("Risk")).toMatchObject({
      answer: "open",
      by: "@aino",
      url: expect.stringContaining("#issuecomment-"),
    });
    expect(check("Sustainability")).toMatchObject({ answer: null, by: null, at: null });
  });

  it("has the five risks of the open question, each with its level and what is done about it", () => {
    const risks = check("Risk")?.risks ?? [];
    expect(risks.map(({ title, level }) => [title, level])).toEqual([
      ["Financial", null],
      ["Reputation", null],
      ["More work than can be managed", null],
      ["Social", null],
      ["Legal", "manageable"],
    ]);
    expect(risks.at(-1)).toMatchObject({ by: "@helper-noor", mitigation: { text: "Forty maps are left out." } });
  });

  it("does not lead to the words of a member whom the desk does not name", () => {
    const quiet = boardDesk("seat");
    const [request] = modelOf([planned(quiet)], quiet).requests;
    expect(request?.checks.find(({ title }) => title === "Risk")).toMatchObject({ by: "Finland", url: null });
  });

  it("is in the history, risk by risk", () => {
    expect(shown?.history.map(({ what }) => what)).toContainEqual({
      say: "board-history-risk-manageable",
      with: [{ term: "Legal" }],
    });
  });
});

it("a request that is shown without names shows answers and levels, and no words of anybody", () => {
  const request = boardModel(careInputs(desk), desk, READ_AT).requests.find(({ number }) => number === 134);
  expect(request?.plan).toMatchObject({ text: "withheld", outcome: null, use: null });
  const risk = request?.checks.find(({ title }) => title === "Risk");
  expect(risk).toMatchObject({ answer: "open" });
  expect(risk?.risks.at(-1)).toMatchObject({ title: "Legal", level: "high" });
  expect([risk, ...(risk?.risks ?? [])].some((one) => one && ("note" in one || "mitigation" in one))).toBe(false);
});

it("the page of a request shows all of it", () => {
  const pages = buildBoard(model, { basePath: "" });
  const page = pages.find(({ path }) => path === "/en/requests/301/index.html")?.text ?? "";
  for (const words of [
    "<h3>Expected outcome</h3>",
    "<h3>Owner of use</h3>",
    "Written by <bdi>@helper-noor</bdi> on",
    "<strong>More work than can be managed</strong>",
    "not assessed yet",
    "Forty maps are left out.",
  ])
    expect(page).toContain(words);
});
