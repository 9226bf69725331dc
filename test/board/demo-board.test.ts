import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import { readRequests } from "../../src/board/read/read-requests.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { instantOf } from "../../src/sandbox/clock.ts";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import { playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { githubOf, type Setting, setUp } from "../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../support/repository-forms.ts";

const STORY = new URL("../../src/sandbox/stories/smart-servier.scenario.yml", import.meta.url);

/** The board of a desk with one request only: a page by its path. */
type Board = ReadonlyMap<string, string>;

async function boardOf(setting: Setting): Promise<Board> {
  const { sandbox, ref } = setting;
  const snapshots = await readRequests(githubOf(setting, sandbox.token({ as: "reader" })), ref);
  const loaded = loadDesk(snapshots[0]?.files ?? []);
  if (!loaded.ok) throw new Error("the story's desk does not load");
  const inputs = snapshots.map((snapshot) => ({ snapshot, state: deriveState(snapshot) }));
  const model = boardModel(inputs, loaded.desk, instantOf(sandbox.clock));
  return new Map(buildBoard(model, { basePath: "" }).map(({ path, text }) => [path, text]));
}

let whileOpen: Board = new Map();
let later: Board = new Map();
let atTheEnd: Board = new Map();

beforeAll(async () => {
  const scenario = readScenario(readFileSync(STORY, "utf8"), "smart-servier");
  const setting = setUp(scenario, { forms: repositoryForms, writer: "actions" });
  for await (const { state } of playScenario(scenario, setting, directDoor(setting))) {
    const [first] = state.ballots;
    if (first && !first.result && first.acts.length + first.reactions.length >= 5 && whileOpen.size === 0)
      whileOpen = await boardOf(setting);
    if (state.stage === "working-group" && later.size === 0) later = await boardOf(setting);
  }
  setting.sandbox.clock.advance(400 * 86_400_000);
  atTheEnd = await boardOf(setting);
});

const HOME = "/en/index.html";
const REQUEST = "/en/requests/1/index.html";
const page = (board: Board, path: string): string => board.get(path) ?? "";

describe("a board with one request, whose ballot is open", () => {
  it("shows the seats at home, the question, and what happens if nobody votes any more", () => {
    const home = page(whileOpen, HOME);
    expect(home).toContain("<h1>1 request in motion</h1>");
    expect(home).toContain('aria-label="5 of 8 votes so far. In favour: 4. Against: 1. Abstain: 0."');
    expect(home).toContain("Should the helpdesk take this request further?");
    expect(home).toContain("If nothing more happens, the ballot passes on <time");
  });

  it("does not list it a second time below, nor draws a picture of one country", () => {
    const home = page(whileOpen, HOME);
    expect(home).not.toContain("On the board");
    expect(home).not.toContain("Where requests come from");
    expect(page(later, HOME)).toContain("On the board");
  });

  it("shows each vote with its reason and comment, and the reason nowhere else", () => {
    const request = page(whileOpen, REQUEST);
    expect(request.match(/It fills a gap, and the requester is willing to learn\./g)).toHaveLength(1);
    expect(request).toContain("Advice of the committee");
  });
});

describe("a board with one request, which is finished", () => {
  it("still has it, more than 200 days after it was closed", () => {
    expect([...atTheEnd.keys()]).toContain(REQUEST);
  });

  it("says so at home, with what came of it and no hole where nothing is open", () => {
    const home = page(atTheEnd, HOME);
    expect(home).toContain("<h1>No request in motion</h1>");
    expect(home).toContain("1 request has come so far, and none is open now.");
    expect(home).not.toContain("Waiting for the committee");
    expect(home).toContain("The latest finished request");
    expect(home).toContain("About 3,000 illustrations are on Wikimedia Commons.");
  });

  it("tells the whole way: both ballots, advice, group, plan, checklist, outcome, history", () => {
    const request = page(atTheEnd, REQUEST);
    const headings = [...request.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "What happens now",
      "Progress",
      "What came of it",
      "The request",
      "Ballots",
      "Advice of the committee",
      "Who works on it",
      "Plan",
      "Checklist",
      "Notes on the work",
      "What has happened",
      "Follow",
    ]);
    expect(request.match(/class="outcome outcome-passed"/g)).toHaveLength(2);
    expect(request).not.toContain("If nothing more happens");
  });

  it("links each line of its history to the comment that records it", () => {
    const lines = page(atTheEnd, REQUEST).match(/<li id="e\d+">.*?<\/li>/g) ?? [];
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) expect(line).toMatch(/href="[^"]*#issuecomment-\d+"/);
  });
});
