import { expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { followChain } from "../../src/core/records/chain.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { formBody } from "../../src/sandbox/scenario/form-body.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { githubOf, setUp } from "../../src/sandbox/scenario/setting.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { HOSTILE_COMMENTS } from "../core/commands/hostile-comments.ts";
import { keepTexts, mentionsIn, waysToRun } from "./app-texts.ts";
import { repositoryForms } from "./repository-forms.ts";

/** Whom the desk may call: those who vote, and the members of a group that gets a request. */
const CALLED = ["ana", "ben", "cy", "dee", "uli"];
const STORY = readScenario(
  `
title: Somebody tries everything
desk: { sealed: true }
committee: [ana, ben, cy, dee]
groups: { implementation: [uli] }
steps: [{ rex opens: { title: x }, eve says: x }]
`,
  "hostile",
);

/** Commands that keep, repeat or answer the text that follows them. */
const COMMANDS = [
  ...["approve", "feedback", "assign", "check", "hold", "move", "skip", "vote", "answer", "aprove"],
  ...["needs", "missing", "part implementation", "resource add https://example.org/a", "plan do", "rank 1", "claim"],
];

/** A desk with one request, and what it wrote. Everybody who may say something says it, then the desk looks. */
export function createThread(contract: TrafficObserver) {
  const texts: string[] = [];
  const setting = setUp(STORY, { forms: repositoryForms, writer: "actions", observer: keepTexts(contract, texts) });
  const { sandbox, repository, ref } = setting;
  sandbox.clock.set(instant("2026-03-02T09:00:00Z"));
  const github = githubOf(setting, sandbox.workflowToken(repository));
  const form = setting.forms.get("request.yml");
  if (!form) throw new Error("the form is gone");
  let number = 0;
  return {
    texts,
    setting,
    open(title: string, answers: string) {
      const filled = { need: answers.slice(0, 60_000), reach: "Through this issue", material: answers.slice(0, 4_000) };
      number = sandbox.openIssue(repository, { by: "rex", title, body: formBody(form, filled) });
    },
    say: (by: string, body: string) => sandbox.comment(repository, number, { by, body: body.slice(0, 65_536) }),
    snapshot: () => github.readSnapshot({ ...ref, number }),
    /** Looks until nothing is left to do: a flood may take several looks. */
    async settle(): Promise<void> {
      for (let looks = 0; looks < 40; looks += 1) if ((await this.look()) === 0) return;
      throw new Error("the desk never comes to rest");
    },
    async look(): Promise<number> {
      sandbox.clock.advance(60_000);
      const report = await processRequest({ ...ref, number }, { kind: "sweep" }, { github, dryRun: false });
      if (report.kind === "done" && report.failure !== undefined) throw report.failure;
      expect(report.kind).toBe("done");
      return report.kind === "done" ? report.applied.length : 0;
    },
  };
}

/** What must hold of a thread whatever was said in it. */
export async function expectSound(thread: ReturnType<typeof createThread>): Promise<void> {
  const { texts, setting } = thread;
  const snapshot = await thread.snapshot();
  const { counted, stray } = followChain(snapshot.batches);
  const { ballots, stage } = deriveState(snapshot);
  const authorOf = (comment: number) => snapshot.comments.find(({ id }) => id === comment)?.author?.id;
  const ours = [...counted, ...snapshot.replies, ...(snapshot.card ? [snapshot.card] : [])];
  expect(ours.map(({ comment }) => authorOf(comment)).filter((id) => id !== setting.writers[0])).toEqual([]);
  expect(stray).toEqual([]);
  expect(counted.length).toBe(texts.filter((text) => text.includes("\n<!-- quorumdesk:records:1 ")).length);
  expect({ stage, results: ballots.map(({ result }) => result) }).toEqual({
    stage: "committee-feedback",
    results: [undefined],
  });
  expect(texts.flatMap(mentionsIn).filter((name) => !CALLED.includes(name))).toEqual([]);
  expect(texts.flatMap(waysToRun)).toEqual([]);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(65_536);
}

/** Says each hostile text in all ways in which the desk might take it in. One file takes one share of them. */
export function sayHostileTexts(
  contract: TrafficObserver,
  share: { readonly of: number; readonly which: number },
): void {
  it.each(HOSTILE_COMMENTS.filter((_, index) => index % share.of === share.which))("$what", async ({ body }) => {
    const thread = createThread(contract);
    thread.open(body.slice(0, 256).trim() || "A title", body);
    await thread.look();
    thread.say("kim", "/accept I know what is meant.");
    await thread.look();
    for (const by of ["eve", "rex", "ana", "kim"]) thread.say(by, body);
    for (const by of ["ben", "kim"]) for (const name of COMMANDS) thread.say(by, `/${name} ${body}`);
    await thread.settle();
    await expectSound(thread);
  });
}
