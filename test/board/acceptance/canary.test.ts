import { beforeAll, describe, expect, it } from "vitest";
import { RECORDS_INDEX } from "../../../src/board/read/records-files.ts";
import { userId } from "../../../src/core/domain/ids.ts";
import { parsePublished, parsePublishedIndex } from "../../../src/core/records/published.ts";
import type { BoardInput } from "../../../src/core/reports/board-model.ts";
import { siteSource, wholeSite } from "../../support/board-site.ts";
import { BoardStory, day } from "../../support/board-story.ts";
import { answers, COUNTED, desk, historic, inputs, lived, NAMED, NAMELESS } from "../../support/canary-site.ts";

/** The files in which a word stands, in any letter case; without the records where they are left out. */
const holding = (site: ReadonlyMap<string, string>, word: RegExp): readonly string[] =>
  [...site].flatMap(([path, text]) => (word.test(text) || word.test(path) ? [path] : []));

const withoutRecords = (site: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...site].filter(([path]) => !path.startsWith("/records/")));

/** Also as it may be written in an address, in a file of data or without its marks. */
const WORDS = /canary.{0,3}private.{0,3}7731/i;
const ADDRESSES = /museum\.example|773.{0,3}17.{0,3}73/;

describe("P3 nothing private is in any file", () => {
  let site: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    site = await wholeSite(siteSource(desk, inputs()), historic());
  });

  it("P3 the site is made of all of it", () => {
    for (const path of [
      "/en/requests/301/index.html",
      "/en/requests/302/index.html",
      "/en/requests/h1/index.html",
      "/records/302.json",
      "/shown/301.json",
      "/en/drop-in/helpdesk.ics",
      "/feeds/request/301.atom",
      "/badge/302.svg",
      "/api/v1/search.json",
    ])
      expect([...site.keys()]).toContain(path);
    expect(site.get("/en/requests/301/index.html")).toContain("Words for all.");
    expect(site.size).toBeGreaterThan(150);
  });

  it("P3 the canary is in no page, table, feed, calendar, badge, index or copy", () => {
    expect(holding(withoutRecords(site), WORDS)).toEqual([]);
  });

  it("P3 the records hold hashes of words, and of people only their accounts", () => {
    const records = new Map([...site].filter(([path]) => path.startsWith("/records/")));
    expect(holding(records, /CANARY-PRIVATE/)).toEqual([]);
    expect(holding(records, /Words for all/)).toEqual([]);
  });

  it("P3 no mail address and no telephone number that anybody wrote is in any file", () => {
    expect(holding(site, ADDRESSES)).toEqual([]);
  });

  it("P3 what is only counted has no file of its own, and wishes to join neither", () => {
    const own = [...withoutRecords(site).keys()].filter((path) => /\/(?:303|306|308|309|h2)[./]/.test(path));
    expect(own.filter((path) => !path.startsWith("/shown/"))).toEqual([]);
  });
});

describe("P3 a request that was named and is not any more", () => {
  it.each([NAMELESS, COUNTED])("P3 leaves nothing of it in any file of the next build: %s", async (consent) => {
    const SAID = "Heringsmuseum";
    const told = (choice: string): BoardInput => {
      const more = {
        ...answers("request.yml", []),
        "What do you need?": SAID,
        "May we name you in reports?": choice,
        "What kind of material is it?": "Maps",
        "Country or region": "Chile",
        "How can we reach you?": "Through this issue",
        "What kind of partner is it?": "Company",
      };
      const story = new BoardStory(desk, {
        number: 7,
        title: SAID,
        at: day("08-17"),
        author: { id: userId(88), login: `of-${SAID}` },
        answers: more,
      });
      return lived(story, SAID).input();
    };
    const first = await wholeSite(siteSource(desk, [told(NAMED)]));
    expect(holding(first, new RegExp(SAID)).length).toBeGreaterThan(10);
    const index = parsePublishedIndex(first.get(RECORDS_INDEX) ?? "");
    if (!index) throw new Error("no list of copies");
    const read = async (number: number) => {
      const copy = parsePublished(first.get(`/records/${number}.json`) ?? "");
      if (!copy) throw new Error("no copy");
      return copy;
    };
    const next = await wholeSite(siteSource(desk, [told(consent)], { index, read }));
    expect(next.has("/records/7.json")).toBe(true);
    expect(holding(next, new RegExp(SAID, "i"))).toEqual([]);
  });
});
