import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { loginOf } from "../../src/sandbox/scenario/cast.ts";
import { perform, readRequest, type Scene } from "../../src/sandbox/scenario/perform.ts";
import type { ReactionName } from "../../src/sandbox/state.ts";
import type { Beat } from "./storm-plan.ts";

/** What people said last, for each request. */
export type Voices = Map<number, Map<string, number>>;

/** Does what people do with a request. */
export async function act({ request, acts }: Beat, story: Scene, voices: Voices): Promise<void> {
  const said = voices.get(request) ?? new Map<string, number>();
  voices.set(request, said);
  const scene = { ...story, current: request, said };
  const votes = acts.some(({ kind }) => kind === "reacts");
  // Nobody sees a ballot that is opened while they act: all of them react to the one that was there.
  const ballot = votes ? await openBallot(scene) : undefined;
  for (const one of acts) {
    if (one.kind !== "reacts") await perform(one, scene);
    else if (ballot !== undefined) react(one.by, ballot, one.content, scene);
  }
}

/** The comment of the newest ballot of the request; undefined where there is none, and nobody can react. */
const openBallot = async (scene: Scene): Promise<number | undefined> =>
  deriveState(await readRequest(scene)).ballots.at(-1)?.comment;

function react(name: string, ballot: number, content: ReactionName, { setting: { sandbox, accounts } }: Scene): void {
  sandbox.react(ballot, { by: loginOf(accounts, name), content });
}
