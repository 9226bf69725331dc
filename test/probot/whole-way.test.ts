import { afterEach, expect, it } from "vitest";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { type AppServer, startServer, WEBHOOK_PATH } from "../../src/probot/server.ts";
import type { Listening } from "../../src/sandbox/door/listen.ts";
import { APP_ID, ask, clientOf, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";

const observer = contractOfThisFile();
const open: { close(): Promise<void> }[] = [];
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
  const server: AppServer = await startServer(settings, (line) => void log.push(line));
  open.push(github, server);
  const send = async ({
    headers,
    body,
  }: {
    headers: Readonly<Record<string, string>>;
    body: string;
  }): Promise<number> => (await fetch(`${server.url}${WEBHOOK_PATH}`, { method: "POST", headers, body })).status;
  const reader = createOctokitGitHub(clientOf(desk, sandbox.token({ as: "cora" })));
  const read = (number: number) => reader.readSnapshot({ owner: "acme", repo: "desk", number });
  return { desk, sandbox, log, send, read, server };
}

it("a delivery about a new request is answered, and the request is registered, labelled and has its card", async () => {
  const { desk, sandbox, send, read } = await startBoth();
  const number = ask(desk);
  expect(await sandbox.deliverAll({}, send)).toEqual([200]);
  const snapshot = await read(number);
  expect(snapshot.batches.length).toBeGreaterThan(0);
  expect(snapshot.card).toBeDefined();
  expect(snapshot.issue.labels).toEqual(["committee-feedback"]);
  expect(deriveState(snapshot).stage).toBe("committee-feedback");
});

it("a vote by command counts once, also where its delivery comes twice and the first one never came", async () => {
  const { desk, sandbox, send, read } = await startBoth();
  const number = ask(desk);
  sandbox.clock.advance(60_000);
  sandbox.comment(DESK, number, { by: "ana", body: "/vote yes" });
  expect(await sandbox.deliverAll({ lose: [0], double: [1] }, send)).toEqual([502, 200, 200]);
  const { ballots } = deriveState(await read(number));
  expect(ballots[0]?.acts).toMatchObject([{ choice: "yes", via: "command" }]);
});

it("the App's own comments and labels come back as deliveries and cost no request", async () => {
  const { desk, sandbox, send } = await startBoth();
  ask(desk);
  await sandbox.deliverAll({}, send);
  const before = sandbox.log.length;
  const echoes = await sandbox.deliverAll({}, send);
  expect(echoes.length).toBeGreaterThan(0);
  expect(new Set(echoes)).toEqual(new Set([200]));
  expect(sandbox.log.length).toBe(before);
});

it("many deliveries about one request at once leave one chain of records and one card", async () => {
  const { desk, sandbox, send, read } = await startBoth();
  const number = ask(desk);
  for (const by of ["ana", "bo", "chidi"]) sandbox.comment(DESK, number, { by, body: "/vote yes" });
  const waiting = sandbox.takeDeliveries();
  expect(await Promise.all(waiting.map(send))).toEqual(waiting.map(() => 200));
  const snapshot = await read(number);
  expect(snapshot.distrusted).toEqual([]);
  expect(deriveState(snapshot).ballots[0]?.acts).toHaveLength(3);
});

it("with a delivery that cannot be worked on the answer is a failure, so that GitHub shows it as one", async () => {
  const { desk, sandbox, send, log } = await startBoth();
  ask(desk);
  sandbox.failNextWrites(1);
  expect(await sandbox.deliverAll({}, send)).toEqual([500]);
  expect(log.some((line) => line.startsWith("incident "))).toBe(true);
});

it("a sweep by hand finds a vote by reaction, which GitHub tells nobody about", async () => {
  const { desk, sandbox, send, read, server, log } = await startBoth();
  const number = ask(desk);
  await sandbox.deliverAll({}, send);
  const [ballot] = deriveState(await read(number)).ballots;
  sandbox.clock.advance(60_000);
  sandbox.react(ballot?.comment ?? 0, { by: "ana", content: "+1" });
  await server.sweep();
  expect(log.slice(-3)).toEqual([
    "acme/desk#1 done records=1 applied=put-card",
    "acme/desk swept looked=1 decided=1 failed=0",
    "sweep over repositories=1",
  ]);
});
