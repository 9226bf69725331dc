import { afterEach, expect, it } from "vitest";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { type AppServer, startServer, WEBHOOK_PATH } from "../../src/probot/server.ts";
import type { SentWebhook } from "../../src/sandbox/deliver.ts";
import type { Listening } from "../../src/sandbox/door/listen.ts";
import { APP_ID, ask, clientOf, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";

const observer = contractOfThisFile();
const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** The App on one port, GitHub on another: real servers, real signatures, real tokens. */
async function startBoth() {
  const desk = createSandboxDesk({ observer });
  const { sandbox, privateKey, webhookSecret } = desk;
  const github: Listening = await sandbox.listen();
  const log: string[] = [];
  const settings = {
    appId: APP_ID,
    privateKey,
    webhookSecret,
    host: "127.0.0.1",
    port: 0,
    apiUrl: github.url,
    dryRun: false,
  };
  const server: AppServer = await startServer(settings, (line) => void log.push(JSON.parse(line).message));
  open.push(github, server);
  await server.idle();
  const send = async ({ headers, body }: Pick<SentWebhook, "headers" | "body">): Promise<number> =>
    (await fetch(`${server.url}${WEBHOOK_PATH}`, { method: "POST", headers, body })).status;
  /** Delivers what waits, and waits until the App has worked on it. */
  const deliverAll = async (...[fate = {}]: Partial<Parameters<typeof sandbox.deliverAll>>) => {
    const statuses = await sandbox.deliverAll(fate, send);
    await server.idle();
    return statuses;
  };
  const reader = createOctokitGitHub(clientOf(desk, sandbox.token({ as: "cora" })));
  const read = (number: number) => reader.readSnapshot({ owner: "acme", repo: "desk", number });
  return { desk, sandbox, log, send, deliverAll, read, server };
}

it("a delivery about a new request is answered, and the request is registered, labelled and has its card", async () => {
  const { desk, deliverAll, read } = await startBoth();
  const number = ask(desk);
  expect(await deliverAll()).toEqual([202]);
  const snapshot = await read(number);
  expect(snapshot.batches.length).toBeGreaterThan(0);
  expect(snapshot.card).toBeDefined();
  expect(snapshot.issue.labels).toEqual(["committee-feedback"]);
  expect(deriveState(snapshot).stage).toBe("committee-feedback");
});

it("a vote by command counts once, also where its delivery comes twice and the first one never came", async () => {
  const { desk, sandbox, deliverAll, read, log } = await startBoth();
  const number = ask(desk);
  sandbox.clock.advance(60_000);
  sandbox.comment(DESK, number, { by: "ana", body: "/vote yes" });
  expect(await deliverAll({ lose: [0], double: [1] })).toEqual([502, 202, 202]);
  const { ballots } = deriveState(await read(number));
  expect(ballots[0]?.acts).toMatchObject([{ choice: "yes", via: "command" }]);
  expect(log.filter((line) => line === "delivery duplicate")).toHaveLength(1);
});

it("the App's own comments and labels come back as deliveries and cost no request", async () => {
  const { desk, sandbox, deliverAll } = await startBoth();
  ask(desk);
  await deliverAll();
  const before = sandbox.log.length;
  const echoes = await deliverAll();
  expect(echoes.length).toBeGreaterThan(0);
  expect(new Set(echoes)).toEqual(new Set([202]));
  expect(sandbox.log.length).toBe(before);
});

it("many deliveries about one request at once leave one chain of records and one card", async () => {
  const { desk, sandbox, send, read, server } = await startBoth();
  const number = ask(desk);
  for (const by of ["ana", "bo", "chidi"]) sandbox.comment(DESK, number, { by, body: "/vote yes" });
  const waiting = sandbox.takeDeliveries();
  expect(await Promise.all(waiting.map(send))).toEqual(waiting.map(() => 202));
  await server.idle();
  const snapshot = await read(number);
  expect(snapshot.distrusted).toEqual([]);
  expect(deriveState(snapshot).ballots[0]?.acts).toHaveLength(3);
});

it("a delivery whose work failed may come again, and then the request is as if nothing had been wrong", async () => {
  const { desk, sandbox, send, read, server, log } = await startBoth();
  const number = ask(desk);
  const [opened] = sandbox.takeDeliveries();
  if (!opened) throw new Error("no delivery");
  sandbox.planFault({ fault: "no-permission", times: 100 });
  expect(await send(opened)).toBe(202);
  await server.idle();
  expect(log.filter((line) => /^(look|delivery) failed$/.test(line))).toEqual(["look failed", "delivery failed"]);
  sandbox.clearFaults();
  expect(await send(opened)).toBe(202);
  await server.idle();
  expect(deriveState(await read(number)).stage).toBe("committee-feedback");
});

it("a sweep by hand finds a vote by reaction, which GitHub tells nobody about", async () => {
  const { desk, sandbox, deliverAll, read, server, log } = await startBoth();
  const number = ask(desk);
  await deliverAll();
  const [ballot] = deriveState(await read(number)).ballots;
  sandbox.clock.advance(60_000);
  sandbox.react(ballot?.comment ?? 0, { by: "ana", content: "+1" });
  await server.sweep();
  expect(log.slice(-3)).toEqual([
    "acme/desk#1 done records=1 applied=put-card",
    "acme/desk swept looked=1 decided=1 failed=0",
    "sweep over",
  ]);
});
