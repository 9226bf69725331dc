import { boardFiles } from "../../src/board/build-board.ts";
import type { BoardSource } from "../../src/board/read/board-item.ts";
import type { PreviousCopies } from "../../src/board/read/records-files.ts";
import { siteFiles } from "../../src/board/read/site-files.ts";
import { casePath, handsPath, requestPath } from "../../src/board/site/paths.ts";
import { HISTORY_FILE, readHistory } from "../../src/cli/history/read-history.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { later } from "../../src/core/domain/ids.ts";
import { type BoardInput, type BoardModel, boardModel } from "../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../src/core/reports/board-types.ts";
import { careInputs } from "../board/care-stories.ts";
import { workDesk, workInputs } from "../board/work-stories.ts";
import { boardFiles as boardDeskFiles } from "./board-desk.ts";
import { boardInputs } from "./board-fixture.ts";
import { READ_AT } from "./board-story.ts";
import { CALENDAR } from "./data-site.ts";
import { resourceStory } from "./resource-story.ts";

/** Languages of people, and two that show what is no message and what does not turn. */
export const SITE_LANGUAGES = ["en", "es", "ar", "en-x-pseudo", "en-x-rtl"] as const;

/** A desk with all that a desk may have: groups, task forces, themes, dates by rule and by hand, a break, clocks of three cities. */
export function siteDesk(
  voters: "handle" | "seat" | "count" = "handle",
  languages: readonly string[] = SITE_LANGUAGES,
): Desk {
  const desk = workDesk(voters);
  return {
    ...desk,
    calendar: {
      ...CALENDAR,
      cities: [
        { name: "Lima", zone: "America/Lima" },
        { name: "Nairobi", zone: "Africa/Nairobi" },
        { name: "Kolkata", zone: "Asia/Kolkata" },
      ],
      "intake-pauses": [{ from: "2026-09-10", until: "2026-09-30", reason: "The team is at a conference." }],
    },
    config: { ...desk.config, board: { ...desk.config.board, languages: [...languages] } },
  };
}

/** Requests in all stages, with everything that happens to requests. None of these people and projects exists. */
export const siteInputs = (desk: Desk): readonly BoardInput[] => [
  ...boardInputs(desk),
  ...careInputs(desk),
  ...workInputs(desk),
  resourceStory(desk).input(),
];

const OLD_CASES = `id,title,language,place,received,ended,end,kinds,partner,need,support,outcome,lesson,consent,source,source-url
1,Herbarium labels,en,Kenya,2023,2024-05,learned,do,research,Labels of 300 sheets.,We read them together.,300 sheets are online.,Begin with ten.,named,Notes of 2023,https://example.org/notes
2,A letter to museums,en,Peru,2024-02-03,,answered,advise,,A template.,,,,without-names,Notes of 2024,https://example.org/notes-2024
`;

/** Two requests from before the desk, one of them without names. */
export function siteHistory(desk: Desk): readonly BoardRequest[] {
  const reading = readHistory(OLD_CASES, desk, HISTORY_FILE);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.requests;
}

/** All of it as a board shows it. */
export const siteModel = (desk: Desk = siteDesk()): BoardModel =>
  boardModel(siteInputs(desk), desk, READ_AT, siteHistory(desk));

/** What a build of the whole site starts from: all requests, read now, at the time of the stories. */
export function siteSource(desk: Desk, inputs: readonly BoardInput[], previous?: PreviousCopies): BoardSource {
  return {
    desk,
    files: boardDeskFiles(),
    repository: inputs[0]?.snapshot.repository,
    previous,
    wholeAt: undefined,
    async *items() {
      // What changed in the very second of the reading is not copied: it may have changed again.
      for (const { snapshot } of inputs) {
        const issue = { ...snapshot.issue, updatedAt: later(READ_AT, -60_000) };
        yield { kind: "read", snapshot: { ...snapshot, issue } };
      }
    },
    builtAt: () => READ_AT,
  };
}

/** The same site with the copies of records and of what is shown, from which the next build goes on. */
export async function wholeSite(
  source: BoardSource,
  historic: readonly BoardRequest[] = [],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, text } of siteFiles(source, { basePath: "", historic, version: "1" })) files.set(path, text);
  return files;
}

/** Every file of a site, by its path from the site's root. */
export const siteOf = (model: BoardModel, basePath = ""): ReadonlyMap<string, string> =>
  new Map([...boardFiles(model, { basePath })].map(({ path, text }) => [path, text]));

/** One address of each type of page of the site above, in a language; then requests that are unlike each other. The old ones are in English. */
export const pageTypes = (language: string): readonly string[] => [
  ...[
    "",
    "requests/",
    "stage/working-group/",
    "country/CL/",
    "year/2026/",
    "groups/",
    "groups/implementation/",
    "themes/",
    "queue/",
    "committee/",
    "committee/decisions/2026/",
    "committee/seats/finland/",
    "ask/",
    "drop-in/",
    "knowledge/",
    "knowledge/61/",
    "resources/",
    "how-it-works/",
    "poster/",
    "numbers/",
    "numbers/2026/",
    "data/",
    "about/",
    "accessibility/",
    "privacy/",
    "translations/",
    "status/",
  ].map((folder) => `/${language}/${folder}index.html`),
  handsPath(language),
  ...[61, 85, 109, 117, 130, 134, 138, 150, 202].map((number) => requestPath(language, number)),
  ...(language === "en" ? [requestPath(language, -1), casePath(language, -1)] : []),
];
