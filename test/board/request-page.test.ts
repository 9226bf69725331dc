import { describe, expect, it } from "vitest";
import { requestFiles } from "../../src/board/request/request-files.tsx";
import { requestsFiles } from "../../src/board/requests/requests-files.tsx";
import type { Desk } from "../../src/core/config/desk.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { sentence } from "../../src/core/domain/sentence.ts";
import { type BoardModel, boardModel } from "../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../src/core/reports/board-types.ts";
import { COORDINATOR, member } from "../support/board-desk.ts";
import { deskIn, drawn, fileOf, realModel } from "../support/board-many.ts";
import { BoardStory, day, READ_AT } from "../support/board-story.ts";

const desk = deskIn("en");
const files = drawn(realModel(desk), requestFiles);
const herbarium = fileOf(files, "/en/requests/109/index.html");

/** A ballot with three concerns: one open and questioned, one resolved, one overruled. */
function disputed(of: Desk, answers: Readonly<Record<string, string>> = {}): BoardModel {
  const story = new BoardStory(of, { number: 150, title: "Letters of a poet", at: day("09-01"), answers })
    .enter("committee-feedback", day("09-10"))
    .open(day("09-12"));
  const reason = (login: string, text: string, at: number) =>
    story.text(member(login), day(`09-${at}`), "/concern x: ", text);
  const concern = (name: string, login: string, at: number) => ({
    kind: "concern-raised" as const,
    ballot: 1,
    name,
    by: member(login),
    blocks: true,
    reason: reason(login, `Who holds the rights is not known: ${name}.`, at),
  });
  story
    .record(day("09-13"), concern("licence", "aino", 13))
    .record(day("09-13", 11), concern("privacy", "bala", 13))
    .record(day("09-13", 12), concern("scope", "chaimae", 13))
    .record(day("09-14"), { kind: "concern-ended", ballot: 1, name: "privacy", how: "resolved" })
    .record(day("09-15"), { kind: "concern-ended", ballot: 1, name: "scope", how: "overruled" })
    .record(day("09-16"), { kind: "concern-overruled", ballot: 1, name: "licence", by: member("davi") })
    .record(day("09-17"), {
      kind: "concern-questioned",
      ballot: 1,
      name: "licence",
      by: COORDINATOR,
      reason: story.text(COORDINATOR, day("09-17"), "/resolve licence ", "The heirs have answered."),
    });
  return boardModel([story.input()], of, READ_AT);
}

describe("the page of a request", () => {
  it("says what happens now, what happens if nothing more happens, and what a reader can do", () => {
    const now = /<section class="box now".*?<\/section>/s.exec(herbarium)?.[0] ?? "";
    expect(now).toContain("What happens now");
    expect(now).toContain("Quorum reached. Closes on <time");
    expect(now).toContain("If nothing more happens, the ballot passes early");
    for (const way of ["Read and reply on GitHub", "Follow by feed (Atom)", "Ask in the drop-in hour"])
      expect(now).toContain(way);
    expect(now).toContain('href="../../../feeds/request/109.atom"');
  });

  it("has its facts in the page's language, each as a way to all requests that share it", () => {
    expect(herbarium).toContain('<a href="../../country/CL/index.html"><bdi>Chile</bdi></a>');
    expect(herbarium).toContain('<a href="../../language/es/index.html"><bdi>Spanish</bdi></a>');
    expect(herbarium).toContain('<a href="../../partner/research/index.html">University or research</a>');
    expect(herbarium).toContain('<a href="../../kind/train/index.html">Training</a>');
  });

  it("has the answers in the language of the request", () => {
    expect(herbarium).toMatch(/<h1><bdi dir="ltr" lang="es">Herbario nacional/);
    expect(herbarium).toMatch(/<h3>What do you need\?<\/h3><div class="user-text" dir="ltr" lang="es"><p>Tenemos/);
  });

  it("says how long stages to come usually take, only where it is known", () => {
    const model = realModel(desk);
    const stages = model.stages.map((stage) => ({ ...stage, typicalDays: stage.id === "approved" ? 21 : null }));
    const page = fileOf(drawn({ ...model, stages }, requestFiles), "/en/requests/109/index.html");
    expect(page.match(/usually 21 days/g)).toHaveLength(1);
  });

  it("says by which rules and by whom a ballot is held, and that the rules are proposed", () => {
    expect(herbarium).toContain(
      "Rules: <bdi>standard</bdi>. The rules and the members who may vote are those of <time",
    );
    expect(herbarium).toContain("The rules for ballots are proposed by Quorumdesk");
  });

  it("has an anchor and a comment for each line of its history", () => {
    const anchors = [...herbarium.matchAll(/<li id="(e\d+)">/g)].map(([, id]) => id);
    expect(anchors).toEqual(anchors.map((_id, at) => `e${at + 1}`));
    expect(anchors.length).toBeGreaterThan(10);
  });

  it("has a badge with the line that puts it on another page, by its public address", () => {
    expect(herbarium).toContain(
      '<img class="badge" src="../../../badge/109.svg" alt="Request #109: Final go" height="20"',
    );
    expect(herbarium).toContain(
      "[![Request #109: Final go](https://hub.example.org/helpdesk/badge/109.svg)](https://hub.example.org/helpdesk/en/requests/109/)",
    );
  });

  it("is in the board's words wherever it shows no person's", () => {
    expect(herbarium).not.toMatch(/\bundefined\b|\[object|NaN/);
  });
});

describe("concerns", () => {
  const page = fileOf(drawn(disputed(desk), requestFiles), "/en/requests/150/index.html");
  const section = /<section aria-labelledby="concerns">.*?<\/section>/s.exec(page)?.[0] ?? "";

  it("are counted, the open ones first", () => {
    expect(section).toContain("Open: 1. Settled: 2.");
    const names = [...section.matchAll(/<h3><bdi>([^<]*)<\/bdi><\/h3>/g)].map(([, name]) => name);
    expect(names).toEqual(["licence", "privacy", "scope"]);
  });

  it("say who raised them, why, and what would lift an open one", () => {
    expect(section).toContain("raised by <bdi>@aino</bdi> on <time");
    expect(section).toContain("Who holds the rights is not known: licence.");
    expect(section).toContain("The other members can overrule it: 4 of them are needed, 1 so far.");
    expect(section).toMatch(/Its author was asked and can answer until <time datetime="2026-09-24T09:00:00Z">/);
    expect(section.match(/What would lift it/g)).toHaveLength(1);
  });

  it("say how they ended", () => {
    expect(section).toMatch(/Settled on <time[^>]*>14 September 2026<\/time>: its author ended it\./);
    expect(section).toMatch(
      /Settled on <time[^>]*>15 September 2026<\/time>: enough of the other members overruled it\./,
    );
  });

  it("show neither names nor reasons where nobody may be named", () => {
    const model = disputed(desk, { "May we name you in reports?": "Tell the story without names" });
    const nameless = fileOf(drawn(model, requestFiles), "/en/requests/150/index.html");
    expect(nameless).toContain("<h3>A concern</h3>");
    expect(nameless).not.toMatch(/licence|rights|poet/);
  });
});

/** A request from before the desk, as the board has it. */
function historic(dated: "day" | "month" | "year", more: Partial<BoardRequest> = {}): BoardModel {
  const model = realModel(desk);
  const like = model.requests.find(({ number }) => number === 61);
  if (!like) throw new Error("no such request");
  const request: BoardRequest = {
    ...like,
    number: -7,
    url: "https://meta.wikimedia.org/wiki/Cases",
    receivedAt: instant("2023-05-01T00:00:00Z"),
    year: 2023,
    ballots: [],
    stations: [],
    history: [],
    plan: null,
    now: {
      waitsFor: "nobody",
      held: false,
      what: sentence("board-now-historic"),
      next: sentence("board-next-nobody"),
      otherwise: null,
      due: null,
    },
    source: {
      title: "Cases of the hub",
      url: "https://meta.wikimedia.org/wiki/Cases",
      dated,
      ended: dated,
      lesson: null,
    },
    ...more,
  };
  return { ...model, requests: [...model.requests, request] };
}

describe("a request from before the desk", () => {
  const page = fileOf(drawn(historic("month"), requestFiles), "/en/requests/h7/index.html");

  it("says that it is one, with its source, and has neither ballots nor progress nor history", () => {
    expect(page).toContain("This request is older than this board.");
    expect(page).toContain(
      '<a href="https://meta.wikimedia.org/wiki/Cases" rel="nofollow ugc noreferrer">Cases of the hub</a>',
    );
    for (const id of ["ballots", "progress", "history"]) expect(page).not.toContain(`id="${id}"`);
    expect(page).not.toContain("Read and reply on GitHub");
    expect(page).toContain("H7");
  });

  it.each([
    ["day", 'received <time datetime="2023-05-01T00:00:00Z">1 May 2023</time>'],
    ["month", "arrived in <bdi>May 2023</bdi>"],
    ["year", "arrived in <bdi>2023</bdi>"],
  ] as const)("says as exactly as it is known when it arrived: by %s", (dated, words) => {
    expect(fileOf(drawn(historic(dated), requestFiles), "/en/requests/h7/index.html")).toContain(words);
  });

  it.each([
    ["day", '<time datetime="2024-05-01T00:00:00Z">1 May 2024</time>'],
    ["month", '<time datetime="2024-05">May 2024</time>'],
    ["year", '<time datetime="2024">2024</time>'],
  ] as const)("says in lists as exactly as it is known when it ended: by %s", (dated, words) => {
    const changedAt = instant("2024-05-01T00:00:00Z");
    const list = fileOf(
      drawn(historic(dated, { changedAt, finished: true }), requestsFiles),
      "/en/requests/index.html",
    );
    expect(list).toContain(`data-head="Last change">${words}</td>`);
  });
});
