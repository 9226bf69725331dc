import { describe, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { boardDesk } from "../support/board-desk.ts";
import { READ_AT } from "../support/board-story.ts";
import { resourceStory } from "../support/resource-story.ts";

const hostile = '<script>alert("x")</script> \u202e[a](javascript:b)';
const desk = {
  ...boardDesk(),
  resources: [
    {
      title: hostile,
      url: "https://example.org/a?b=%22",
      language: "ar",
      sort: "poster",
      for: ["photographs"],
      note: "For walls.",
    },
  ],
};
const files = buildBoard(boardModel([resourceStory(desk).input()], desk, READ_AT), { basePath: "" });
const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? "";
const page = textOf("/en/resources/index.html");

describe("the page of resources", () => {
  it("has what is missing first, then a heading for each sort, then what was made", () => {
    const headings = [...page.matchAll(/<h2[^>]*><span>([^<]*)<\/span>/g)].map(([, title]) => title);
    expect(headings).toEqual(["Missing material", "Guides", "Templates", "poster", "Was missing, and is there now"]);
    expect(page).toContain("<h1>3 resources</h1>");
    expect(page).toContain('<a href="#sort-guide">');
  });

  it("says who cares for what is missing, or that nobody does yet, since when, and for which request", () => {
    expect(page).toContain(">no one yet</td>");
    expect(page).toContain("<bdi>@helper-noor</bdi>");
    expect(page).toContain('<a href="../requests/150/index.html">Request #150</a>');
    expect(page).toContain('<time datetime="2026-08-05T09:00:00Z">5 August 2026</time>');
  });

  it("names language and licence in words, and links without a trace of the board", () => {
    expect(page).toContain(
      '<a href="https://example.org/licences" rel="nofollow ugc noreferrer" hreflang="en">How to choose a licence</a>',
    );
    expect(page).toContain('<td data-head="Language">Spanish</td>');
    expect(page).toContain("Licence: CC-BY-4.0");
  });

  it("shows a title as it was written, whatever it holds", () => {
    expect(page).not.toContain("<script>");
    expect(page).not.toContain("\u202e");
    expect(page).toContain("&lt;script>");
  });

  it("can be reached from the knowledge base, and leads back there", () => {
    expect(textOf("/en/knowledge/index.html")).toContain('href="../resources/index.html">3 resources');
    expect(page).toContain('href="../knowledge/index.html"');
  });

  it("is on the page of a request what belongs to it", () => {
    const request = textOf("/en/requests/150/index.html");
    expect(request).toContain('<li id="resource-2">');
    expect(request).toContain('<a href="#missing-1">made for need 1</a>');
    expect(request).toContain("Resource 2 was added.");
    expect(request).toContain("A list of archives");
  });

  it("tells the same to machines", () => {
    const listed = JSON.parse(textOf("/api/v1/resources.json"));
    expect(listed.counts).toEqual({ resources: 3, missing: 2, finished: 1, unseen: 0 });
    expect(listed.finished).toMatchObject([
      {
        origin: { number: 150, page: "/en/requests/150/index.html" },
        met: { resource: { title: "Carta para museos" } },
      },
    ]);
    expect(textOf("/api/v1/index.json")).toContain('"resources":"resources.json"');
  });

  it("is there while nothing was collected", () => {
    const plain = boardDesk();
    const empty = buildBoard(boardModel([], plain, READ_AT), { basePath: "" });
    const text = empty.find(({ path }) => path === "/en/resources/index.html")?.text ?? "";
    expect(text).toContain("<h1>No resource yet</h1>");
    expect(text).not.toContain("<table");
  });
});
