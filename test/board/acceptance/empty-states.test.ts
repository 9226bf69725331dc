import { describe, expect, it } from "vitest";
import { RECORDS_INDEX } from "../../../src/board/read/records-files.ts";
import type { Desk } from "../../../src/core/config/desk.ts";
import { parsePublished, parsePublishedIndex } from "../../../src/core/records/published.ts";
import type { BoardInput } from "../../../src/core/reports/board-model.ts";
import { boardDesk, member } from "../../support/board-desk.ts";
import { siteDesk, siteSource, wholeSite } from "../../support/board-site.ts";
import { BoardStory, day } from "../../support/board-story.ts";
import { attribute, elementsIn, elementsOf, type PageElement, textIn } from "../../support/read-page.ts";

const LANGUAGES = ["en", "es", "ar"];

const inLanguages = (desk: Desk): Desk => ({
  ...desk,
  config: { ...desk.config, board: { ...desk.config.board, languages: LANGUAGES } },
});
const desk = inLanguages(boardDesk());

const story = (rules: Desk = desk, answers: Readonly<Record<string, string>> = {}): BoardStory =>
  new BoardStory(rules, { number: 1, title: "Maps", at: day("09-01"), answers });
const voted = (rules: Desk = desk, logins: readonly string[] = ["aino", "bala"]): BoardStory => {
  const one = story(rules).enter("committee-feedback", day("09-02")).open(day("09-15"));
  for (const login of logins) one.vote(member(login), "yes", day("09-16"));
  return one;
};

const alone: Desk = {
  ...desk,
  config: { ...desk.config, groups: [] },
  roster: { ...desk.roster, groups: {} },
};
const ofOne: Desk = { ...desk, roster: { ...desk.roster, committee: desk.roster.committee.slice(0, 1) } };
const vacant: Desk = {
  ...desk,
  roster: {
    ...desk.roster,
    committee: desk.roster.committee.map(({ member: _, ...seat }) => seat),
  },
};
const bare: Desk = {
  ...desk,
  calendar: { ...desk.calendar, "drop-ins": [], meetings: [] },
  config: { ...desk.config, desk: { name: "Desk", organisation: "Hub", language: "en" }, themes: [] },
};
const stricter = (): Desk => {
  const { standard } = desk.config.profiles;
  if (!standard) throw new Error("no such profile");
  return {
    ...desk,
    config: { ...desk.config, profiles: { ...desk.config.profiles, standard: { ...standard, quorum: 7 } } },
  };
};

const reopened = (): BoardStory =>
  story()
    .record(day("09-03"), { kind: "request-left", exit: "answered", through: "answer" })
    .record(
      day("09-05"),
      { kind: "request-returned", stage: "intake", through: "reopen", exit: "answered" },
      { kind: "stage-entered", stage: "intake", from: null, through: "reopen" },
    );
const ghost = (): BoardInput => {
  const { snapshot, state } = voted().input();
  const comments = snapshot.comments.map((comment) =>
    comment.author?.kind === "user" ? { ...comment, author: null } : comment,
  );
  return {
    state,
    snapshot: { ...snapshot, comments, issue: { ...snapshot.issue, author: null, title: "", body: "" } },
  };
};

const inputs = (...stories: readonly BoardStory[]) => stories.map((one) => one.input());

/** A desk and its requests, as they may be at the beginning, and when things go in an odd way. */
const STATES: readonly (readonly [name: string, desk: Desk, inputs: readonly BoardInput[]])[] = [
  ["0 requests", desk, []],
  [
    "0 requests, no group, no dates, no address, no committee",
    { ...bare, ...{ config: { ...bare.config, groups: [] }, roster: { ...desk.roster, committee: [], groups: {} } } },
    [],
  ],
  ["0 requests on a desk with everything", siteDesk("handle", LANGUAGES), []],
  ["0 finished", desk, inputs(story())],
  ["0 in motion", desk, inputs(story().enter("learned", day("09-02")))],
  [
    "unknown country",
    desk,
    inputs(
      story(desk, { "Country or region": "Nairobi" }),
      new BoardStory(desk, { number: 2, title: "Of nowhere", at: day("09-01") }),
    ),
  ],
  ["no working group", alone, inputs(story(alone).enter("working-group", day("09-02")))],
  ["a committee of one", ofOne, inputs(voted(ofOne, ["aino"]))],
  ["a committee of nobody", vacant, inputs(story(vacant).enter("committee-feedback", day("09-02")))],
  ["quorum changed during a vote", stricter(), inputs(voted())],
  [
    "a member left during a vote",
    desk,
    inputs(voted().record(day("09-17"), { kind: "seat-departed", ballot: 1, member: member("bala") })),
  ],
  ["reopened", desk, inputs(reopened())],
  ["everybody gone: no author, no title, no text", desk, [ghost()]],
  ["only what is only counted", desk, inputs(story(desk, { "May we name you in reports?": "Only count it" }))],
  [
    "only a small question and a wish to join",
    desk,
    inputs(
      story().record(day("09-02"), { kind: "lane-changed", lane: "question" }),
      new BoardStory(desk, { number: 2, title: "I want to join", at: day("09-01") }).record(day("09-02"), {
        kind: "lane-changed",
        lane: "join",
      }),
    ),
  ],
];

/** Words of a program, and sentences with a hole in them. */
const BROKEN =
  /\bundefined\b|\bnull\b|\bNaN\b|\bInfinity\b|\[object|\$\d|\{\{|\}\}|⧼|“”|\(\s*\)| [,;]|: ?\.|\.\.(?!\.)|,\s*\./;

const HEADINGS = /^h[1-6]$/;
const NEVER_EMPTY = /^(?:h[1-6]|li|p|a|button|th|caption|summary|dt|dd|title|figcaption|label|option|legend)$/;
const SAID = ["aria-label", "title", "alt", "content", "placeholder"];

const hasPicture = (one: PageElement): boolean =>
  elementsIn(one).some(({ tagName }) => /^(?:svg|img|input|time)$/.test(tagName));

/** What is wrong with a page that has little to tell. */
function faultsOf(html: string): readonly string[] {
  return elementsOf(html).flatMap((one) => {
    const text = textIn(one);
    const faults: string[] = [];
    if (
      NEVER_EMPTY.test(one.tagName) &&
      text === "" &&
      (HEADINGS.test(one.tagName) || !hasPicture(one)) &&
      one.tagName !== "title"
    )
      faults.push(`empty ${one.tagName}`);
    if (/^(?:ul|ol|dl|tbody|nav|figure)$/.test(one.tagName) && elementsIn(one).length === 1)
      faults.push(`empty ${one.tagName}`);
    if (/^(?:section|article|details)$/.test(one.tagName)) {
      const heading = elementsIn(one).find(({ tagName }) => HEADINGS.test(tagName) || tagName === "summary");
      if (heading && textIn(heading) === text && !elementsIn(one).some(({ tagName }) => tagName === "svg"))
        faults.push(`nothing below “${text}”`);
    }
    for (const name of SAID) {
      const said = attribute(one, name);
      if (said !== undefined && (BROKEN.test(said) || (said.trim() === "" && name !== "alt")))
        faults.push(`${name}="${said}"`);
    }
    if (one.tagName === "body" || one.tagName === "title") {
      const found = BROKEN.exec(text);
      if (found) faults.push(`…${text.slice(Math.max(0, found.index - 50), found.index + 30)}…`);
    }
    return faults;
  });
}

const faultsIn = (site: ReadonlyMap<string, string>): readonly string[] =>
  [...site].flatMap(([path, text]) =>
    path.endsWith(".html") ? faultsOf(text).map((fault) => `${path}: ${fault}`) : [],
  );

const sites = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The site in a state with this name. */
function siteIn(name: string): Promise<ReadonlyMap<string, string>> {
  const [, rules, requests] = STATES.find(([one]) => one === name) ?? [];
  if (!rules || !requests) throw new Error(`no state ${name}`);
  const site = sites.get(name) ?? wholeSite(siteSource(rules, requests));
  sites.set(name, site);
  return site;
}

describe("P10 a board with little to tell, or odd things", () => {
  it.each(STATES)("P10 %s: the site is made, nothing is empty, no word of a program is in it", async (name) => {
    const site = await siteIn(name);
    expect(site.size).toBeGreaterThan(60);
    expect(faultsIn(site)).toEqual([]);
    for (const [path, text] of site) if (path.endsWith(".json")) expect(() => JSON.parse(text), path).not.toThrow();
  });

  /** What a page says, in a state with this name. */
  async function said(name: string, path: string): Promise<string> {
    const site = await siteIn(name);
    const main = elementsOf(site.get(`/en/${path}index.html`) ?? "").find(({ tagName }) => tagName === "main");
    return main ? textIn(main) : "";
  }

  it.each([
    ["0 requests", "", "No request yetThe first request will appear here."],
    ["0 requests", "numbers/", "No request has reached the helpdesk yet."],
    ["0 requests", "knowledge/", "No case yet"],
    ["0 requests", "queue/", "No approved request waits"],
    ["0 finished", "", "Nothing is finished yet."],
    [
      "0 finished",
      "numbers/2026/",
      "In 2026, one request reached the helpdesk. On it, the committee came to 0 decisions so far, and support was delivered 0 times.",
    ],
    ["0 in motion", "", "No request in motion1 request has come so far, and none is open now."],
    ["no working group", "groups/", "This helpdesk has no working groups."],
    ["a committee of one", "committee/", "1 member decides together which requests"],
    ["a committee of one", "committee/", "The only member must take part (the quorum)."],
    ["a committee of nobody", "committee/", "Nobody sits in the committee yet."],
    ["quorum changed during a vote", "requests/1/", "Votes cast: 2. Quorum: 4 of 7."],
    ["a member left during a vote", "requests/1/", "@bala left the committee while ballot 1 was open."],
    ["reopened", "requests/1/", "Came back after it had ended as “Answered”."],
    ["only a small question and a wish to join", "", "No request yetThe first request will appear here."],
  ])("P10 %s: /en/%s says it in a sentence that makes sense", async (name, path, sentence) => {
    const text = await said(name, path);
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/\b[1-9]\d* of (?:the )?0\b|\b1 of (?:the )?1 (?:seat|member)/);
  });

  it.each(["transferred", "deleted"])(
    "P10 a request that was %s: its records stay, flagged, and its pages are gone",
    async () => {
      const first = await wholeSite(siteSource(desk, inputs(voted())));
      expect(first.has("/en/requests/1/index.html")).toBe(true);
      const index = parsePublishedIndex(first.get(RECORDS_INDEX) ?? "");
      if (!index) throw new Error("no list of copies");
      const read = async (number: number) => {
        const copy = parsePublished(first.get(`/records/${number}.json`) ?? "");
        if (!copy) throw new Error("no copy");
        return copy;
      };
      const other = new BoardStory(desk, { number: 2, title: "Another", at: day("09-01") }).input();
      const next = await wholeSite(siteSource(desk, [other], { index, read }));
      expect(faultsIn(next)).toEqual([]);
      expect([...next.keys()].filter((path) => /\/(?:requests|badge|shown|request)\/1[./]/.test(path))).toEqual([]);
      expect(parsePublished(next.get("/records/1.json") ?? "")?.batches.every(({ gone }) => gone)).toBe(true);
    },
  );
});
