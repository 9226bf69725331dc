import { describe, expect, it } from "vitest";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameEnding } from "../support/expect-same.ts";
import { type Told, type Trouble, tell } from "../support/told-story.ts";

const observer = contractOfThisFile();

const STORY = readScenario(
  `title: Two parts
committee: [ana, ben, cy, dee]
groups: { implementation: [wen], translation: [tom] }
steps:
  - at: 2026-03-02 09:00
    rex opens: { form: request.yml, title: Old maps, answers: { need: Old maps, reach: Through this issue } }
  - at: 2026-03-02 10:00
    kim says: |
      /part implementation Scan the maps.
      /part translation Translate the guide.
    expect: { parts: [2, 3] }
  - at: 2026-03-02 11:00
    kim says: Thank you all.
    expect: { parts: [2, 3], card: ["(open): Scan the maps.", "(open): Translate the guide."] }
`,
  "part-writes.test",
);

/** The issues that are there at the end, with the issue above each. */
const issuesOf = ({ setting }: Told) =>
  [...setting.sandbox.dump().issues.values()].map(
    ({ number, title, parent }) => `#${number} ${title} < ${parent?.number ?? "none"}`,
  );

const story = (trouble: Trouble = {}): Promise<Told> => tell(STORY, { ...trouble, observer });
const whole = await story();

describe("parts that the desk opens", () => {
  it("are issues below the request, whose numbers are recorded by the same run", () => {
    expect(whole.ending.visible.differences).toEqual([]);
    expect(issuesOf(whole)).toEqual(["#1 Old maps < none", "#2 Scan the maps. < 1", "#3 Translate the guide. < 1"]);
  });

  const places = Array.from({ length: whole.writes }, (_, n) => n + 1);
  const fates = ["bad-gateway", "bad-gateway-after"] as const;
  it.each(fates.flatMap((as) => places.map((place) => ({ as, place }))))(
    "are opened once, and stand below the request, though write $place fails ($as)",
    async (write) => {
      const told = await story({ write });
      expect(issuesOf(told).toSorted()).toEqual(issuesOf(whole).toSorted());
      expectSameEnding({ ...told.ending, visible: { ...told.ending.visible, differences: [] } }, whole.ending);
    },
  );
});
