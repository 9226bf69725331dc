import { it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { createContract } from "../../src/sandbox/contract/contract.ts";
import { githubOf } from "../../src/sandbox/scenario/setting.ts";
import { openActionDesk, REPOSITORY } from "../action/action-desk.ts";
import { keepTexts, mentionsIn } from "../support/app-texts.ts";
import { type CountedLook, countingDoor } from "../support/counted-looks.ts";
import { DEMO, tell } from "../support/told-story.ts";
import { figure } from "./figure.ts";

const isLarge = ({ report }: CountedLook): boolean =>
  report.kind === "done" &&
  (report.decision.records.some(({ changes }) => changes.some(({ kind }) => kind === "ballot-opened")) ||
    report.applied.some(({ kind }) => kind === "set-issue-state"));

const isOfCommand = ({ report }: CountedLook): boolean =>
  report.kind === "done" && report.decision.records.some(({ cause }) => cause.kind === "command");

const most = (looks: readonly CountedLook[]): number => Math.max(...looks.map(({ requests }) => requests.length));

it("the demo's story", async () => {
  const looks: CountedLook[] = [];
  const texts: string[] = [];
  const { snapshot, setting } = await tell(DEMO, {
    door: (made) => countingDoor(made, looks),
    observer: keepTexts(createContract(), texts),
  });
  const handled = looks.filter(isOfCommand);
  const how = `the most of ${handled.length} looks of the demo's story that took in a command`;
  figure({
    what: "API requests for one handled command",
    is: most(handled.filter((look) => !isLarge(look))),
    unit: "requests",
    budget: { atMost: 5 },
    beside: how,
  });
  figure({
    what: "The same, where the request ends or a ballot opens",
    is: most(looks.filter(isLarge)),
    unit: "requests",
    budget: { atMost: 6 },
  });
  const ours = snapshot.comments.filter(({ author }) => author !== null && setting.writers.includes(author.id));
  figure({
    what: "Comments of the desk in the demo's whole story",
    is: ours.length,
    unit: "comments",
    budget: { atMost: 12 },
  });
  const calls = new Map<string, number>();
  for (const name of texts.flatMap(mentionsIn)) calls.set(name, (calls.get(name) ?? 0) + 1);
  figure({
    what: "How often the demo's story calls one member",
    is: Math.max(...calls.values()),
    unit: "times",
    budget: { atMost: 4 },
  });
});

it("a second look at a settled request of 100 comments", async () => {
  const { setting, snapshot } = await tell(DEMO);
  const { sandbox, repository, ref } = setting;
  for (let said = snapshot.comments.length; said < 100; said += 1)
    sandbox.comment(repository, 1, { by: "reader", body: `Thank you! ${said}` });
  const services = { github: githubOf(setting, sandbox.workflowToken(repository)), dryRun: false };
  const look = () => processRequest({ ...ref, number: 1 }, { kind: "sweep" }, services);
  await look();
  const before = { requests: sandbox.log.length, writes: sandbox.counts.writes };
  await look();
  const writes = sandbox.counts.writes - before.writes;
  const how = "the demo's request with 100 comments";
  figure({
    what: "A second look at a settled request: reads",
    is: sandbox.log.length - before.requests - writes,
    unit: "requests",
    budget: { atMost: 1 },
    beside: how,
  });
  figure({
    what: "A second look at a settled request: writes",
    is: writes,
    unit: "requests",
    budget: { atMost: 0 },
    beside: how,
  });
});

it("a comment without a command, by somebody nobody waits for", async () => {
  const desk = await openActionDesk(createContract());
  const number = desk.open("requester", "A map of dialects.");
  await desk.run();
  const before = desk.sandbox.log.length;
  desk.sandbox.comment(REPOSITORY, number, { by: "stranger", body: "What a nice idea." });
  await desk.run();
  await desk.close();
  figure({
    what: "A comment without a command, by somebody nobody waits for",
    is: desk.sandbox.log.length - before,
    unit: "requests",
    budget: { atMost: 0 },
    beside: "through the Action's committed bundle",
  });
});
