import { describe, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { auditPublished } from "../../src/core/reports/queue/audit-queue.ts";
import { parsePublishedQueue } from "../../src/core/reports/queue/published-queue.ts";
import { queueInput } from "../../src/core/reports/queue/queue-input.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { deskWithLine, QueueDesk } from "../core/reports/queue/queue-desk.ts";
import { member } from "../support/board-desk.ts";

const END = instant("2026-03-20T09:00:00Z");
const scorecard = { highest: 3, criteria: [{ id: "reach", title: "Reach" }] };

function told(rules: Desk): QueueDesk {
  const desk = new QueueDesk(rules);
  for (const number of [1, 2, 3]) desk.approve(number, instant(`2026-03-0${number}T09:00:00Z`), "normal");
  desk.say(3, member("aino"), instant("2026-03-10T09:00:00Z"), "/rank 1 The <b>exhibition</b> opens in May.");
  for (const login of ["aino", "bala", "davi"])
    desk.say(1, member(login), instant("2026-03-11T09:00:00Z"), `/score reach ${login.length - 3}`);
  desk.sweep(END);
  return desk;
}

function build(desk: QueueDesk, rules: Desk) {
  const inputs = desk.all().map((snapshot) => ({ snapshot, state: deriveState(snapshot) }));
  const files = buildBoard(boardModel(inputs, rules, END), { basePath: "" });
  return (path: string): string => files.find((file) => file.path === path)?.text ?? "";
}

const line = deskWithLine({ places: 1, per: "quarter" });
const rules: Desk = { ...line, config: { ...line.config, scorecard } };
const desk = told(rules);
const text = build(desk, rules);

describe("the board's queue", () => {
  const page = text("/en/queue/index.html");

  it("has the order as a table, with the line as a row of its own between what is above and below it", () => {
    const rows = [...page.matchAll(/<p class="quiet">Place \d<\/p>.*?#?href="[^"]*requests\/(\d)\/|The line for/g)];
    expect(rows.map(([, number]) => number)).toEqual(["3", undefined, "1", "2"]);
    expect(page).toContain(
      "The line for January – March 2026: the helpdesk can start 1 request in this time, and 1 place is left.",
    );
  });

  it("gives the reason of each place, since when it waits, and the ranks, with all words escaped", () => {
    expect(page).toContain("The &lt;b&gt;exhibition&lt;/b&gt; opens in May.");
    expect(page).toContain("<bdi>@aino</bdi> asked for place 1.");
    expect(page).toMatch(/By its priority, <bdi>normal<\/bdi>, and the day of approval, <time/);
    expect(page).toContain("19 days");
    expect(page).not.toMatch(/<script(?! src="[^"]*board\.js")/);
  });

  it("shows approved, waiting as a state of its own on the request's page and in the list", () => {
    expect(text("/en/requests/1/index.html")).toContain("Approved, waiting: place 2 of 3");
    expect(text("/en/requests/3/index.html")).toContain("Among the next to start: place 1 of 3");
    expect(text("/en/requests/index.html")).toContain('<span class="hold">Approved, waiting: place 3 of 3</span>');
  });

  it("shows the middle of the scores, and says that they order nothing", () => {
    const request = text("/en/requests/1/index.html");
    expect(request).toContain("<bdi>Reach</bdi>: 1 of 3, the middle of 3 scores");
    expect(request).toContain("Advice only: the scores order nothing and decide nothing.");
  });

  it("is published for programs, and an audit finds the same order in the records", () => {
    const json = text("/api/v1/queue.json");
    expect(JSON.parse(json)).toMatchObject({
      version: 1,
      builtAt: END,
      line: { places: 1, free: 1 },
      entries: [{ place: 1, number: 3, rank: { outcome: "held" } }, { number: 1, rank: null }, { number: 2 }],
    });
    const published = parsePublishedQueue(json);
    if (!published) throw new Error("the published queue cannot be read");
    const inputs = desk.all().map((snapshot) => queueInput(snapshot, [], rules));
    expect(auditPublished(published, inputs, rules)).toEqual([]);
    const [first, second, ...others] = published.entries;
    const swapped = [{ ...first, number: 1 }, { ...second, number: 3 }, ...others] as typeof published.entries;
    expect(auditPublished({ ...published, entries: swapped }, inputs, rules)).toMatchObject([
      { number: 1, published: 1, computed: 2 },
      { number: 3, published: 2, computed: 1 },
    ]);
  });

  it("is left out on a desk without a queue", () => {
    const stages = rules.config.stages.map((stage) => ({ ...stage, queue: false }));
    const without = build(desk, { ...rules, config: { ...rules.config, stages } });
    expect(without("/en/queue/index.html")).toBe("");
    expect(without("/en/index.html")).not.toContain("queue/index.html");
  });
});
