import type { Desk } from "../../src/core/config/desk.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import type { Change } from "../../src/core/domain/change.ts";
import { type BoardModel, boardModel } from "../../src/core/reports/board-model.ts";
import { boardFiles, HELPER, member } from "./board-desk.ts";
import { siteDesk } from "./board-site.ts";
import { BoardStory, day, READ_AT } from "./board-story.ts";
import { HOSTILE } from "./data-site.ts";

/** A title that begins with a hostile text and says at its end which one it is. */
export const hostileTitle = (index: number): string => `${HOSTILE[index] ?? ""} T${index}`;

/** Those that fit into a configured text, all in one. */
const ALL = HOSTILE.filter((text) => text.length < 100).join(" ");

/** Words of a desk's files that people read. Each is another one, since some may not be twice there. */
const WORDS: ReadonlySet<string> = new Set([
  "title",
  "about",
  "question",
  "name",
  "organisation",
  "notice",
  "limits",
  "reason",
  "charter",
  "summary",
]);

/** The same file, as JSON, which is YAML too, with hostile words wherever people read any. */
function withHostileWords(value: unknown): string {
  let count = 0;
  return JSON.stringify(value, (key, member: unknown) => {
    if (!WORDS.has(key) || typeof member !== "string") return member;
    count += 1;
    return key === "name" ? ALL : `W${count} ${HOSTILE[count % (HOSTILE.length - 1)]}`;
  });
}

/** A desk whose own words are hostile, as it is read from its files. Its forms are as they are, so that they can be filled in. */
export function hostileDesk(languages: readonly string[] = ["en", "ar"]): Desk {
  const { config, roster, calendar } = siteDesk("handle", languages);
  const written: Readonly<Record<string, unknown>> = {
    ".github/helpdesk/config.yml": {
      ...config,
      desk: { ...config.desk, limits: "x" },
      board: { ...config.board, notice: "x" },
    },
    ".github/helpdesk/roster.yml": roster,
    ".github/helpdesk/calendar.yml": calendar,
  };
  const files = boardFiles().map((file) => {
    const value = written[file.path];
    return value === undefined ? file : { ...file, text: withHostileWords(value) };
  });
  const loading = loadDesk(files);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems, null, 1));
  return loading.desk;
}

/** A request of which everything that anybody can write is one hostile text. */
function hostileStory(desk: Desk, index: number): BoardStory {
  const said = HOSTILE[index] ?? "";
  const form = desk.forms.find(({ file }) => file === "request.yml")?.form;
  const answers = Object.fromEntries(
    (form?.fields ?? []).flatMap(({ id, label, options }) =>
      id === "consent" || options ? [] : [[label ?? "", said]],
    ),
  );
  const story = new BoardStory(desk, { number: index + 1, title: hostileTitle(index), at: day("08-01"), answers });
  const by = HELPER;
  const text = (command: string, hour: number) => story.text(by, day("08-02", hour), command, said);
  const changes: readonly Change[] = [
    { kind: "group-assigned", group: "implementation" },
    { kind: "feedback-given", by: member("eman"), stage: "committee-feedback", text: text("/feedback ", 1) },
    {
      kind: "concern-raised",
      ballot: 1,
      name: "pace",
      by: member("davi"),
      reason: text("/concern pace ", 2),
      blocks: true,
    },
    { kind: "plan-written", by, supportTypes: ["train"], text: text("/plan train\n", 3), tells: ["outcome", "use"] },
    { kind: "check-answered", item: "risk", answer: "open", by, note: text("/check risk open ", 4) },
    { kind: "risk-assessed", item: "risk", risk: "legal", level: "high", by, mitigation: text("/risk legal high ", 5) },
    { kind: "need-stated", number: 1, need: "hands", by, text: text("/needs ", 6) },
    { kind: "need-stated", number: 2, need: "material", by, text: text("/missing ", 7) },
    { kind: "next-step-set", by, text: text("/next ", 8) },
    { kind: "progress-noted", by, text: text("/progress ", 9) },
    {
      kind: "resource-added",
      number: 1,
      by,
      text: text(`/resource add https://example.org/a?b='"><script> "T" en guide `, 10),
      language: "en",
      sort: "guide",
    },
  ];
  story.enter("committee-feedback", day("08-02")).open(day("08-02"));
  story.vote(member("bala"), "no", day("08-03"), said).record(day("08-04"), ...changes);
  if (index % 3 === 1)
    story
      .enter("delivered", day("08-10"))
      .record(day("08-11"), { kind: "outcome-reported", by, text: text("/outcome ", 11) });
  if (index % 3 === 2)
    story.record(day("08-10"), {
      kind: "request-left",
      exit: "answered",
      through: "answer",
      reply: text("/answer ", 12),
    });
  return story;
}

/** A whole site of it. Request n has the hostile text n-1 as its title. */
export function hostileSiteModel(desk: Desk = hostileDesk()): BoardModel {
  const inputs = HOSTILE.map((_, index) => hostileStory(desk, index).input());
  return boardModel(inputs, desk, READ_AT);
}
