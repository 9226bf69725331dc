import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { RECORDS_INDEX } from "../../../src/board/read/records-files.ts";
import { HISTORY_FILE, readHistory } from "../../../src/cli/history/read-history.ts";
import type { Desk } from "../../../src/core/config/desk.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { userId } from "../../../src/core/domain/ids.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { parsePublished, parsePublishedIndex } from "../../../src/core/records/published.ts";
import type { BoardInput } from "../../../src/core/reports/board-model.ts";
import { boardFiles, COORDINATOR, HELPER, member } from "../../support/board-desk.ts";
import { siteSource, wholeSite } from "../../support/board-site.ts";
import { BoardStory, day } from "../../support/board-story.ts";

const CANARY = "CANARY-PRIVATE-7731";
/** An account that nobody may read of. */
const HIDDEN = { id: userId(7731), login: "canary-private-7731" };
const MAIL = "canary-private-7731@museum.example";
const PHONE = "+46 70 773 17 73";

/** The answers that are public where the requester may be named: all other questions of all forms are private. */
const PUBLIC = [
  "need",
  "gaps",
  "learning",
  "partner-value",
  "support",
  "partner-kind",
  "material",
  "country",
  "language",
  "stage-of-idea",
  "links",
];
/** What is left of them where the requester may not be named. */
const WITHOUT_NAMES = ["partner-kind", "material", "country"];

const OTHER_FORMS = ["question", "join", "outcome"];

/** The invented desk with all forms of this repository. */
function everyForm(): Desk {
  const more = OTHER_FORMS.map((kind) => `\n  - { file: ${kind}.yml, kind: ${kind} }`).join("");
  const files = boardFiles().map((file) => ({ ...file, text: file.text.replace("\nforms:", `\nforms:${more}`) }));
  const forms = OTHER_FORMS.map((kind) => {
    const path = `.github/ISSUE_TEMPLATE/${kind}.yml`;
    return { path, oid: kind, text: readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8") };
  });
  const loading = loadDesk([...files, ...forms]);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.desk;
}

const desk = everyForm();

/** Every question of a form, answered: the private ones with the canary, the public ones with addresses of people. */
function answers(file: string, isPublic: readonly string[], consent?: string): Readonly<Record<string, string>> {
  const form = desk.forms.find((one) => one.file === file)?.form;
  if (!form) throw new Error(`no form ${file}`);
  const said = form.fields.map(({ id, label, options }): readonly [string, string] => {
    if (id === "consent") return [label ?? "", consent ?? CANARY];
    if (id !== undefined && isPublic.includes(id))
      return [label ?? "", options?.[0] ?? `Words for all. ${MAIL} ${PHONE}`];
    return [label ?? "", `${CANARY} ${MAIL} ${PHONE}`];
  });
  return Object.fromEntries(said);
}

/** Everything that anybody may say of a request beside what the board shows; `words` stands in what is shown where it may be named. */
function lived(story: BoardStory, words: string): BoardStory {
  const hidden = (command: string) => story.text(HELPER, day("08-20"), command, `${CANARY} ${MAIL} ${PHONE}`);
  const shown = (command: string, hour: number) => story.text(HELPER, day("08-21", hour), command, words);
  const by = HELPER;
  const changes: readonly Change[] = [
    { kind: "member-recused", member: member("gabriela"), by: "self", reason: hidden("/recuse ") },
    { kind: "priority-given", by: member("aino"), priority: "high", reason: hidden("/priority high ") },
    { kind: "community-noted", missing: true, by, reason: hidden("/community missing ") },
    { kind: "lane-changed", lane: "request", reason: hidden("/not-small ") },
    { kind: "part-added", part: 1, group: "translation", by, text: hidden("/part translation "), issue: 950 },
    { kind: "help-offered", person: HIDDEN, group: "implementation" },
    { kind: "person-assigned", group: "implementation", person: HIDDEN },
    { kind: "feedback-given", by: HIDDEN, stage: "committee-feedback", text: shown("/feedback ", 1) },
    { kind: "next-step-set", by: HIDDEN, text: shown("/next ", 2), on: day("10-01", 0) },
    { kind: "progress-noted", by: HIDDEN, text: shown("/progress ", 3) },
    { kind: "plan-written", by, supportTypes: ["train"], text: shown("/plan train\n", 4), tells: ["outcome", "use"] },
    { kind: "check-answered", item: "risk", answer: "open", by, note: shown("/check risk open ", 5) },
    {
      kind: "risk-assessed",
      item: "risk",
      risk: "legal",
      level: "high",
      by,
      mitigation: shown("/risk legal high ", 6),
    },
    { kind: "need-stated", number: 1, need: "hands", by, text: shown("/needs ", 7) },
    { kind: "need-taken", number: 1, person: HIDDEN },
    {
      kind: "concern-raised",
      ballot: 1,
      name: "pace",
      by: member("davi"),
      reason: shown("/concern pace ", 8),
      blocks: true,
    },
    { kind: "hold-placed", hold: "on-hold", reason: shown("/hold ", 9) },
    { kind: "outcome-reported", by, text: shown("/outcome ", 10) },
  ];
  story
    .enter("committee-feedback", day("08-18"))
    .open(day("08-18"))
    .record(day("08-22"), { kind: "group-assigned", group: "implementation" });
  story.vote(member("bala"), "no", day("08-19"), words);
  for (const change of changes) story.record(day("08-22"), change);
  // No command: talk stays where it is.
  story.say(HIDDEN, day("08-23"), `${CANARY}: call me at ${PHONE}.`);
  story.say(COORDINATOR, day("08-23"), `> /progress ${CANARY}\n\n\`/progress ${CANARY}\``);
  return story;
}

const RESOURCE = `https://example.org/${CANARY} "${CANARY}" en guide`;

function filed(
  number: number,
  form: string,
  consent: string | undefined,
  isPublic: readonly string[],
  isNamed = false,
) {
  const onBehalf = form === "on-behalf.yml";
  const title = isNamed ? `A title for all, ${MAIL} ${PHONE}` : CANARY;
  const author = isNamed ? {} : { author: HIDDEN };
  const story = new BoardStory(desk, {
    number,
    title,
    at: day("08-17"),
    form,
    onBehalf,
    answers: answers(form, isPublic, consent),
    ...author,
  });
  if (onBehalf) story.record(day("08-17"), { kind: "requester-linked", requester: HIDDEN });
  lived(story, isNamed ? `Words for all. ${MAIL} ${PHONE}` : CANARY);
  if (!isNamed)
    story.record(day("08-24"), {
      kind: "resource-added",
      number: 1,
      by: HELPER,
      text: story.text(HELPER, day("08-24"), "/resource add ", RESOURCE),
      language: "en",
      sort: "guide",
    });
  return story;
}

/** What was shown, and is folded away or deleted since. */
function withdrawn(input: BoardInput, how: "minimised" | "deleted"): BoardInput {
  const isApp = (login: string | undefined) => login === "github-actions[bot]";
  const comments = input.snapshot.comments.flatMap((comment) => {
    if (isApp(comment.author?.login)) return [comment];
    return how === "deleted" ? [] : [{ ...comment, isMinimized: true }];
  });
  return { ...input, snapshot: { ...input.snapshot, comments } };
}

/** A report of an outcome whose own private answers must not come with it. */
function reported(number: number): BoardInput {
  const body = Object.entries(answers("outcome.yml", ["achieved", "seen", "able", "tell"]))
    .map(([label, answer]) => `### ${label}\n\n${answer}\n`)
    .join("\n");
  const { snapshot, state } = new BoardStory(desk, { number, title: "Drawings", at: day("01-05") })
    .enter("delivered", day("05-01"))
    .record(day("06-01"), {
      kind: "outcome-reported",
      by: HELPER,
      text: null,
      report: { issue: 940, hash: sha256Of(body) },
    })
    .input();
  const issue = {
    number: 940,
    title: CANARY,
    body,
    author: { ...HIDDEN, kind: "user" as const },
    state: "open" as const,
    labels: [],
  };
  return {
    snapshot: {
      ...snapshot,
      mentionedBy: [
        { ...issue, url: `${snapshot.repository.url}/issues/940`, openedAt: day("06-01"), editedByAuthorOnly: true },
      ],
    },
    state,
  };
}

const NAMED = "You may name me and my organisation";
const NAMELESS = "Tell the story without names";
const COUNTED = "Only count it";

function inputs(): readonly BoardInput[] {
  return [
    filed(301, "request.yml", NAMED, PUBLIC, true),
    filed(302, "request.yml", NAMELESS, WITHOUT_NAMES),
    filed(303, "request.yml", COUNTED, []),
    // An answer that is none of the options names nobody.
    filed(304, "request.yml", undefined, WITHOUT_NAMES),
    filed(305, "on-behalf.yml", NAMELESS, WITHOUT_NAMES),
    filed(306, "on-behalf.yml", COUNTED, []),
    filed(307, "question.yml", NAMELESS, WITHOUT_NAMES),
    filed(308, "question.yml", COUNTED, []),
    new BoardStory(desk, {
      number: 309,
      title: CANARY,
      at: day("08-17"),
      form: "join.yml",
      author: HIDDEN,
      answers: answers("join.yml", []),
    }).record(day("08-17"), { kind: "lane-changed", lane: "join" }),
    new BoardStory(desk, {
      number: 310,
      title: "For a museum",
      at: day("08-17"),
      onBehalf: true,
      answers: answers("on-behalf.yml", PUBLIC, "The organisation may be named"),
    }),
  ]
    .map((story) => story.input())
    .concat(
      withdrawn(
        lived(new BoardStory(desk, { number: 311, title: "Folded away", at: day("08-17") }), CANARY).input(),
        "minimised",
      ),
      withdrawn(
        lived(new BoardStory(desk, { number: 312, title: "Deleted", at: day("08-17") }), CANARY).input(),
        "deleted",
      ),
      reported(313),
    );
}

const OLD_CASES = `id,title,language,place,received,ended,end,kinds,partner,material,need,support,outcome,lesson,consent,source,source-url
1,${CANARY},en,Kenya,2023,,learned,do,glam,Maps,${CANARY},${CANARY},${CANARY},${CANARY},without-names,Notes,https://example.org/notes
2,${CANARY},en,${CANARY},2023,,learned,do,glam,${CANARY},${CANARY},${CANARY},${CANARY},${CANARY},only-counted,Notes,https://example.org/notes
3,Old drawings,en,Kenya,2023,,learned,do,glam,Maps,${MAIL} ${PHONE},${MAIL},${MAIL} ${PHONE},${PHONE},named,Notes,https://example.org/notes
`;

function historic() {
  const reading = readHistory(OLD_CASES, desk, HISTORY_FILE);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.requests;
}

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
