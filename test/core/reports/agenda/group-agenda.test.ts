import { describe, expect, it } from "vitest";
import type { Desk } from "../../../../src/core/config/desk.ts";
import type { GroupSection } from "../../../../src/core/domain/group-agenda.ts";
import { renderGroupAgenda } from "../../../../src/core/messages/agenda/render-group-agenda.ts";
import { plainIn } from "../../../../src/core/messages/markup/plain.ts";
import { speakPlain } from "../../../../src/core/messages/speak.ts";
import { inputUntil } from "../../../../src/core/reports/agenda/agenda-input.ts";
import { agendaTimes } from "../../../../src/core/reports/agenda/agenda-times.ts";
import { groupAgendaOf, groupItems } from "../../../../src/core/reports/agenda/group-agenda.ts";
import { boardDesk, HELPER } from "../../../support/board-desk.ts";
import { BoardStory, day, READ_AT } from "../../../support/board-story.ts";

const desk: Desk = boardDesk();

const agendaOf = (id: string, stories: readonly BoardStory[]) => {
  const group = desk.config.groups.find((one) => one.id === id);
  if (!group) throw new Error(id);
  const times = agendaTimes(desk, READ_AT);
  const items = stories.flatMap((one) => groupItems(inputUntil(one.input().snapshot, READ_AT), group, desk, times));
  return groupAgendaOf(items, group, desk, READ_AT, [99]);
};

/** The points of a group by section, as number and words. Empty sections are left out. */
const sections = (id: string, stories: readonly BoardStory[]) =>
  Object.fromEntries(
    agendaOf(id, stories).sections.flatMap(({ section, items }) =>
      items.length === 0
        ? []
        : [
            [
              section,
              items.map(({ number, asks }) => `${number} ${asks.map((one) => speakPlain(one, "en")).join(" ")}`),
            ],
          ],
    ),
  ) as Partial<Record<GroupSection, readonly string[]>>;

const group = "implementation";
const story = (number = 7): BoardStory =>
  new BoardStory(desk, { number, title: "Old maps", at: day("08-28") }).enter("working-group", day("09-01"));
const given = (number?: number): BoardStory => story(number).record(day("09-02"), { kind: "group-assigned", group });
const taken = (number?: number): BoardStory =>
  given(number).record(day("09-03"), { kind: "person-assigned", group, person: HELPER });

describe("a working group's part of the agenda", () => {
  it("tells what waits for it and what it has, the oldest first", () => {
    expect(sections(group, [taken(7), given(8)])).toEqual({
      waits: ["8 Stage: Working group. Nobody has taken it up. It is with: Implementation."],
      has: ["7 Stage: Working group. Taken up by @helper-noor."],
    });
  });

  it("has nothing of other groups, of requests that have ended, and of those that are delivered", () => {
    const ended = taken(8).record(day("09-04"), { kind: "request-left", exit: "withdrawn", through: "withdraw" });
    const delivered = taken(9).enter("delivered", day("09-04"));
    expect(sections("translation", [taken(7)])).toEqual({});
    expect(sections(group, [ended, delivered])).toEqual({});
  });

  it("gives the group that cares for the rest what no group has", () => {
    expect(sections("helpdesk-team", [story()])).toMatchObject({ waits: [expect.stringContaining("Helpdesk team")] });
  });

  it("tells what is needed, and who cares for it", () => {
    const one = taken();
    for (const number of [1, 2]) {
      const text = one.text(HELPER, day("09-05"), "/needs ", `Somebody for ${number}`);
      one.record(day("09-05"), { kind: "need-stated", number, need: "hands", by: HELPER, text });
    }
    one.record(day("09-06"), { kind: "need-taken", number: 2, person: HELPER });
    expect(sections(group, [one]).needs).toEqual([
      "7 Need 1: “Somebody for 1” Nobody cares for it yet; `/claim 1` takes it.",
      "7 Need 2: “Somebody for 2” Taken up by @helper-noor.",
    ]);
    one.record(day("09-07"), { kind: "need-met", number: 1, by: HELPER });
    expect(sections(group, [one]).needs).toHaveLength(1);
  });

  it("tells the group's own parts, whoever has the request, and not those that are closed", () => {
    const one = story();
    one.record(day("09-05"), { kind: "part-added", part: 1, group: "translation", by: HELPER, issue: 30 });
    expect(sections("translation", [one]).parts).toEqual(["30 It is the group's part of request 7."]);
    expect(sections("communication", [one])).toEqual({});
    const { snapshot } = one.input();
    const closed = {
      number: 30,
      url: "https://github.com/hub/helpdesk/issues/30",
      title: "x",
      state: "closed" as const,
    };
    const translation = desk.config.groups.find(({ id }) => id === "translation");
    const input = inputUntil({ ...snapshot, subIssues: [closed] }, READ_AT);
    expect(translation && groupItems(input, translation, desk, agendaTimes(desk, READ_AT))).toEqual([]);
  });

  it("tells next steps whose day is over", () => {
    const one = taken();
    const text = one.text(HELPER, day("09-05"), "/next until 2026-09-10 ", "Ask the archive");
    one.record(day("09-05"), { kind: "next-step-set", by: HELPER, text, on: day("09-10") });
    expect(sections(group, [one]).overdue?.[0]).toContain("“Ask the archive”");
  });

  it("is a document, which also says what could not be read, and that there is nothing", () => {
    const text = renderGroupAgenda(agendaOf(group, [given()]), plainIn("en"), "en");
    expect(text).toContain("Implementation: what there is to do, 20 September 2026\n====");
    expect(text).toContain("Waits for the group\n----");
    expect(text).toContain("#99");
    expect(text).toContain("- #7 <https://github.com/hub/helpdesk/issues/7> Old maps (since 1 September 2026)");
    expect(renderGroupAgenda(agendaOf(group, []), plainIn("en"), "en")).toContain("Nothing waits for this group");
  });
});
