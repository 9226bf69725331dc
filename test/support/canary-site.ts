import { readFileSync } from "node:fs";
import { HISTORY_FILE, readHistory } from "../../src/cli/history/read-history.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import type { Change } from "../../src/core/domain/change.ts";
import { userId } from "../../src/core/domain/ids.ts";
import { sha256Of } from "../../src/core/records/hash.ts";
import type { BoardInput } from "../../src/core/reports/board-model.ts";
import { boardFiles, COORDINATOR, HELPER, member } from "./board-desk.ts";
import { BoardStory, day } from "./board-story.ts";

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
    return { path, oid: kind, text: readFileSync(new URL(`../../${path}`, import.meta.url), "utf8") };
  });
  const loading = loadDesk([...files, ...forms]);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.desk;
}

export const desk = everyForm();

/** Every question of a form, answered: the private ones with the canary, the public ones with addresses of people. */
export function answers(file: string, isPublic: readonly string[], consent?: string): Readonly<Record<string, string>> {
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
export function lived(story: BoardStory, words: string): BoardStory {
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

export const NAMED = "You may name me and my organisation";
export const NAMELESS = "Tell the story without names";
export const COUNTED = "Only count it";

export function inputs(): readonly BoardInput[] {
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

export function historic() {
  const reading = readHistory(OLD_CASES, desk, HISTORY_FILE);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.requests;
}
