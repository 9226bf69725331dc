import { describe, expect, it } from "vitest";
import { publishedAfter } from "../../../src/core/records/published.ts";
import type { BoardInput } from "../../../src/core/reports/board-model.ts";
import { shownCopy, threadFrom } from "../../../src/core/reports/shown-copy.ts";
import { shownRequest } from "../../../src/core/reports/shown-request.ts";
import { parseShownCopy, shownText } from "../../../src/core/reports/shown-shape.ts";
import { careInputs } from "../../board/care-stories.ts";
import { workInputs } from "../../board/work-stories.ts";
import { boardDesk, COORDINATOR } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { BoardStory, day } from "../../support/board-story.ts";
import { boardFromCopy, copyDifferencesIn } from "../../support/copied-board.ts";
import { resourceStory } from "../../support/resource-story.ts";

const desk = boardDesk();
const inputs = [...boardInputs(desk), ...careInputs(desk), ...workInputs(desk), resourceStory(desk).input()];

const copyOf = ({ snapshot, state }: BoardInput) =>
  shownCopy(shownRequest(snapshot, state, desk), snapshot, state, publishedAfter(snapshot, undefined));

const asked = (consent: string) =>
  new BoardStory(desk, {
    number: 5,
    title: "A title of CANARY-7731",
    at: day("09-01"),
    answers: {
      "What do you need?": "Help with CANARY-7731.",
      "How can we reach you?": "canary-7731@example.org",
      "Country or region": "Chile",
      "May we name you in reports?": consent,
    },
  });

describe("the copy of what is shown", () => {
  it.each(inputs.map((input) => [input.snapshot.issue.number, input] as const))(
    "makes request %i again as GitHub has it, at the same moment and later",
    (_number, { snapshot }) => {
      expect(copyDifferencesIn(snapshot)).toEqual([]);
    },
  );

  it("is told apart from anything else", () => {
    const copies = inputs.flatMap((input) => copyOf(input) ?? []);
    expect(copies.length).toBeGreaterThan(inputs.length - 3);
    for (const copy of copies) {
      expect(parseShownCopy(shownText(copy))).toEqual(copy);
      expect(parseShownCopy(JSON.stringify({ ...copy, form: 2 }))).toBeUndefined();
      expect(parseShownCopy(JSON.stringify({ ...copy, body: "more" }))).toBeUndefined();
      expect(
        parseShownCopy(JSON.stringify({ ...copy, issue: { ...copy.issue, url: "javascript:1" } })),
      ).toBeUndefined();
    }
  });

  it("fits only the records that it was made with", () => {
    const [input] = inputs;
    const copy = input && copyOf(input);
    if (!copy) throw new Error("no copy");
    const published = publishedAfter(input.snapshot, undefined);
    expect(threadFrom(copy, published)).toBeDefined();
    expect(threadFrom(copy, { ...published, batches: published.batches.slice(1) })).toBeUndefined();
    const [first, ...rest] = published.batches;
    const gone = first ? [{ ...first, gone: true as const }, ...rest] : rest;
    expect(threadFrom(copy, { ...published, batches: gone })).toBeUndefined();
  });

  it("holds nothing that the board does not show", () => {
    const { snapshot, state } = asked("You may name me and my organisation").input();
    const text = JSON.stringify(copyOf({ snapshot, state }));
    expect(text).toContain("Help with CANARY-7731.");
    expect(text).not.toContain("example.org");
    expect(text).not.toContain("reach you");
  });

  it.each([
    ["Tell the story without names", "without-names"],
    ["Only count it", "only-counted"],
  ])("of a request with the answer “%s” holds no words and nobody", (answer, consent) => {
    const copy = copyOf(asked(answer).input());
    expect(copy).toMatchObject({ consent, issue: { author: null, title: "" } });
    expect(JSON.stringify(copy)).not.toContain("CANARY");
    expect(JSON.stringify(copy?.fields).includes("Chile")).toBe(consent === "without-names");
  });

  it("of a request without names by somebody on the roster is not published: their account would name them", () => {
    const { snapshot, state } = asked("Tell the story without names").input();
    const own = { ...snapshot, issue: { ...snapshot.issue, author: { ...COORDINATOR, kind: "user" as const } } };
    expect(copyOf({ snapshot: own, state })).toBeUndefined();
    expect(boardFromCopy(own, desk, own.readAt)).toBeUndefined();
  });
});
