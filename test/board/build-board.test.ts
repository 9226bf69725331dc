import { describe, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import type { SiteFile } from "../../src/board/site/write-site.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { type BoardInput, boardModel } from "../../src/core/reports/board-model.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { BoardStory, day, READ_AT } from "../support/board-story.ts";
import { CANARY, careInputs } from "./care-stories.ts";

const inputsOf = (desk: Desk): readonly BoardInput[] => [...boardInputs(desk), ...careInputs(desk)];

function build(basePath = "/helpdesk"): readonly SiteFile[] {
  const desk = boardDesk();
  return buildBoard(boardModel(inputsOf(desk), desk, READ_AT), { basePath });
}

function textOf(files: readonly SiteFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`no file ${path}`);
  return file.text;
}

const site = build();
const pages = site.filter(({ path }) => path.endsWith(".html"));

describe("buildBoard", () => {
  it("writes an entrance, the first page, the list, a page and data for each request, and a page for wrong addresses", () => {
    const paths = site.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "/index.html",
        "/en/index.html",
        "/en/requests/index.html",
        "/en/requests/109/index.html",
        "/404.html",
      ]),
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        "/api/v1/index.json",
        "/api/v1/requests.json",
        "/api/v1/requests/109.json",
        "/assets/board.css",
      ]),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("gives the same bytes for the same requests, in whatever order they come", () => {
    const desk = boardDesk();
    const turned = buildBoard(boardModel(inputsOf(desk).toReversed(), desk, READ_AT), { basePath: "/helpdesk" });
    expect(turned).toEqual(site);
  });

  it.each(["CET", "Pacific/Kiritimati"])("gives the same bytes in the time zone %s", (zone) => {
    const before = process.env["TZ"];
    process.env["TZ"] = zone;
    expect(build()).toEqual(site);
    process.env["TZ"] = before ?? "";
    if (before === undefined) delete process.env["TZ"];
  });

  it("says the state in one sentence with its date, and the figures agree with the data", () => {
    const home = textOf(site, "/en/index.html");
    expect(home).toContain("<h1>16 requests in motion</h1>");
    expect(home).toContain('State of <time datetime="2026-09-20T06:00:00Z">20 September 2026, 06:00 UTC</time>');
    const index: { readonly total: number; readonly inMotion: number } = JSON.parse(textOf(site, "/api/v1/index.json"));
    expect(index).toMatchObject({ total: 28, inMotion: 16, onlyCounted: 1 });
    expect(JSON.parse(textOf(site, "/api/v1/requests.json")).requests).toHaveLength(26);
    expect(textOf(site, "/en/requests/index.html")).toContain("<h1>25 requests</h1>");
  });

  it("says at home and at ballots that the rules are proposed, until they are adopted", () => {
    const proposed = "proposed by Quorumdesk. The committee has not yet adopted them.";
    expect(textOf(site, "/en/index.html")).toContain(proposed);
    expect(textOf(site, "/en/requests/109/index.html")).toContain(proposed);

    const desk = boardDesk();
    const adopted = { ...desk, config: { ...desk.config, rules: { status: "adopted" as const, on: "2026-08-30" } } };
    const files = buildBoard(boardModel(boardInputs(adopted), adopted, READ_AT), { basePath: "" });
    expect(textOf(files, "/en/index.html")).not.toContain("proposed by Quorumdesk");
    expect(textOf(files, "/en/requests/109/index.html")).toContain(
      'adopted the rules for ballots on <time datetime="2026-08-30T00:00:00Z">30 August 2026</time>',
    );
  });

  it("shows six open ballots at home, and says how many more there are", () => {
    const desk = boardDesk();
    const stories = Array.from({ length: 11 }, (_, index) =>
      new BoardStory(desk, { number: index + 1, title: `Ballot ${index + 1}`, at: day("09-01") })
        .enter("committee-feedback", day("09-14"))
        .open(day("09-14"))
        .input(),
    );
    const home = textOf(buildBoard(boardModel(stories, desk, READ_AT), { basePath: "" }), "/en/index.html");
    expect(home.match(/class="card"/g)).toHaveLength(6);
    expect(home).toContain(">5 more ballots are open: see all requests</a>");
  });

  it("builds a board with no request at all", () => {
    const desk = boardDesk();
    const files = buildBoard(boardModel([], desk, READ_AT), { basePath: "" });
    for (const path of ["/en/index.html", "/en/requests/index.html"]) {
      expect(textOf(files, path)).toContain("<h1>No request yet</h1>");
      expect(textOf(files, path)).toContain("The first request will appear here.");
    }
  });
});

describe("care for requests", () => {
  const requests = textOf(site, "/en/requests/index.html");
  const page = (number: number): string => textOf(site, `/en/requests/${number}/index.html`);

  it("tells small questions apart, and only counts wishes to join", () => {
    expect(requests).toContain("2 small questions are in the list too.");
    expect(textOf(site, "/en/stage/intake/index.html")).not.toContain("Which tool uploads a hundred files?");
    expect(requests).toContain("Wishes to join: 1");
    expect(page(131)).toContain("<span>Small question</span>");
    expect(page(131)).not.toContain('id="progress"');
    expect(textOf(site, "/en/index.html")).toContain("Counted apart from the requests");
  });

  it("shows no word of what is withheld in any file, and has no file of what is only counted", () => {
    for (const { path, text } of site) expect(text.toLowerCase(), path).not.toContain(CANARY.toLowerCase());
    expect(site.map(({ path }) => path).filter((path) => /13[59]/.test(path))).toEqual([]);
    expect(requests).toContain("1 more request is only counted, as the requester wished.");
    expect(page(134)).toContain('<h1><bdi dir="ltr">Request 134</bdi></h1>');
    expect(page(134)).toContain("asked to be shown without names");
    const rows: readonly { readonly number: number; readonly title: string; readonly consent: string }[] = JSON.parse(
      textOf(site, "/api/v1/requests.json"),
    ).requests;
    expect(rows.find(({ number }) => number === 134)).toMatchObject({
      title: "Request 134",
      consent: "without-names",
      material: "Photographs",
      lane: "request",
      days: { inAll: 30, onHold: 27 },
    });
  });

  it("says why a request waits, what was announced, and what it is part of", () => {
    expect(page(130)).toContain("Waits for an answer of the requester since");
    expect(page(130)).toContain("Which licence do the photographs have?");
    expect(page(130)).toContain("that day has passed");
    expect(page(130)).toContain('<a href="../98/index.html">Part of #98</a>');
    expect(page(130)).toContain("40 days so far, 19 days of them on hold");
    expect(requests).toContain("Next: <bdi>The requester uploads the rest alone.</bdi>");
  });

  it("tells of referrals, doubles, earlier ends and outcomes that nobody reported", () => {
    expect(page(133)).toContain("The others took it up.");
    expect(page(141)).toContain('<a href="../130/index.html">Same as #130</a>');
    expect(page(138)).toContain("Earlier ends");
    expect(page(136)).toContain('<span class="hold">Outcome not reported</span>');
    expect(page(137)).toContain('<a href="https://github.com/hub/helpdesk/issues/140">Read the report on GitHub</a>');
  });

  it("says at home, twice, that no new requests are taken up, until when and why", () => {
    const plain = boardDesk();
    const pauses = [{ from: "2026-09-10", until: "2026-09-30", reason: "The team is at a conference." }];
    const desk = { ...plain, calendar: { ...plain.calendar, "intake-pauses": pauses } };
    const files = buildBoard(boardModel(boardInputs(desk), desk, READ_AT), { basePath: "" });
    const said =
      /takes up no new requests until <time datetime="2026-09-30T00:00:00Z">30 September 2026<\/time>\. Reason: /g;
    expect(textOf(files, "/en/index.html").match(said)).toHaveLength(2);
    expect(textOf(site, "/en/index.html")).not.toMatch(said);
  });
});

describe("every page", () => {
  it.each(pages.map(({ path, text }) => [path, text]))(
    "%s has one script of ours, loads nothing from elsewhere, and holds no mail address but the desk's",
    (_path, text) => {
      expect(text.match(/<script/gi)).toHaveLength(1);
      expect(text).toMatch(/<script src="[./a-z]*assets\/board\.js" defer><\/script>/);
      expect(text).not.toMatch(/javascript:|\son[a-z]+=|\sstyle=/i);
      for (const [tag] of text.matchAll(/<(?:link|img|source|iframe|object|embed|script)\b[^>]*>/g)) {
        if (!/rel="canonical"|hreflang="/.test(tag)) expect(tag).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
      }
      expect(text.replaceAll("helpdesk@wikimedia.se", "")).not.toMatch(/[\w.-]+@[\w-]+\.[a-z]{2,}/i);
      expect(text).toMatch(
        /<meta charset="utf-8"\/?><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
      );
    },
  );

  it.each(pages.map(({ path, text }) => [path, text]))("%s has one main heading and skips no level", (_path, text) => {
    const levels = [...text.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it.each(pages.map(({ path, text }) => [path, text]))(
    "%s has unique ids, a caption for each table and a skip link that leads somewhere",
    (_path, text) => {
      const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(text.match(/<table/g)?.length ?? 0).toBe(text.match(/<caption/g)?.length ?? 0);
      expect(text).toContain('href="#content"');
      expect(ids).toContain("content");
    },
  );

  it.each(pages.map(({ path, text }) => [path, text]))("%s links only to pages and parts that exist", (path, text) => {
    const byPath = new Map(site.map((file) => [file.path, file.text]));
    for (const [, href = ""] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(?:https:|mailto:)/.test(href)) continue;
      const url = new URL(href.replace(/^\/helpdesk/, ""), `https://site.invalid${path}`);
      const target = byPath.get(url.pathname);
      expect(target, `${path} -> ${href}`).toBeDefined();
      if (url.hash) expect(target, `${path} -> ${href}`).toContain(`id="${url.hash.slice(1)}"`);
    }
  });

  it("starts no path at the root of the host, but for the page that is served anywhere", () => {
    for (const { path, text } of pages) {
      if (path !== "/404.html") expect(text).not.toMatch(/\s(?:href|src)="\//);
    }
    expect(textOf(site, "/404.html")).toContain('href="/helpdesk/en/index.html"');
  });

  it("loads nothing from the stylesheet", () => {
    expect(textOf(site, "/assets/board.css")).not.toMatch(/url\(|@import|https?:/);
  });
});

describe("text by anybody", () => {
  const hostile =
    '<img src=x onerror="alert(1)"> \u202Egnp.exe\u2066 {{PLURAL:$1|a}} $1 ]]> </title><script>alert(2)</script>';
  const desk = boardDesk();
  const answers = {
    "What do you need?": `${hostile}\n\n[click](javascript:alert(1)) http://plain.example https://good.example/a?b=1&c="x" https://me:x@evil.example`,
    "Country or region": '"><svg onload=alert(1)>',
    "In which language may we answer?": "</bdi></li></ul>",
  };
  const story = new BoardStory(desk, { number: 3, title: hostile, at: day("09-01"), answers });
  const files = buildBoard(boardModel([story.input()], desk, READ_AT), { basePath: "" });

  it("is shown as it is, never run: tags, quotes and message codes are text", () => {
    for (const { path, text } of files.filter((file) => file.path.endsWith(".html"))) {
      expect(text, path).not.toMatch(/<img src=x|<script>|<svg onload/);
    }
    const page = textOf(files, "/en/requests/3/index.html");
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;>");
    expect(page).toContain("{{PLURAL:$1|a}} $1");
    expect(textOf(files, "/en/index.html")).toContain("&quot;>&lt;svg onload=alert(1)>");
  });

  it("loses its bidi controls", () => {
    for (const { path, text } of files) expect(text, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it("becomes a link only where it is an address of the web", () => {
    const page = textOf(files, "/en/requests/3/index.html");
    expect(page).toContain('<a href="https://good.example/a?b=1&amp;c=%22x%22" rel="nofollow ugc noreferrer">');
    expect(page).not.toMatch(/href="javascript:|onerror="/);
  });

  it("keeps its own direction inside the page", () => {
    const home = textOf(site, "/en/index.html");
    expect(home).toContain('<bdi dir="rtl" lang="ar">مخطوطات طبية');
    expect(home).toContain('<html lang="en" dir="ltr">');
    expect(textOf(site, "/en/requests/117/index.html")).toMatch(/<div class="user-text"[^>]* dir="rtl"/);
  });
});
