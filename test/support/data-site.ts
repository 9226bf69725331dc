import { apiFiles } from "../../src/board/api/api-files.ts";
import { badgeFiles } from "../../src/board/badges/badge-files.ts";
import { calendarFiles } from "../../src/board/calendars/calendar-files.ts";
import { feedFiles } from "../../src/board/feeds/feed-files.ts";
import { SEARCH_PATH, searchIndex } from "../../src/board/knowledge/search-index.ts";
import type { SiteFile } from "../../src/board/site/write-site.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import type { BoardInput, BoardModel } from "../../src/core/reports/board-model.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { careInputs } from "../board/care-stories.ts";
import { workInputs } from "../board/work-stories.ts";
import { boardDesk } from "./board-desk.ts";
import { boardInputs } from "./board-fixture.ts";
import { BoardStory, day, READ_AT } from "./board-story.ts";
import { resourceStory } from "./resource-story.ts";

/** The drop-in hour of every last Thursday by the clocks of Stockholm, with the moved date of December, and monthly meetings. */
export const CALENDAR: Desk["calendar"] = {
  version: 1,
  meetings: [{ on: "2026-10-20" }],
  "meeting-rule": { every: "first tuesday", at: "14:00", from: "2026-01-01", until: "2026-12-31" },
  "drop-ins": [],
  "drop-in-rule": {
    every: "last thursday",
    at: "15:00",
    zone: "Europe/Stockholm",
    from: "2026-01-01",
    link: "https://calendar.example/book",
  },
  exceptions: [{ of: "drop-in", on: "2026-12-31", "moved-to": "2026-12-17", reason: "End of the year" }],
  cities: [],
  pauses: [],
  "intake-pauses": [],
};

/** An invented desk with dates by rule and two languages. */
export function dataDesk(calendar: Desk["calendar"] = CALENDAR): Desk {
  const desk = boardDesk();
  return { ...desk, calendar, config: { ...desk.config, board: { ...desk.config.board, languages: ["en", "ar"] } } };
}

/** Its requests: of all stages, with care, groups and resources. */
export const dataInputs = (desk: Desk): readonly BoardInput[] => [
  ...boardInputs(desk),
  ...careInputs(desk),
  ...workInputs(desk),
  resourceStory(desk).input(),
];

export const dataModel = (desk: Desk = dataDesk(), inputs = dataInputs(desk)): BoardModel =>
  boardModel(inputs, desk, READ_AT);

/** Everything that machines read, by its path. */
export function dataSite(model: BoardModel): ReadonlyMap<string, string> {
  const site = { model, languages: model.desk.languages, basePath: "" };
  const search: SiteFile = { path: SEARCH_PATH, text: JSON.stringify(searchIndex(model)) };
  const files = [...apiFiles(site), ...feedFiles(site), ...calendarFiles(site), ...badgeFiles(site), search];
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** Texts that would break a careless writer of HTML, XML, JSON, CSV or calendars. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  `" onload="alert(1)`,
  "javascript:alert(1)",
  "]]><!-- --> &amp; &#0;",
  "{{PLURAL:$1|a}} $1 {{bidi:$2}}",
  "\u202egnp.exe\u2066 \u200f",
  "NUL \u0000 BEL \u0007 \ufffe",
  "lone \ud800 surrogate",
  "=cmd|' /C calc'!A0",
  "line\r\nBEGIN:VEVENT\r\nX;Y,Z\\",
  "x".repeat(10_000),
];

/** A site whose titles, answers, concerns and configured words are hostile. */
export function hostileModel(): BoardModel {
  const plain = dataDesk();
  const all = HOSTILE.join(" ").slice(0, 400);
  const calendar: Desk["calendar"] = {
    ...CALENDAR,
    exceptions: CALENDAR.exceptions.map((exception) => ({ ...exception, reason: all })),
  };
  const desk: Desk = {
    ...plain,
    calendar,
    config: {
      ...plain.config,
      desk: { ...plain.config.desk, name: all },
      groups: plain.config.groups.map((group) => ({ ...group, title: all, about: all })),
      stages: plain.config.stages.map((stage) => ({ ...stage, title: all, about: all })),
    },
  };
  const stories = HOSTILE.map((text, index) =>
    new BoardStory(desk, {
      number: index + 1,
      title: text,
      at: day("09-01"),
      answers: { "What do you need?": text, "Country or region": text, "In which language may we answer?": text },
    })
      .enter("committee-feedback", day("09-02"))
      .open(day("09-03"))
      .input(),
  );
  return boardModel(stories, desk, READ_AT);
}
