import { readdirSync, readFileSync } from "node:fs";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import { type Played, playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario, type Scenario } from "../../src/sandbox/scenario/scenario.ts";
import { type PublishRecords, setUp } from "../../src/sandbox/scenario/setting.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { publishedAfter, publishedText } from "../../src/core/records/published.ts";
import { repositoryForms } from "./repository-forms.ts";

/** The stories of a folder whose file names are wanted. */
export const storiesIn = (folder: URL, isWanted: (file: string) => boolean = () => true): readonly Scenario[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".scenario.yml") && isWanted(file))
    .map((file) => readScenario(readFileSync(new URL(file, folder), "utf8"), file));

/** What was there after the last step, and what differed from the story on the way. */
export interface Told {
  readonly last: Played | undefined;
  readonly differences: readonly string[];
}

/** Plays a story in this process to its end. */
export async function tellStory(scenario: Scenario, observer: TrafficObserver): Promise<Told> {
  const setting = setUp(scenario, { forms: repositoryForms, writer: "actions", observer, publish });
  const differences: string[] = [];
  let last: Played | undefined;
  for await (const played of playScenario(scenario, setting, directDoor(setting))) {
    const { step } = played;
    differences.push(...played.differences.map((difference) => `step ${step.number} (${step.at}): ${difference}`));
    last = played;
  }
  return { last, differences };
}

/** The copy of the records where the board publishes it. */
const publish: PublishRecords = (snapshots) =>
  Object.fromEntries(
    snapshots.map((snapshot) => [
      `records/${snapshot.issue.number}.json`,
      publishedText(publishedAfter(snapshot, undefined)),
    ]),
  );
