import { describe, expect, it } from "vitest";
import { directDoor } from "../../../src/sandbox/scenario/direct-door.ts";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";
import type { Setting } from "../../../src/sandbox/scenario/setting.ts";
import { tell } from "../../support/told-story.ts";

const FILED = `    rex opens:
      form: request.yml
      title: Old maps
      answers: { need: Old maps of the coast, reach: Through this issue }`;

const ON_BEHALF = `    kim opens:
      form: on-behalf.yml
      title: Old maps
      answers: { need: Old maps of the coast, channel: Mail, received: "2026-02-24", consent: Only count it }`;

interface Step {
  readonly at: string;
  readonly act: string;
}

/** The same story, seen step by step or only at its end. */
function story(opening: string, steps: readonly Step[], late: boolean): string {
  const desk = (word: string) => (late ? `    desk: ${word}\n` : "");
  return `title: Late
committee: [ana, ben, cy, dee]
groups: { implementation: [uli] }
steps:
  - at: 2026-03-02 09:00
${opening}
${steps.map(({ at, act }, index) => `  - at: 2026-${at}\n${index === 0 ? desk("asleep") : ""}${act.replace(/^/gm, "    ")}\n`).join("")}
  - at: 2026-05-02 09:00
${desk("awake")}    note: Somebody looks.
`;
}

/** What was decided by one look at a time, in the order of its time: by whom or by which rule, and when. */
async function decided(opening: string, steps: readonly Step[], late: boolean): Promise<readonly string[]> {
  const door = (setting: Setting) => directDoor(setting, () => "arrives");
  const { ending } = await tell(readScenario(story(opening, steps, late), "late-look.test"), { door });
  expect(ending.visible.differences).toEqual([]);
  return ending.records
    .map(({ at, cause, changes }) => {
      const who = cause.kind === "command" ? `/${cause.command}` : cause.rule;
      return `${at} ${who}: ${changes.map((change) => (change.kind === "refused" ? change.why : change.kind)).join(", ")}`;
    })
    .toSorted();
}

describe("a late look decides what a punctual one decided", () => {
  it.each<{ what: string; opening?: string; steps: readonly Step[]; last: string }>([
    {
      what: "where an answer came while a hold was lifted, and the lifting was taken back",
      steps: [
        { at: "03-03 09:00", act: "kim says: /ask Which licence?" },
        { at: "03-04 09:00", act: "kim says: /resume" },
        { at: "03-05 09:00", act: "rex says: It is free." },
        { at: "03-06 09:00", act: "kim says: /undo" },
      ],
      last: "requester-replied: hold-lifted",
    },
    {
      what: "where the requester was linked, asked and answered while nobody looked",
      opening: ON_BEHALF,
      steps: [
        { at: "03-03 09:00", act: "kim says: /requester @mia" },
        { at: "03-04 09:00", act: "kim says: /ask Which licence?" },
        { at: "03-05 09:00", act: "mia says: It is free." },
      ],
      last: "requester-replied: hold-lifted",
    },
    {
      what: "where an answer was edited after the next question",
      steps: [
        { at: "03-03 09:00", act: "kim says: /ask Which licence?" },
        { at: "03-04 09:00", act: "rex says: It is free." },
        { at: "03-05 09:00", act: "kim says: /ask For all of them?" },
        { at: "03-06 09:00", act: "rex edits-comment: It is free, all of it." },
      ],
      last: "requester-replied: hold-lifted",
    },
    {
      what: "where a hold had ended before it was taken back",
      steps: [
        { at: "03-03 09:00", act: "kim says: /hold until 2026-03-10 the archive is closed" },
        { at: "03-12 09:00", act: "kim says: /undo" },
      ],
      last: "/undo: desk-refused-undo-followed",
    },
    {
      what: "where a question was taken back after the answer",
      steps: [
        { at: "03-03 09:00", act: "kim says: /ask Which licence?" },
        { at: "03-04 09:00", act: "rex says: It is free." },
        { at: "03-05 09:00", act: "kim says: /undo" },
      ],
      last: "/undo: desk-refused-undo-followed",
    },
    {
      what: "where the answer to a referral was taken back after its day",
      steps: [
        { at: "03-03 09:00", act: "kim says: /refer until 2026-03-10 the map team can help" },
        { at: "03-05 09:00", act: "kim says: /referral accepted" },
        { at: "03-20 09:00", act: "kim says: /undo" },
      ],
      last: "/undo: act-undone",
    },
    {
      what: "where an end by silence came after the answer",
      steps: [
        { at: "03-03 09:00", act: "kim says: /ask Which licence?" },
        { at: "03-18 09:00", act: "rex says: It is free." },
        { at: "03-19 09:00", act: "kim says: /no-reply" },
      ],
      last: "/no-reply: desk-refused-nothing-asked",
    },
    {
      what: "where an end was taken back twice",
      steps: [
        { at: "03-03 09:00", act: "kim says: /next We look for a scanner." },
        { at: "03-04 09:00", act: "kim says: /out-of-scope we repair nothing" },
        { at: "03-05 09:00", act: "kim says: /undo" },
        { at: "03-06 09:00", act: "kim says: /undo" },
        { at: "03-07 09:00", act: "kim says: /undo" },
      ],
      last: "/undo: desk-refused-undo-none",
    },
  ])("$what", async ({ opening = FILED, steps, last }) => {
    const punctual = await decided(opening, steps, false);
    const late = await decided(opening, steps, true);
    expect(late).toEqual(punctual);
    expect(punctual.join("\n")).toContain(last);
  });
});
