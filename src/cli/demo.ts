import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { DecisionRecord } from "../core/domain/batch.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { directDoor } from "../sandbox/scenario/direct-door.ts";
import { type Played, playScenario } from "../sandbox/scenario/play-scenario.ts";
import { compareRecords, isSame } from "../sandbox/scenario/records-of.ts";
import type { Scenario } from "../sandbox/scenario/scenario.ts";
import { type Setting, setUp } from "../sandbox/scenario/setting.ts";
import { DOOR_NAMES, type DoorName, isDoorName, openDoor, writerOf } from "./demo/demo-doors.ts";
import { demoForms, demoStory } from "./demo/demo-story.ts";
import { tellStep } from "./demo/tell-step.ts";
import { writeDemoBoard } from "./demo/write-demo-board.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

const LANGUAGE = "en";
const words = (said: Sentence): string => speakPlain(said, LANGUAGE);

/** `demo`: plays a real request from form to learned against the sandbox, tells it, and builds the board. */
export const demoVerb: Verb = {
  name: "demo",
  summary: say(LANGUAGE, "cli-demo-summary"),
  args: [],
  options: [
    { flags: "--door <name>", about: say(LANGUAGE, "cli-demo-option-door", [...DOOR_NAMES]), initial: "direct" },
    { flags: "--out <dir>", about: say(LANGUAGE, "cli-demo-option-out"), initial: "demo-board" },
  ],
  run: runDemo,
};

async function runDemo({ options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const name = String(options["door"]);
  if (!isDoorName(name)) {
    terminal.err(say(LANGUAGE, "cli-demo-door-unknown", name, [...DOOR_NAMES]));
    return 2;
  }
  const tell = options["json"] ? (): void => undefined : (line: string): void => terminal.out(line);
  const scenario = await demoStory();
  for (const line of opening(scenario, name)) tell(line);
  const { setting, last, differences } = await play(scenario, name, tell);
  const out = resolve(terminal.cwd, String(options["out"]));
  await writeDemoBoard(setting, out);
  const same = name === "direct" ? undefined : await compareWithDirect(scenario, last.records);
  const address = pathToFileURL(join(out, "index.html")).href;
  for (const line of closing(setting, last, same, name)) tell(line);
  tell(words(sentence("cli-demo-board", address)));
  for (const difference of differences) terminal.err(difference);
  if (options["json"])
    terminal.out(JSON.stringify({ door: name, records: last.records.length, same, differences, board: address }));
  return differences.length > 0 || same === false ? 1 : 0;
}

/** What a play leaves behind. */
interface Telling {
  readonly setting: Setting;
  readonly last: Played;
  readonly differences: readonly string[];
}

async function play(scenario: Scenario, name: DoorName, tell: (line: string) => void): Promise<Telling> {
  const setting = setUp(scenario, { forms: await demoForms(), writer: writerOf(name) });
  const door = name === "direct" ? directDoor(setting) : await openDoor(name, setting);
  const differences: string[] = [];
  let last: Played | undefined;
  try {
    for await (const played of playScenario(scenario, setting, door)) {
      for (const line of tellStep(scenario, last, played)) tell(line);
      differences.push(
        ...played.differences.map((what) => say(LANGUAGE, "cli-demo-difference", played.step.number, what)),
      );
      last = played;
    }
  } finally {
    await door.close();
  }
  if (!last) throw new Error("the story has no step");
  return { setting, last, differences };
}

/** Plays the story once more in this process, and compares what was recorded. */
async function compareWithDirect(scenario: Scenario, records: readonly DecisionRecord[]): Promise<boolean> {
  const { last } = await play(scenario, "direct", () => undefined);
  return isSame(compareRecords(last.records, records));
}

const opening = (scenario: Scenario, door: DoorName): readonly string[] => [
  words(sentence(`cli-demo-opening-${door}`)),
  "",
  scenario.title,
  words(sentence("cli-demo-invented")),
  "",
];

function closing(
  { writers }: Setting,
  { records, snapshot }: Played,
  same: boolean | undefined,
  door: DoorName,
): readonly string[] {
  const written = snapshot.comments.filter(({ author }) => author !== null && writers.includes(author.id)).length;
  return [
    words(sentence("cli-demo-records", records.length, written)),
    ...(same === undefined || door === "direct"
      ? []
      : [words(sentence(same ? "cli-demo-same" : "cli-demo-not-same", records.length))]),
  ];
}
