import { describe, expect, it } from "vitest";
import { caseGroups } from "../../src/board/knowledge/case-groups.ts";
import { casesOf } from "../../src/board/knowledge/cases-of.ts";
import { knowledgeFiles } from "../../src/board/knowledge/knowledge-files.tsx";
import { similarCases } from "../../src/board/knowledge/similar-cases.ts";
import { publicText, publicTitle } from "../../src/core/records/public-text.ts";
import type { BoardModel } from "../../src/core/reports/board-model.ts";
import type { BoardAnswer, BoardRequest } from "../../src/core/reports/board-types.ts";
import { deskIn, drawn, fileOf, modelOf, realModel } from "../support/board-many.ts";

const model = realModel(deskIn("en"));
const files = drawn(model, knowledgeFiles);
const drawings = fileOf(files, "/en/knowledge/61/index.html");

const requestIn = (number: number): BoardRequest => {
  const found = model.requests.find((one) => one.number === number);
  if (!found) throw new Error(`no request ${number}`);
  return found;
};

/** The page of case 61 with something changed. */
const caseWith = (change: Partial<BoardRequest>): string =>
  fileOf(
    drawn({ ...model, requests: [{ ...requestIn(61), ...change }] }, knowledgeFiles),
    "/en/knowledge/61/index.html",
  );

describe("casesOf", () => {
  it("has what was delivered and what ended with help, the latest end first", () => {
    expect(casesOf(model).map(({ number }) => number)).toEqual([80, 112, 101, 61]);
  });

  it.each<[string, Partial<BoardRequest>]>([
    ["is in motion", { finished: false }],
    ["is shown without names", { consent: "without-names" }],
    ["is a small question", { lane: "question" }],
    ["was finished without anything to tell", { outcomeState: null }],
  ])("leaves out what %s", (_what, change) => {
    expect(casesOf({ requests: [{ ...requestIn(61), ...change }] })).toEqual([]);
  });

  it("leaves out what ended in a way that the desk does not count as help", () => {
    const { exit } = requestIn(112);
    const other = { ...requestIn(112), exit: exit && { ...exit, helped: false } };
    expect(casesOf({ requests: [requestIn(112), other] })).toEqual([requestIn(112)]);
    expect(casesOf(model).map(({ number }) => number)).not.toContain(85);
  });
});

describe("a case", () => {
  const headings = (page: string) => [...page.matchAll(/<h2 id="[^"]*">([^<]*)<\/h2>/g)].map(([, words]) => words);

  it("tells problem, work and result, and leads to the whole request", () => {
    expect(headings(drawings)).toEqual(["The problem", "What we did", "The result", "The whole request"]);
    expect(drawings).toContain("Captions for 3,120 drawings.");
    expect(drawings).toContain("We upload the first hundred files together and write down how.");
    expect(drawings).toContain("3,120 drawings on Commons, reused in 212 articles.");
    expect(drawings).toContain('href="../../requests/61/index.html"');
  });

  it("tells question by question what was reported, and what was learnt", () => {
    const answer = (key: string, label: string, text: string): BoardAnswer => ({ key, label, text: publicText(text) });
    const page = caseWith({
      reported: {
        results: [answer("files", "How many files?", "3,120")],
        learning: [answer("tell", "What would you tell others?", "Begin **small**.")],
      },
    });
    expect(page).toContain('<h3>How many files?</h3><div class="user-text" dir="ltr"><p>3,120</p>');
    expect(headings(page)).toContain("What we learned");
    expect(page).toContain("Begin <strong>small</strong>.");
  });

  it("says that nothing was reported, or that it is still awaited", () => {
    expect(caseWith({ outcomeState: "not-reported", outcome: null })).toContain("The outcome was not reported.");
    expect(caseWith({ outcomeState: "awaited", outcome: null })).toContain(
      "The requester has not yet told what came of it.",
    );
  });

  it("has what others can take with them, with its licence", () => {
    const place = { title: publicTitle("A list of captions"), url: "https://example.org/captions" };
    const page = caseWith({
      resources: [
        {
          number: 1,
          at: requestIn(61).since,
          by: null,
          place,
          language: "en",
          sort: "template",
          licence: "CC0-1.0",
          need: null,
        },
      ],
    });
    expect(headings(page)).toContain("Take it with you");
    expect(page).toContain("A list of captions</a>");
    expect(page).toContain("Licence: CC0-1.0");
  });

  it("is linked from its request, and from the list with a few words of its result", () => {
    const list = fileOf(files, "/en/knowledge/index.html");
    expect(list).toContain('<a class="title" href="61/index.html">');
    expect(list).toContain(
      "3,120 drawings on Commons, reused in 212 articles. Start with ten captions and ask readers.",
    );
  });
});

describe("the knowledge base", () => {
  it("groups cases by kind of help and by region, each with a page of its own", () => {
    const groups = caseGroups(model).map(({ by, value, cases }) => [by, value, cases.length]);
    expect(groups).toEqual([
      ["kind", "train", 2],
      ["region", "eseap", 1],
      ["region", "global", 1],
      ["region", "nwe", 1],
      ["region", "ssa", 1],
    ]);
    expect(fileOf(files, "/en/knowledge/region/ssa/index.html")).toContain(
      "<h1>What was learnt: Sub-Saharan Africa</h1>",
    );
  });

  it("is complete without a script: 500 cases in pages of 50, each with a page of its own", () => {
    const cases = casesOf(model);
    const many: BoardModel = {
      ...modelOf(0),
      requests: Array.from({ length: 500 }, (_, at) => ({
        ...(cases[at % cases.length] ?? requestIn(61)),
        number: at + 1,
      })),
    };
    const site = drawn(many, knowledgeFiles);
    const listed = Array.from({ length: 10 }, (_, at) =>
      fileOf(site, `/en/knowledge/${at === 0 ? "" : `page/${at + 1}/`}index.html`),
    ).flatMap((page) =>
      [...page.matchAll(/<a class="title" href="(?:\.\.\/\.\.\/)?(\d+)\/index\.html"/g)].map(([, number]) =>
        Number(number),
      ),
    );
    expect(listed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
    for (const number of listed) expect(site.has(`/en/knowledge/${number}/index.html`)).toBe(true);
  });

  it("says that there is no case yet", () => {
    const empty = fileOf(drawn(modelOf(0), knowledgeFiles), "/en/knowledge/index.html");
    expect(empty).toContain("No case yet");
    expect(empty).not.toContain("<form");
  });
});

describe("similarCases", () => {
  const like = (change: Partial<BoardRequest>): BoardRequest => ({
    ...requestIn(121),
    number: 500,
    title: publicTitle("Something else"),
    kinds: [],
    partner: null,
    place: { kind: "unknown" },
    ...change,
  });
  const numbers = (request: BoardRequest): readonly number[] =>
    similarCases(model, request).map(({ number }) => number);

  it("finds a case by the words of the title", () => {
    expect(numbers(like({ title: publicTitle("Captions for medical drawings") }))).toEqual([61]);
  });

  it("finds a case by kind of help and country", () => {
    expect(numbers(like({ kinds: ["train"], place: { kind: "country", code: "UG" } }))).toEqual([]);
    const short = { ...model, requests: [{ ...requestIn(61), title: publicTitle("Drawings") }] };
    expect(similarCases(short, like({ kinds: ["train"], place: { kind: "country", code: "UG" } }))).toHaveLength(1);
  });

  it("finds nothing by one thing alone, and never the request itself", () => {
    expect(numbers(like({ place: { kind: "country", code: "UG" } }))).toEqual([]);
    expect(numbers(requestIn(61))).not.toContain(61);
  });

  it("names at most three, and the same ones each time", () => {
    const many = modelOf(170);
    const [first] = casesOf(many);
    if (!first) throw new Error("there is no case");
    const found = similarCases(many, first);
    expect(found).toHaveLength(3);
    expect(similarCases({ ...many }, first)).toEqual(found);
  });

  it("never names what is not shown, or without names", () => {
    const hidden = model.requests.map((request) => ({ ...request, consent: "without-names" as const }));
    expect(
      similarCases({ ...model, requests: hidden }, like({ title: publicTitle("Captions for medical drawings") })),
    ).toEqual([]);
  });
});
