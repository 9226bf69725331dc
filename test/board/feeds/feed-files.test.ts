import { describe, expect, it } from "vitest";
import { hasFeed } from "../../../src/board/feeds/feed-files.ts";
import { element, xmlText } from "../../../src/board/feeds/xml.ts";
import { later } from "../../../src/core/domain/ids.ts";
import type { BoardModel } from "../../../src/core/reports/board-model.ts";
import { HELPER } from "../../support/board-desk.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";
import { dataDesk, dataModel, dataSite, HOSTILE, hostileModel } from "../../support/data-site.ts";

const model = dataModel();
const site = dataSite(model);

function feed(path: string, files: ReadonlyMap<string, string> = site): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}

const entriesOf = (text: string): readonly string[] => text.match(/<entry>.*<\/entry>/g) ?? [];
const titlesOf = (text: string): readonly string[] =>
  entriesOf(text).map((entry) => /<title[^>]*>(.*?)<\/title>/.exec(entry)?.[1] ?? "");
const idsOf = (text: string): readonly string[] =>
  entriesOf(text).map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1] ?? "");

describe("the feeds", () => {
  it("are there in each language for all changes, each stage, each group, the committee and the cases", () => {
    for (const language of ["en", "ar"]) {
      const pages = [
        "",
        "committee/",
        "knowledge/",
        ...model.stages.map(({ id }) => `stage/${id}/`),
        ...model.groups.map(({ id }) => `groups/${id}/`),
      ];
      for (const page of pages) expect(site.has(`/${language}/${page}feed.atom`), page).toBe(true);
    }
  });

  it("name the change first, then the request", () => {
    const titles = titlesOf(feed("/en/feed.atom"));
    expect(titles).toContain("New request: Wikidata for our list of protected trees");
    expect(titles).toContain("Ballot 1 opened: Acervo de uma rádio comunitária: por onde começar?");
    expect(titlesOf(feed("/en/stage/approved/feed.atom"))).toContain("Approved: Maps of a county archive");
    expect(titlesOf(feed("/en/committee/feed.atom")).join("\n")).toMatch(
      /^(Ballot \d+ (opened|passed|was rejected): .*\n?)+$/,
    );
    expect(titlesOf(feed("/en/knowledge/feed.atom"))).toContain(
      "Finished: Medical drawings: structured captions in nine languages",
    );
  });

  it("hold the newest 50 entries at most, the newest first, each with an id of its own", () => {
    for (const [path, text] of site) {
      if (!path.endsWith(".atom")) continue;
      const times = entriesOf(text).map((entry) => /<published>(.*?)</.exec(entry)?.[1] ?? "");
      expect(times.length, path).toBeLessThanOrEqual(50);
      expect(times, path).toEqual(times.toSorted().toReversed());
      expect(new Set(idsOf(text)).size, path).toBe(times.length);
    }
    expect(entriesOf(feed("/en/feed.atom"))).toHaveLength(50);
  });

  it("have ids that are the same in each language and stay when more happens", () => {
    expect(idsOf(feed("/ar/feed.atom"))).toEqual(idsOf(feed("/en/feed.atom")));
    const desk = dataDesk();
    const story = new BoardStory(desk, { number: 7, title: "Maps", at: day("09-01") }).enter(
      "committee-feedback",
      day("09-02"),
    );
    const before = idsOf(feed("/en/feed.atom", dataSite(dataModel(desk, [story.input()]))));
    const after = idsOf(feed("/en/feed.atom", dataSite(dataModel(desk, [story.open(day("09-03")).input()]))));
    expect(before.length).toBeGreaterThan(0);
    expect(after.slice(-before.length)).toEqual(before);
    for (const id of after) expect(id).toMatch(/^tag:hub\.github\.io,2026-09-\d\d:helpdesk\/change\/7\//);
  });

  it("know a finished case by the same id once its outcome is known", () => {
    const desk = dataDesk();
    const delivered = new BoardStory(desk, { number: 7, title: "Maps", at: day("08-01") }).enter(
      "delivered",
      day("08-20"),
    );
    const cases = (story: BoardStory) =>
      idsOf(feed("/en/knowledge/feed.atom", dataSite(dataModel(desk, [story.input()]))));
    const before = cases(delivered);
    expect(before).toHaveLength(1);
    const told = delivered.record(day("09-10"), { kind: "outcome-reported", by: HELPER, text: null });
    expect(cases(told.enter("learned", day("09-10")))).toEqual(before);
  });

  it("say where they are and which page shows the same, in full where the desk says where its board is", () => {
    const text = feed("/en/stage/approved/feed.atom");
    const base = "https://hub.example.org/helpdesk/en";
    expect(text).toContain(`<link rel="self" type="application/atom+xml" href="${base}/stage/approved/feed.atom"/>`);
    expect(text).toContain(`<link rel="alternate" type="text/html" href="${base}/stage/approved/"/>`);
    const without: BoardModel = { ...model, desk: { ...model.desk, boardUrl: null } };
    const relative = feed("/en/stage/approved/feed.atom", dataSite(without));
    expect(relative).toContain('<link rel="self" type="application/atom+xml" href="feed.atom"/>');
    expect(relative).toContain('<link rel="alternate" type="text/html" href="index.html"/>');
  });

  it("name the language of the feed and that of each text in it", () => {
    expect(feed("/ar/feed.atom")).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">');
    expect(feed("/feeds/request/117.atom")).toContain(
      '<p xml:lang="ar" lang="ar" dir="rtl">مخطوطات طبية من مكتبة عامة: ما الرخصة المناسبة؟ (#117)</p>',
    );
  });

  it("of a request is there while it is in motion and for 90 days after its end", () => {
    expect(hasFeed({ finished: false, since: day("01-01") }, READ_AT)).toBe(true);
    expect(hasFeed({ finished: true, since: later(READ_AT, -89 * 86_400_000) }, READ_AT)).toBe(true);
    expect(hasFeed({ finished: true, since: later(READ_AT, -90 * 86_400_000) }, READ_AT)).toBe(false);
    expect(site.has("/feeds/request/109.atom")).toBe(true);
    expect(site.has("/feeds/request/85.atom")).toBe(false);
  });

  it("of a group begins on the day on which it got the request", () => {
    const text = feed("/en/groups/implementation/feed.atom");
    expect(titlesOf(text).filter((title) => title.startsWith("New request"))).toEqual([]);
    expect(titlesOf(text).length).toBeGreaterThan(0);
  });
});

/** The tags that we write, none with anything that runs. */
const KNOWN_TAG =
  /^<(?:\?xml version="1.0" encoding="utf-8"\?|\/?(?:feed|id|title|subtitle|updated|published|author|name|link|generator|entry|content|div|p|svg|rect|g|text)(?: (?!on)[\w:-]+="[^"<]*")*\/?)>$/;

describe("text by anybody in XML", () => {
  it.each(HOSTILE)("does nothing: %j", (text) => {
    const written = element("p", { title: text }, xmlText(text));
    expect(written).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u);
    expect(written.match(/[<>]/g)).toHaveLength(4);
    expect(written).toMatch(/^<p title="[^"<]*">[^<>]*<\/p>$/);
  });

  it("leaves every feed in one piece (P4)", () => {
    const files = [...dataSite(hostileModel())].filter(([path]) => /\.(?:atom|svg)$/.test(path));
    expect(files.length).toBeGreaterThan(40);
    for (const [path, text] of files) {
      for (const [tag] of text.matchAll(/<[^>]*>?/g)) expect(tag, path).toMatch(KNOWN_TAG);
      expect(text.includes("]]>"), path).toBe(false);
      expect(text.slice(0, 40_000), path).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});
