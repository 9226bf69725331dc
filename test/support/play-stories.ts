import { readdirSync, readFileSync } from "node:fs";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import { auditRequest } from "../../src/core/reports/audit-request.ts";
import type { Finding } from "../../src/core/reports/audit-types.ts";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import { type Played, playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario, type Scenario } from "../../src/sandbox/scenario/scenario.ts";
import { setUp } from "../../src/sandbox/scenario/setting.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { copyDifferencesIn } from "./copied-board.ts";
import { repositoryForms } from "./repository-forms.ts";
import { unforeseenIn } from "./unforeseen.ts";

/** A story of a folder, by its sentence and by its file's name without the ending. */
export interface Story {
  readonly title: string;
  readonly name: string;
  readonly scenario: Scenario;
}

/** The stories of a folder whose names are wanted. */
export const storiesIn = (folder: URL, isWanted: (name: string) => boolean = () => true): readonly Story[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ENDING) && isWanted(file.slice(0, -ENDING.length)))
    .map((file) => {
      const scenario = readScenario(readFileSync(new URL(file, folder), "utf8"), file);
      return { title: scenario.title, name: file.slice(0, -ENDING.length), scenario };
    });

const ENDING = ".scenario.yml";

/** What was there after the last step, what differed from the story on the way, and what an audit finds at the end. */
export interface Told {
  readonly last: Played;
  /** What was there after each step, of the request that the step is about. */
  readonly steps: readonly Played[];
  readonly differences: readonly string[];
  readonly findings: readonly Finding[];
}

/** Plays a story in this process to its end. Its desk has this repository's forms, unless others are given. */
export async function tellStory(
  scenario: Scenario,
  observer: TrafficObserver,
  forms: Readonly<Record<string, string>> = repositoryForms,
): Promise<Told> {
  const setting = setUp(scenario, { forms, writer: "actions", observer });
  const differences: string[] = [];
  const steps: Played[] = [];
  for await (const played of playScenario(scenario, setting, directDoor(setting))) {
    const { step, snapshot } = played;
    differences.push(
      ...[...played.differences, ...unforeseenIn(snapshot), ...copyDifferencesIn(snapshot)].map(
        (difference) => `step ${step.number} (${step.at}): ${difference}`,
      ),
    );
    steps.push(played);
  }
  const last = steps.at(-1);
  if (!last) throw new Error("the story has no steps");
  return { last, steps, differences, findings: findingsOf(last) };
}

function findingsOf({ snapshot }: Played): readonly Finding[] {
  const loaded = loadDesk(snapshot.files);
  if (!loaded.ok) throw new Error("the story ends with a desk that does not load");
  return auditRequest({ number: snapshot.issue.number, snapshot, desk: loaded.desk }).findings;
}
