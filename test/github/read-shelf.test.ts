import { describe, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import type { Fetch } from "../../src/github/read-copy.ts";
import { readShelf } from "../../src/github/read-shelf.ts";
import { boardDesk } from "../support/board-desk.ts";
import { READ_AT } from "../support/board-story.ts";
import { resourceStory } from "../support/resource-story.ts";

const BOARD = "https://acme.example/board";
const origin = { number: 7, country: "Finland", partnerKind: null, material: "Maps", groups: [], page: "/x" };
const row = (change: object = {}) => ({
  title: "How to choose a licence",
  url: "https://example.org/licences",
  language: "en",
  sort: "guide",
  origin,
  ...change,
});

function answering(answer: unknown, status = 200) {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(String(url));
    return new Response(typeof answer === "string" ? answer : JSON.stringify(answer), { status });
  };
  return { asked, fetch };
}

const listing = (...resources: readonly unknown[]) => answering({ version: 1, resources });

describe("the board's list of resources", () => {
  it("is read below the address of the board; what it lists is asked for nothing", async () => {
    const { fetch, asked } = listing(row());
    expect(await readShelf(fetch, BOARD)).toEqual([
      {
        title: "How to choose a licence",
        url: "https://example.org/licences",
        language: "en",
        for: [],
        country: "Finland",
        partnerKind: null,
        material: "Maps",
      },
    ]);
    expect(asked).toEqual(["https://acme.example/board/api/v1/resources.json"]);
  });

  it.each([
    ["an address that is not https", row({ url: "javascript:alert(1)" })],
    ["an address with signs that end a link", row({ url: 'https://example.org/"><b>' })],
    ["a language that is none", row({ language: "English!" })],
    ["no request: the desk's file says it better", row({ origin: null })],
    ["no row at all", "x"],
  ])("leaves out a row with %s", async (_what, wrong) => {
    expect(await readShelf(listing(wrong, row()).fetch, BOARD)).toHaveLength(1);
  });

  it.each([
    ["is not there", answering("", 404)],
    ["is no JSON", answering("<html>")],
    ["is of a later version", answering({ version: 2, resources: [] })],
  ])("says nothing where it %s", async (_why, { fetch }) => expect(await readShelf(fetch, BOARD)).toBeUndefined());

  it("is what a board writes", async () => {
    const desk = boardDesk();
    const model = boardModel([resourceStory(desk).input()], desk, READ_AT);
    const files = buildBoard(model, { basePath: "" });
    const text = files.find(({ path }) => path === "/api/v1/resources.json")?.text ?? "";
    expect(await readShelf(answering(text).fetch, BOARD)).toMatchObject([
      { title: "Carta para museos", url: "https://example.org/carta", language: "es", country: "Peru" },
      {
        title: "How to choose a licence",
        url: "https://example.org/licences",
        language: "en",
        material: "Photographs",
      },
    ]);
  });
});
