import { it } from "vitest";
import { postWebhook } from "../../src/sandbox/deliver.ts";
import { addressOf, environmentOf } from "../../src/sandbox/runner/probot-door.ts";
import { startServerProcess } from "../../src/sandbox/runner/server-process.ts";
import { formBody } from "../../src/sandbox/scenario/form-body.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { setUp } from "../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../support/repository-forms.ts";
import { figure } from "./figure.ts";

const STORY = readScenario(
  "title: Many requests\ncommittee: [ana, ben, cy, dee]\nsteps: [{ rex opens: { title: x } }]",
  "capacity",
);
const REQUESTS = 100;
const ROUNDS = 10;
const AT_ONCE = 16;
/** Looks that a desk with ten open requests takes in an hour: six sweeps, and what people do. */
const LOOKS_OF_A_SMALL_DESK = 6 * 10 + 1;
/** What one look at GitHub takes over the network, in seconds: a query of this size, as an assumption. */
const QUERY = 0.5;
/** What a hosted runner takes before the step begins, in seconds, as an assumption. */
const RUNNER_START = 20;

it("one process of the App, a remark in each of a hundred requests, ten times", async () => {
  const setting = setUp(STORY, { forms: repositoryForms, writer: "app" });
  const { sandbox, repository, forms } = setting;
  const form = forms.get("request.yml");
  if (!form) throw new Error("the form is gone");
  const github = await sandbox.listen();
  const server = startServerProcess({
    node: process.execPath,
    entry: new URL("../../build/probot/start.js", import.meta.url).pathname,
    env: { ...environmentOf(setting, github.url), HELPDESK_SWEEP_MINUTES: "0" },
  });
  const url = await addressOf(server);
  const metrics = async (): Promise<string> => (await fetch(new URL("/metrics", url))).text();
  const metric = async (name: string): Promise<number> =>
    Number(new RegExp(`^${name} (\\S+)$`, "m").exec(await metrics())?.[1]);
  /** Looks so far, whatever came of them. */
  const looked = async (): Promise<number> =>
    [...(await metrics()).matchAll(/^quorumdesk_look_seconds_count\{[^}]*\} (\d+)$/gm)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
  /** Sends what waits, sixteen at a time, and ends when the App has nothing left to do. */
  const deliver = async (): Promise<number> => {
    const waiting = [...sandbox.takeDeliveries()];
    const sent = waiting.length;
    const post = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await postWebhook({ ...next, url });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, post));
    while ((await metric("quorumdesk_queue_waiting")) + (await metric("quorumdesk_queue_working")) > 0);
    return sent;
  };
  const answers = { need: "Old maps of the coast", reach: "Through this issue" };
  for (let number = 1; number <= REQUESTS; number += 1)
    sandbox.openIssue(repository, { by: "rex", title: `Maps ${number}`, body: formBody(form, answers) });
  while ((await deliver()) > 0);

  const before = { cpu: await metric("process_cpu_seconds_total"), looks: await looked(), at: performance.now() };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let number = 1; number <= REQUESTS; number += 1)
      sandbox.comment(repository, number, { by: "rex", body: `Here is one more thing: ${round}` });
    await deliver();
  }
  const looks = (await looked()) - before.looks;
  const seconds = (performance.now() - before.at) / 1_000;
  const cpu = ((await metric("process_cpu_seconds_total")) - before.cpu) / looks;
  const memory = (await metric("process_resident_memory_bytes")) / 1e6;
  server.signal("SIGTERM");
  await server.ended;
  await github.close();

  figure({
    what: "One App process: looks at a request",
    is: looks / seconds,
    unit: "a second",
    beside: "with a GitHub that answers at once",
  });
  figure({ what: "One App process: processor time of a look", is: cpu * 1_000, unit: "ms" });
  figure({ what: "One App process: memory after a thousand looks", is: memory, unit: "MB" });
  figure({
    what: "Desks with ten open requests that one App process carries",
    is: Math.floor(3_600 / 2 / cpu / LOOKS_OF_A_SMALL_DESK),
    unit: "desks",
    beside: `half of one core; each desk takes ${LOOKS_OF_A_SMALL_DESK} looks an hour; each installation has GitHub's limit to itself`,
  });
  figure({
    what: "Looks that one runner minute of the Action carries",
    is: Math.floor((60 - RUNNER_START) / (QUERY + cpu)),
    unit: "looks",
    beside: `if the runner starts in ${RUNNER_START} s and GitHub answers a query in ${QUERY} s, both assumed: so a sweep of a desk of up to 60 requests is one minute`,
  });
});
