import { type Instant, instantAt } from "../../src/core/domain/ids.ts";
import { createClock } from "../../src/sandbox/clock.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import type { WriterName } from "../../src/sandbox/scenario/door.ts";
import { forgetTold, perform, readRequest, type Scene } from "../../src/sandbox/scenario/perform.ts";
import { beginStep, beginStory, endStep, hearOf } from "../../src/sandbox/scenario/play-scenario.ts";
import { publishCopy } from "../../src/sandbox/scenario/publish-copy.ts";
import type { Scenario, Step } from "../../src/sandbox/scenario/scenario.ts";
import { githubOf, type Setting, setUp } from "../../src/sandbox/scenario/setting.ts";
import type { SandboxState } from "../../src/sandbox/state.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { type Ending, endingOf } from "./ending.ts";
import { repositoryForms } from "./repository-forms.ts";

/** A request to GitHub. */
export interface Asked {
  readonly of: "writes" | "reads";
  readonly method: string;
  readonly path: string;
}

/** What is there once a step is over: of each request of the story, and the issues of the repository with what is above them. */
export interface Standing {
  readonly endings: readonly Ending[];
  readonly issues: readonly string[];
}

/** A moment at which the desk is about to hear of an act, or about to sweep. A story can go on from here again and again. */
export interface Moment {
  readonly step: Step;
  /** The place of the act that the desk is about to hear of; behind the last one the desk sweeps. */
  readonly act: number;
  /** What the desk asks for until the next moment, in order, where nothing goes wrong. */
  readonly asked: readonly Asked[];
  /** How many deliveries the desk takes in until the next moment. */
  readonly deliveries: number;
  /** What is there at the end of the step, where nothing goes wrong. */
  readonly standing: Standing;
  /** Goes back to this moment, in a sandbox of its own. */
  restore(observer?: TrafficObserver): Scene;
}

/** How a story is told once, so that its moments are known. */
export interface SavedWish {
  readonly writer?: WriterName;
  readonly observer?: TrafficObserver;
}

/** Tells a story to its end with a desk in this process and without faults, and keeps its moments, oldest first. */
export async function saveStory(scenario: Scenario, wish: SavedWish = {}): Promise<readonly Moment[]> {
  const { writer = "actions", observer } = wish;
  const setting = setUp(scenario, { forms: repositoryForms, writer, ...(observer && { observer }) });
  const { sandbox } = setting;
  const scene = beginStory(setting);
  let deliveries = 0;
  const door = directDoor(setting, (delivery) => {
    deliveries = delivery;
    return "arrives";
  });
  /** Notes how many deliveries a desk takes in while it does something. */
  const noting = async (act: number, desk: () => Promise<void>): Promise<Begun> => {
    const before = deliveries;
    const begun = await begin(scene, act, desk);
    return { ...begun, deliveries: deliveries - before };
  };
  const moments: Moment[] = [];
  for (const step of scenario.steps) {
    beginStep(step, scene);
    sandbox.failReads(step["read-fails"]);
    const begun: Begun[] = [];
    for (const [act, deed] of step.acts.entries()) {
      await perform(deed, scene);
      if (!scene.asleep) begun.push(await noting(act, () => hearOf(step, door)));
    }
    if (scene.asleep) forgetTold(sandbox);
    else begun.push(await noting(step.acts.length, () => endStep(step, door)));
    sandbox.failReads(undefined);
    const standing = await standingOf(scene);
    if (step.publish) publishCopy(setting, await readRequest(scene));
    // What a step says of failing reads is its own fault.
    if (step["read-fails"] === undefined) moments.push(...begun.map((one) => ({ ...one, step, standing })));
  }
  return moments;
}

type Begun = Omit<Moment, "step" | "standing">;

/** Keeps the moment before the desk does something, and what it asks for while it does. */
async function begin(scene: Scene, act: number, desk: () => Promise<void>): Promise<Omit<Begun, "deliveries">> {
  const { sandbox } = scene.setting;
  const state = sandbox.dump();
  const at = instantAt(sandbox.clock.now());
  const kept = copyOf(scene);
  const start = sandbox.log.length;
  const writes = new Set<number>();
  sandbox.onWrite(() => {
    writes.add(sandbox.log.length);
    return "ok";
  });
  await desk();
  const asked = sandbox.log
    .slice(start)
    .map(({ method, path }, place): Asked => ({ of: writes.has(start + place) ? "writes" : "reads", method, path }));
  return { act, asked, restore: (observer) => restored(kept, state, at, observer) };
}

/** What a story changes on its way is copied; the rest is shared. */
function copyOf(scene: Scene): Scene {
  const { setting, requests, said, desks } = scene;
  const accounts = new Map(setting.accounts);
  const own: Setting = {
    ...setting,
    accounts,
    cast: { ...setting.cast, accounts },
    published: new Map(setting.published),
  };
  return { ...scene, setting: own, requests: [...requests], said: new Map(said), desks: new Set(desks) };
}

function restored(kept: Scene, state: SandboxState, at: Instant, observer: TrafficObserver | undefined): Scene {
  const scene = copyOf(kept);
  const sandbox = createSandbox({ clock: createClock(at), ...(observer && { observer }) });
  sandbox.restore(state);
  const setting: Setting = { ...scene.setting, sandbox };
  return { ...scene, setting, reader: githubOf(setting, sandbox.token({ as: "reader" })) };
}

/** What is there of all requests of a story. */
export async function standingOf(scene: Scene): Promise<Standing> {
  const { requests, setting } = scene;
  const endings: Ending[] = [];
  for (const place of requests.keys()) endings.push(endingOf(await readRequest(scene, place + 1), setting.writers));
  const issues = [...setting.sandbox.dump().issues.values()].map(
    ({ title, parent }) => `${title} < ${parent?.title ?? "nothing"}`,
  );
  return { endings, issues: issues.sort() };
}
