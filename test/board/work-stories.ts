import type { Desk } from "../../src/core/config/desk.ts";
import type { BoardInput } from "../../src/core/reports/board-model.ts";
import { boardDesk, HELPER, member } from "../support/board-desk.ts";
import { BoardStory, day } from "../support/board-story.ts";

/** A desk with two task forces, one of them over, with a theme, and with members who are named and one who is not. */
export function workDesk(voters: "handle" | "seat" | "count" = "handle"): Desk {
  const desk = boardDesk(voters);
  const force = { about: "One request or theme, for a time.", kind: "task-force" as const, default: false };
  return {
    ...desk,
    config: {
      ...desk.config,
      groups: [
        ...desk.config.groups,
        {
          ...force,
          id: "maps",
          title: "Old maps task force",
          charter: "All maps of the atlas are online.",
          until: "2026-12-01",
        },
        {
          ...force,
          id: "negatives",
          title: "Negatives task force",
          charter: "Scan the negatives.",
          until: "2026-08-01",
          summary: "400 negatives are online.",
        },
      ],
      themes: [
        { issue: 900, title: "Wiki Loves Maps", kind: "campaign" },
        { issue: 901, title: "Nobody yet", kind: "funding" },
      ],
    },
    roster: {
      ...desk.roster,
      groups: {
        ...desk.roster.groups,
        implementation: [
          { ...HELPER, lead: true },
          { ...member("aino"), lead: false },
        ],
        negatives: [{ ...HELPER, lead: false }],
      },
    },
  };
}

const COUNTRY = "Country or region";
const LANGUAGE = "In which language may we answer?";
const CONSENT = "May we name you in reports?";
const WITHOUT_NAMES = "Tell the story without names";

/** Requests that need hands in several ways. The words CANARY must not be seen anywhere. */
export function workInputs(desk: Desk): readonly BoardInput[] {
  const waiting = (
    number: number,
    title: string,
    at: string,
    answers: Readonly<Record<string, string>> = {},
  ): BoardStory => new BoardStory(desk, { number, title, at: day("08-01"), answers }).enter("working-group", day(at));
  const need = (one: BoardStory, number: number, kind: "hands" | "material", words: string): BoardStory => {
    const text = one.text(HELPER, day("09-10"), kind === "hands" ? "/needs " : "/missing ", words);
    return one.record(day("09-10"), { kind: "need-stated", number, need: kind, by: HELPER, text });
  };
  const group = "implementation";

  const untaken = waiting(201, "Old maps of the harbour", "09-05", { [COUNTRY]: "Ghana", [LANGUAGE]: "Twi" }).record(
    day("09-05"),
    { kind: "group-assigned", group },
    { kind: "group-assigned", group: "translation" },
    { kind: "theme-set", issue: 900 },
  );
  const taken = waiting(202, "Letters of a poet", "09-01").record(
    day("09-02"),
    { kind: "group-assigned", group },
    { kind: "person-assigned", group, person: HELPER },
    { kind: "community-noted", missing: true, by: null },
    { kind: "part-added", part: 1, group: "translation", by: HELPER, issue: 950 },
    { kind: "theme-set", issue: 77 },
  );
  need(
    need(need(taken, 1, "hands", "Somebody who reads Wolof"), 2, "material", "A guide to scanning"),
    3,
    "hands",
    "Done",
  );
  taken.record(day("09-11"), { kind: "need-met", number: 3, by: HELPER });
  const nobodys = waiting(203, "CANARY secret archive", "09-03", { [CONSENT]: WITHOUT_NAMES });
  need(nobodys, 1, "hands", "Ask CANARY archive");
  const finished = waiting(204, "Done long ago", "08-10")
    .record(day("08-11"), { kind: "group-assigned", group: "negatives" })
    .enter("delivered", day("08-20"));
  return [untaken, taken, nobodys, finished].map((one) => one.input());
}
