import { describe, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import { committeeFiles } from "../../src/board/committee/committee-files.tsx";
import { decisionsOf } from "../../src/board/committee/decisions-of.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { CalendarFile } from "../../src/core/config/schema.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { type BoardInput, boardModel } from "../../src/core/reports/board-model.ts";
import { boardDesk, MEMBERS, member } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { BoardStory, day, READ_AT } from "../support/board-story.ts";

function build(inputs: readonly BoardInput[], desk: Desk = boardDesk()) {
  const model = boardModel(inputs, desk, READ_AT);
  const files = new Map(buildBoard(model, { basePath: "" }).map(({ path, text }) => [path, text]));
  const text = (path: string): string => files.get(`/en/${path}index.html`) ?? "";
  return { model, files, text };
}

const plain = (html: string): string =>
  html
    .replace(/<\/?(?:bdi|time)\b[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** A request whose first ballot opened on a day of September, and closed on another one with the votes in favour and against. */
function decided(desk: Desk, number: number, days: readonly [string, string], yes: number, no = 0): BoardStory {
  const story = new BoardStory(desk, { number, title: `Request of ${number}`, at: day(days[0]) })
    .enter("committee-feedback", day(days[0]))
    .open(day(days[0]));
  for (const [index, { login }] of MEMBERS.slice(0, yes + no).entries())
    story.vote(
      member(login),
      index < yes ? "yes" : "no",
      day(days[0], 10 + index),
      index === 0 ? "It fills a gap." : undefined,
    );
  return story.close(day(days[1], 12));
}

const desk = boardDesk();
const open = (number: number, opened: string): BoardStory =>
  new BoardStory(desk, { number, title: `Open ${number}`, at: day(opened) })
    .enter("committee-feedback", day(opened))
    .open(day(opened));

/** The same desk, with ballots of a profile without a quorum. */
function withoutQuorum(): Desk {
  const { config, ...rest } = boardDesk();
  const profiles = Object.fromEntries(
    Object.entries(config.profiles).map(([name, profile]) => [name, { ...profile, quorum: "none" as const }]),
  );
  return { ...rest, config: { ...config, profiles } };
}

describe("a ballot without a quorum", () => {
  const free = withoutQuorum();
  const page = build([open(1, "09-18").input(), decided(free, 2, ["08-01", "08-08"], 5, 1).input()], free);
  const fresh = build(
    [
      new BoardStory(free, { number: 1, title: "Open", at: day("09-18") })
        .enter("committee-feedback", day("09-18"))
        .open(day("09-18"))
        .input(),
    ],
    free,
  );

  it("is not said to have reached one", () => {
    expect(plain(fresh.text("requests/1/"))).toContain("However few take part, it counts. Closes on");
    expect(plain(fresh.text("requests/1/"))).not.toMatch(/Quorum reached|Quorum: 0/);
  });

  it("stands in the log without one", () => {
    expect(plain(page.text("committee/decisions/2026/"))).toContain("No quorum: however few take part, it counts.");
    expect(plain(page.text("committee/decisions/2026/"))).not.toContain("Quorum: 0");
  });
});

const inputs = [
  decided(desk, 1, ["08-01", "08-08"], 5, 1),
  decided(desk, 2, ["08-03", "08-10"], 1, 4),
  decided(desk, 3, ["08-05", "08-12"], 2),
  open(4, "09-16").vote(member("faraji"), "yes", day("09-17")),
  open(5, "09-14"),
].map((story) => story.input());

describe("the decisions of the committee", () => {
  it("are all ballots that ended, whatever came of them, newest first", () => {
    const { model } = build(boardInputs(desk));
    const listed = decisionsOf(model);
    const ended = model.requests.flatMap(({ ballots }) => ballots.filter(({ outcome }) => outcome !== "open"));
    expect(listed).toHaveLength(ended.length);
    expect(listed.map(({ at }) => at)).toEqual(
      listed
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(listed.length).toBeGreaterThan(10);
  });

  it("have a page a year, with count, electorate of the time, rule version, reasons, and the comment", () => {
    const { text, files } = build(inputs);
    const page = text("committee/decisions/2026/");
    const first = page.slice(page.indexOf('id="d-1-1"'), page.indexOf("</article>", page.indexOf('id="d-1-1"')));
    expect(page.indexOf('id="d-2-1"')).toBeLessThan(page.indexOf('id="d-1-1"'));
    for (const words of [
      "Passed",
      "In favour: 5",
      "Against: 1",
      "Did not vote: 1",
      "Quorum: 4 of 7",
      "Could vote, or stepped aside: @aino, @bala, @chaimae",
      "Rules: “standard”, version c0ffee of the configuration, version 5ea75 of the list of members.",
      "It fills a gap.",
      "See the ballot on GitHub",
    ])
      expect(plain(first)).toContain(words);
    expect(first).toContain('href="../../../requests/1/index.html#ballot-1"');
    expect([...files.keys()].filter((path) => path.startsWith("/en/committee/decisions/"))).toEqual([
      "/en/committee/decisions/2026/index.html",
    ]);
  });

  it("have a page a month in a year with more than a hundred, and every way leads to the right one", () => {
    const [one] = build(inputs).model.requests.flatMap((request) =>
      request.ballots.map((ballot) => ({ request, ballot })),
    );
    if (!one) throw new Error("no ballot");
    const model = build(inputs).model;
    const requests = Array.from({ length: 101 }, (_, n) => {
      const at = instant(`2026-${n % 2 === 0 ? "03" : "07"}-01T00:00:00Z`);
      return { ...one.request, number: n + 1, ballots: [{ ...one.ballot, outcome: "passed" as const, closedAt: at }] };
    });
    const many = { ...model, requests };
    const files = new Map(
      [...committeeFiles({ model: many, languages: ["en"], basePath: "" })].map(({ path, text }) => [path, text]),
    );
    const page = (path: string): string => files.get(`/en/committee/decisions/${path}index.html`) ?? "";
    expect(plain(page("2026/"))).toContain("July 2026 50 decisions. March 2026 51 decisions.");
    expect(page("2026/07/").match(/<article/g)).toHaveLength(50);
    expect(page("2026/03/")).toContain('id="d-101-1"');
    expect(files.get("/en/committee/index.html")).toContain('href="decisions/2026/07/index.html#d-100-1"');
  });

  it("say nothing of who voted where the desk publishes only numbers", () => {
    const { text, files } = build(inputs, boardDesk("count"));
    const page = text("committee/decisions/2026/");
    expect(page).toContain("In favour: 5");
    for (const { login } of MEMBERS) expect(page).not.toContain(login);
    expect([...files.keys()].some((path) => path.includes("/committee/seats/"))).toBe(false);
  });
});

describe("the page of the committee", () => {
  const { text } = build(inputs);
  const page = text("committee/");

  it("has a table of this year's decisions, each with its votes and the way to the log", () => {
    const table = page.slice(page.indexOf('<table class="rows decisions">'), page.indexOf("</table>"));
    expect(plain(table)).toContain("Request of 2 10 August 2026 Committee feedback Rejected 1–4–0");
    expect(plain(table)).toContain("Request of 3 12 August 2026 Committee feedback Lapsed: nothing was decided 2–0–0");
    expect(table).toContain('href="decisions/2026/index.html#d-1-1"');
    expect(plain(table)).toContain("1 member wrote why");
  });

  it("has the open ballots, the oldest first", () => {
    expect(page.indexOf("Open 5")).toBeLessThan(page.indexOf("Open 4"));
    expect(page.indexOf("Open 4")).toBeLessThan(page.indexOf('id="rules"'));
  });

  it("tells the rules in words, and that nobody has adopted them", () => {
    for (const words of [
      "The rules for ballots are proposed by Quorumdesk. The committee has not yet adopted them.",
      "At least 4 of 7 members must take part (the quorum).",
      "Passes with more than 1/2 of the votes for and against. It needs at least 3 votes in favour.",
      "A ballot is open for 7 days.",
      "after 72 hours at the earliest",
      "If too few members vote, it is open for 7 days more, once.",
      "Staff of the organisation that runs the helpdesk do not vote.",
    ])
      expect(plain(page)).toContain(words);
    const rules = { status: "adopted" as const, on: "2026-06-01", link: "https://example.org/decision" };
    const adopted = build(inputs, { ...desk, config: { ...desk.config, rules } }).text("committee/");
    expect(plain(adopted)).toContain("The committee adopted the rules for ballots on 1 June 2026");
    expect(adopted).toContain('href="https://example.org/decision"');
    expect(plain(adopted)).not.toContain("proposed by Quorumdesk");
  });

  it("lists the seats, and nowhere counts who votes how often", () => {
    expect(plain(page)).toContain("Finland @aino volunteer since 1 January 2025");
    expect(plain(page)).toContain("staff of the organisation that runs the helpdesk does not vote");
    expect(page).toContain('href="seats/finland/index.html"');
    expect(page).not.toContain('href="seats/sweden/index.html"');
  });

  it("names seats, not logins, where the desk says so", () => {
    const seats = build(inputs, boardDesk("seat")).text("committee/");
    expect(plain(seats)).toContain("Finland volunteer");
    for (const { login } of MEMBERS) expect(seats).not.toContain(`@${login}`);
    expect(seats).not.toContain('href="seats/');
  });

  it("has the next meetings with the way to a calendar, and says so where there is none", () => {
    expect(plain(page)).toContain("No meeting is announced.");
    const calendar = CalendarFile.parse({
      version: 1,
      "meeting-rule": { every: "third tuesday", at: "14:00", from: "2026-01-01", link: "https://meet.example.org/x" },
    });
    const planned = build(inputs, { ...desk, calendar }).text("committee/");
    expect(plain(planned)).toContain("Tuesday 20 October 2026, 14:00 UTC");
    expect(planned).toContain('href="meetings.ics"');
    expect(plain(planned)).toContain("Where it takes place (opens meet.example.org)");
  });

  it("says what is not known yet, and keeps its shape on a desk without requests", () => {
    expect(plain(page)).toContain("Not known yet: there are too few cases.");
    const empty = plain(build([]).text("committee/"));
    expect(empty).toContain("The committee has decided nothing yet.");
    expect(empty).toContain("No ballot is open now.");
  });
});

describe("the page of a seat", () => {
  const { text } = build(inputs);

  it("has what waits for it, the oldest first, and its votes; search engines leave it out", () => {
    const kenya = text("committee/seats/kenya/");
    expect(kenya).toContain('<meta name="robots" content="noindex"/>');
    const waiting = kenya.slice(kenya.indexOf('id="waiting"'), kenya.indexOf('id="cast"'));
    expect(waiting).toContain("Open 5");
    expect(waiting).not.toContain("Open 4");
    expect(plain(kenya.slice(kenya.indexOf('id="cast"')))).toContain("Request of 1 against Committee feedback Passed");
    const finland = text("committee/seats/finland/");
    expect(finland.indexOf("Open 5")).toBeLessThan(finland.indexOf("Open 4"));
  });

  it("counts nothing", () => expect(plain(text("committee/seats/kenya/"))).not.toMatch(/\d+ of \d+|%/));
});

describe("what readers are told of the log", () => {
  it("is by which day it counts, and what is left out", () => {
    const { text } = build(inputs);
    expect(plain(text("committee/decisions/2026/"))).toContain("A ballot stands in the year in which it ended.");
    expect(plain(text("numbers/2026/"))).toContain(
      "Votes on the requests that arrived in this year, whenever they ended.",
    );
    expect(plain(text("numbers/"))).not.toContain("arrived in this year");
  });

  it.each([
    ["handle", "Members of the committee and of working groups, by their names on GitHub", "each vote, how it ended"],
    ["seat", "Members of the committee by the title of their seat.", "each vote, how it ended"],
    ["count", "Nobody of the committee: of its votes only the numbers are shown.", "How each ballot ended is public"],
  ] as const)("is no more than a desk shows that names voters by %s", (voters, names, lead) => {
    const { text } = build([], boardDesk(voters));
    expect(plain(text("privacy/"))).toContain(names);
    expect(plain(text("committee/"))).toContain(lead);
  });
});
