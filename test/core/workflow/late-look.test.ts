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

/** The same story, seen step by step, or from one of its steps on only at its end. */
function story(opening: string, steps: readonly Step[], late: boolean, from: number): string {
  const desk = (word: string) => (late ? `    desk: ${word}\n` : "");
  return `title: Late
committee: [ana, ben, cy, dee]
groups: { implementation: [uli] }
steps:
  - at: 2026-03-02 09:00
${opening}
${steps.map(({ at, act }, index) => `  - at: 2026-${at}\n${index === from ? desk("asleep") : ""}${act.replace(/^/gm, "    ")}\n`).join("")}
  - at: 2026-05-02 09:00
${desk("awake")}    note: Somebody looks.
`;
}

/** What was decided by one look at a time, in the order of its time: by whom or by which rule, and when. */
async function decided(
  opening: string,
  steps: readonly Step[],
  late: boolean,
  from: number,
): Promise<readonly string[]> {
  const door = (setting: Setting) => directDoor(setting, () => "arrives");
  const { ending } = await tell(readScenario(story(opening, steps, late, from), "late-look.test"), { door });
  expect(ending.visible.differences).toEqual([]);
  return (
    ending.records
      // Where a request stands in the queue only a sweep can see, and it counts from then.
      .filter(({ cause }) => cause.kind !== "rule" || cause.rule !== "queue-placed")
      .map(({ at, cause, changes }) => {
        const who = cause.kind === "command" ? `/${cause.command}` : cause.rule;
        return `${at} ${who}: ${changes.map((change) => (change.kind === "refused" ? change.why : change.kind)).join(", ")}`;
      })
      .toSorted()
  );
}

describe("a late look decides what a punctual one decided", () => {
  it.each<{ what: string; opening?: string; from?: number; steps: readonly Step[]; last: string }>([
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
    {
      what: "where help was offered, accepted, used and handed back",
      steps: [
        { at: "03-03 09:00", act: "kim says: /assign implementation" },
        { at: "03-04 09:00", act: "zoe says: /claim" },
        { at: "03-04 10:00", act: "uli says: /assign @zoe" },
        { at: "03-04 11:00", act: "zoe says: /needs Somebody who scans." },
        { at: "03-04 12:00", act: "kim says: /unclaim @zoe" },
        { at: "03-04 13:00", act: "zoe says: /needs Somebody who reads." },
      ],
      last: "/needs: outsider",
    },
    {
      what: "where a member assigned the issue to themselves and was taken off it by somebody else",
      steps: [
        { at: "03-03 09:00", act: "kim says: /assign implementation" },
        { at: "03-04 09:00", act: "uli assigns: themselves" },
        { at: "03-05 09:00", act: "kim unassigns: uli" },
      ],
      last: "assigned-on-github: person-unassigned",
    },
    {
      what: "where a place in the queue held before the objection came",
      from: 4,
      steps: [
        { at: "03-03 09:00", act: "kim says: /accept" },
        { at: "03-04 09:00", act: "ana, ben, cy, dee say: /approve" },
        { at: "03-11 12:00", act: "kim says: /skip the plan is complete" },
        { at: "03-12 09:00", act: "ana, ben, cy, dee say: /approve" },
        { at: "03-28 09:00", act: "ana says: /rank 1 The exhibition opens in May." },
        { at: "04-02 09:00", act: "ben says: /object It can wait for the others." },
      ],
      last: "/object: desk-refused-no-rank",
    },
  ])("$what", async ({ opening = FILED, from = 0, steps, last }) => {
    const punctual = await decided(opening, steps, false, from);
    const late = await decided(opening, steps, true, from);
    expect(late).toEqual(punctual);
    expect(punctual.join("\n")).toContain(last);
  });
});
