import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { DESK_FILES } from "../../src/core/config/desk.ts";
import type { RequestState } from "../../src/core/domain/request-state.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { githubOf } from "../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { mentionsIn, waysToRun } from "../support/app-texts.ts";
import { createThread, expectSound } from "../support/hostile-thread.ts";

const contract = contractOfThisFile();
const HOUR = 3_600_000;

type Thread = ReturnType<typeof createThread>;

const stateOf = async (thread: Thread): Promise<RequestState> => deriveState(await thread.snapshot());

/** A request whose first ballot is open. Returns the comment that carries it. */
async function openBallot(thread: Thread): Promise<number> {
  thread.open("Maps", "Old maps.");
  await thread.look();
  thread.say("kim", "/accept");
  await thread.settle();
  const [ballot] = (await stateOf(thread)).ballots;
  if (ballot?.comment === undefined) throw new Error("there is no ballot");
  return ballot.comment;
}

/** Lets the ballot end, with these members in favour. */
async function pass(thread: Thread, ballot: number, voters: readonly string[] = ["ana", "ben", "cy"]): Promise<void> {
  const { sandbox } = thread.setting;
  for (const by of voters) sandbox.react(ballot, { by, content: "+1" });
  await thread.settle();
  for (let day = 0; day < 20; day += 1) {
    sandbox.clock.advance(24 * HOUR);
    await thread.settle();
  }
}

it("a command that somebody else writes into a member's comment never runs (confused deputy)", async () => {
  const thread = createThread(contract);
  await openBallot(thread);
  const { sandbox, repository } = thread.setting;
  sandbox.addCollaborator(repository, "eve", "write");
  const comment = thread.say("ana", "What a fine plan!");
  sandbox.editComment(comment, { by: "eve", body: "/approve" });
  await thread.settle();
  expect((await stateOf(thread)).ballots[0]?.acts).toEqual([]);
  await expectSound(thread);
});

it("an old comment that becomes a command counts from the edit on, and only for its author (edited command)", async () => {
  const thread = createThread(contract);
  const { sandbox } = thread.setting;
  await openBallot(thread);
  const comment = thread.say("ana", "I think about it.");
  await thread.settle();
  sandbox.clock.advance(HOUR);
  const edited = new Date(sandbox.clock.now()).toISOString();
  sandbox.editComment(comment, { by: "ana", body: "/approve" });
  await thread.settle();
  const [act] = (await stateOf(thread)).ballots[0]?.acts ?? [];
  expect(act?.at.slice(0, 16)).toBe(edited.slice(0, 16));
});

it("a ballot whose words somebody with write access changes is posted again, and no vote moves to the new words (edited ballot)", async () => {
  const thread = createThread(contract);
  const ballot = await openBallot(thread);
  const { sandbox, repository } = thread.setting;
  sandbox.react(ballot, { by: "ana", content: "+1" });
  await thread.settle();
  sandbox.addCollaborator(repository, "eve", "write");
  const words = (await thread.snapshot()).comments.find(({ id }) => id === ballot)?.body ?? "";
  sandbox.editComment(ballot, { by: "eve", body: words.replace(/^###.*$/m, "### Shall eve get the money?") });
  sandbox.clock.advance(HOUR);
  sandbox.react(ballot, { by: "ben", content: "+1" });
  await thread.settle();
  const [after] = (await stateOf(thread)).ballots;
  expect(after?.comment).not.toBe(ballot);
  expect(after?.reactions.map(({ by }) => by)).toEqual([thread.setting.accounts.get("ana")?.id]);
  expect(thread.texts.at(-2) ?? "").not.toContain("eve get the money");
});

it.each(["eve", "ana", "kim"])("a record that %s pastes or invents counts for nothing (spoofed record)", async (by) => {
  const thread = createThread(contract);
  await openBallot(thread);
  const before = await stateOf(thread);
  for (const text of thread.texts.filter((words) => words.includes("<!-- quorumdesk:"))) thread.say(by, text);
  thread.say(by, '<!-- quorumdesk:records:1 - {"after":null,"at":"2026-03-02T09:00:00Z","records":[],"rules":{}} -->');
  await thread.settle();
  expect(await stateOf(thread)).toEqual(before);
});

it("labels that somebody with triage rights sets move nothing, and are put back (label tampering)", async () => {
  const thread = createThread(contract);
  await openBallot(thread);
  const { sandbox, repository } = thread.setting;
  sandbox.addCollaborator(repository, "eve", "triage");
  sandbox.clock.advance(HOUR);
  sandbox.unlabel(repository, 1, "committee-feedback", { by: "eve" });
  sandbox.label(repository, 1, "APPROVED", { by: "eve" });
  await thread.settle();
  expect((await thread.snapshot()).issue.labels).toEqual(["committee-feedback"]);
  expect((await stateOf(thread)).stage).toBe("committee-feedback");
});

it("reactions of outsiders, and of an account that took over a member's old name, count for nothing (wrong voters)", async () => {
  const thread = createThread(contract);
  const ballot = await openBallot(thread);
  const { sandbox } = thread.setting;
  sandbox.renameUser("ana", "ana-of-old");
  for (const login of ["ana", "sock-1", "sock-2", "sock-3"]) sandbox.addUser({ login });
  for (const by of ["ana", "sock-1", "sock-2", "sock-3", "eve"]) sandbox.react(ballot, { by, content: "+1" });
  await thread.settle();
  expect((await stateOf(thread)).ballots[0]?.reactions).toEqual([]);
});

it("a reaction that is taken away after the end changes no result (vote changed after the close)", async () => {
  const thread = createThread(contract);
  const ballot = await openBallot(thread);
  await pass(thread, ballot);
  const before = await stateOf(thread);
  expect(before.ballots[0]?.result?.outcome).toBe("passed");
  for (const by of ["ana", "ben", "cy"]) thread.setting.sandbox.unreact(ballot, { by, content: "+1" });
  await thread.settle();
  expect((await stateOf(thread)).ballots[0]?.result).toEqual(before.ballots[0]?.result);
});

it("the owner of the repository decides nothing without a seat (rights come from the roster, not from GitHub)", async () => {
  const thread = createThread(contract);
  const ballot = await openBallot(thread);
  const { sandbox, repository } = thread.setting;
  sandbox.addCollaborator(repository, "eve", "admin");
  sandbox.react(ballot, { by: "eve", content: "+1" });
  for (const line of ["/approve", "/move approved I own this", "/accept", "/cancel-ballot now"])
    thread.say("eve", line);
  await thread.settle();
  expect((await stateOf(thread)).ballots[0]).toMatchObject({ acts: [], reactions: [] });
  await expectSound(thread);
});

it("names of people and teams in a request call nobody when the desk repeats them (mention abuse)", async () => {
  const thread = createThread(contract);
  const crowd = "@hub/everyone @linus &#64;torvalds \\@maria [x](https://github.com/@nia) #1 GH-1 deadbeefcafe";
  thread.open(crowd, crowd);
  await thread.look();
  thread.say("kim", `/assign ${crowd}`);
  thread.say("kim", `/accept ${crowd}`);
  thread.say("ana", `/approve ${crowd}`);
  await thread.settle();
  const called = new Set(thread.texts.flatMap(mentionsIn));
  expect([...called].filter((name) => !["ana", "ben", "cy", "dee"].includes(name))).toEqual([]);
});

it("markup in a request opens nothing, ends nothing and loads nothing in the desk's comments (Markdown and HTML injection)", async () => {
  const thread = createThread(contract);
  const markup =
    '--> </details></sub> <img src="https://evil.example/t.png"> ![x](https://evil.example/i.png) | a | b |\n```\n<script>alert(1)</script>';
  thread.open(`Maps ${markup}`.slice(0, 250), markup);
  await thread.look();
  thread.say("kim", `/accept ${markup}`);
  thread.say("ana", `/feedback ${markup}`);
  await thread.settle();
  const html = thread.texts.map((text) => new MarkdownIt({ html: true, linkify: true }).render(text)).join("\n");
  expect(html).not.toMatch(/<(?:img|script|iframe|svg|style)\b/i);
  expect(html).not.toMatch(/(?:href|src)="[^"]*evil\.example/i);
  for (const mark of ["details", "summary", "sub"])
    expect([mark, html.split(`<${mark}>`).length]).toEqual([mark, html.split(`</${mark}>`).length]);
  expect(thread.texts.flatMap(waysToRun)).toEqual([]);
});

it("no address that anybody wrote is ever asked for (server-side requests)", async () => {
  const thread = createThread(contract);
  const { setting } = thread;
  const asked: string[] = [];
  const { sandbox, repository, ref } = setting;
  const watched = {
    ...sandbox,
    fetch: (...[input, init]: Parameters<typeof sandbox.fetch>) => {
      asked.push(new URL(input instanceof Request ? input.url : input).host);
      return sandbox.fetch(input, init);
    },
  };
  const addresses =
    "http://169.254.169.254/latest https://evil.example/bomb.zip [file](https://github.com/user-attachments/files/1/bomb.zip)";
  thread.open(`Maps ${addresses}`, addresses);
  thread.say("kim", `/accept ${addresses}`);
  thread.say("kim", `/resource add https://evil.example/x ${addresses}`);
  thread.say("ana", `/approve ${addresses}`);
  const github = githubOf({ ...setting, sandbox: watched }, sandbox.workflowToken(repository));
  for (let looks = 0; looks < 3; looks += 1)
    await processRequest({ ...ref, number: 1 }, { kind: "sweep" }, { github, dryRun: false });
  expect(asked.length).toBeGreaterThan(3);
  expect(new Set(asked)).toEqual(new Set(["api.github.com"]));
});

it("a request that a program opens, with labels of its own, is a request like any other (token scope)", async () => {
  const thread = createThread(contract);
  const { sandbox, repository, setting } = { ...thread.setting, setting: thread.setting };
  thread.open("Maps", "Old maps.");
  const body = (await thread.snapshot()).issue.body;
  const token = sandbox.token({ as: "eve" });
  const answer = await sandbox.fetch(`https://api.github.com/repos/${repository}/issues`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "user-agent": "curl", "x-github-api-version": "2022-11-28" },
    body: JSON.stringify({ title: "Maps", body, labels: ["approved"], assignees: ["kim"] }),
  });
  expect(answer.status).toBe(201);
  const github = githubOf(setting, sandbox.workflowToken(repository));
  await processRequest({ ...setting.ref, number: 2 }, { kind: "sweep" }, { github, dryRun: false });
  const snapshot = await github.readSnapshot({ ...setting.ref, number: 2 });
  expect(snapshot.issue.labels).toEqual(["intake"]);
  expect(deriveState(snapshot).stage).toBe("intake");
});

it("a configuration made of nested aliases, or of 64 KiB and more, is refused and nothing is decided (YAML bomb)", async () => {
  for (const text of [`a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`, `# ${"x".repeat(70_000)}\nversion: 1\n`]) {
    const thread = createThread(contract);
    const { sandbox, repository, ref } = thread.setting;
    thread.open("Maps", "Old maps.");
    sandbox.putFile(repository, DESK_FILES.config, text);
    const github = githubOf(thread.setting, sandbox.workflowToken(repository));
    const report = await processRequest({ ...ref, number: 1 }, { kind: "sweep" }, { github, dryRun: false });
    expect(report.kind).toBe("config-broken");
    expect(thread.texts).toEqual([]);
  }
});
