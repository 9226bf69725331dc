import { directDoor } from "../../../src/sandbox/scenario/direct-door.ts";
import { type Played, playScenario } from "../../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";
import { type Setting, setUp } from "../../../src/sandbox/scenario/setting.ts";
import type { TrafficObserver } from "../../../src/sandbox/traffic.ts";
import { repositoryForms } from "../../support/repository-forms.ts";

const OPENING = `
  - at: 2026-03-02 09:00
    rex opens:
      {
        form: request.yml,
        title: Scans of glass negatives,
        answers: { need: We have 400 plates., reach: Through this issue },
      }
  - at: 2026-03-02 10:00
    kim says: /accept
`;

/** What a small story may be told. */
export interface SmallStory {
  /** Lines of the header, as in `desk: { sealed: true }`. */
  readonly header?: string;
  readonly observer?: TrafficObserver;
}

/** A story of five members whose first ballot is open, and then these steps. Returns what is there after each of them. */
export async function tellSmallStory(
  steps: string,
  { header = "", observer }: SmallStory = {},
): Promise<{ readonly played: readonly Played[]; readonly last: Played; readonly setting: Setting }> {
  const scenario = readScenario(
    `title: A small story\ncommittee: [ana, ben, cy, dia, eva]\n${header}\nsteps:${OPENING}${steps}`,
    "small",
  );
  const setting = setUp(scenario, {
    forms: repositoryForms,
    writer: "actions",
    ...(observer && { observer }),
  });
  const played: Played[] = [];
  for await (const step of playScenario(scenario, setting, directDoor(setting))) played.push(step);
  const last = played.at(-1);
  if (!last) throw new Error("the story has no steps");
  return { played: played.slice(2), last, setting };
}
