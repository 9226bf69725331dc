import { createHmac, generateKeyPairSync } from "node:crypto";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { instant } from "../../../src/core/domain/ids.ts";
import { APP_EVENTS } from "../../../src/probot/helpdesk-app.ts";
import { startServer, WEBHOOK_PATH } from "../../../src/probot/server.ts";
import { createClock } from "../../../src/sandbox/clock.ts";
import { USED_EVENTS } from "../../../src/sandbox/contract/used-operations.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { deskTexts } from "../../github/desk-texts.ts";
import { contractOfThisFile } from "./whole-run.ts";

interface Example {
  readonly repository?: { readonly name: string; readonly owner: { readonly login: string } };
  readonly issue?: { readonly number: number };
}

const all: readonly { readonly name: string; readonly examples: readonly Example[] }[] = createRequire(import.meta.url)(
  "@octokit/webhooks-examples",
);
const deliveries = all
  .filter(({ name }) => USED_EVENTS.includes(name))
  .flatMap(({ name, examples }) => examples.map((payload) => ({ name, payload })));

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const SECRET = "a secret of at least 32 bytes, for a test";
const APP_ID = 12_345;

/** A GitHub with every repository of the examples as a desk, and their issues; the App is installed at each owner. */
function worldOfExamples() {
  const sandbox = createSandbox({
    clock: createClock(instant("2026-03-01T09:00:00Z")),
    observer: contractOfThisFile(),
  });
  sandbox.addUser({ login: "keeper" });
  const { app } = sandbox.addApp({
    slug: "quorumdesk",
    id: APP_ID,
    owner: "keeper",
    publicKey,
    webhookSecret: SECRET,
    permissions: { contents: "read", issues: "write" },
  });
  const texts = deskTexts();
  const installations = new Map<string, number>();
  const opened = new Map<string, number>();
  for (const { repository, issue } of deliveries.map(({ payload }) => payload)) {
    if (!repository) continue;
    const owner = repository.owner.login;
    const place = `${owner}/${repository.name}` as const;
    if (!installations.has(owner)) {
      sandbox.addUser({ login: owner });
      installations.set(owner, sandbox.installApp("quorumdesk", { owner }));
    }
    if (!opened.has(place)) {
      const config = texts.config.replace("90001", String(app.bot.id));
      const files = { ".github/helpdesk/config.yml": config, ".github/helpdesk/roster.yml": texts.roster };
      sandbox.addRepository({
        owner,
        name: repository.name,
        files: { ...files, ".github/ISSUE_TEMPLATE/ask.yml": texts.form },
      });
      opened.set(place, 0);
    }
    for (let number = opened.get(place) ?? 0; number < (issue?.number ?? 0) && number < 50; number += 1)
      opened.set(place, sandbox.openIssue(place, { by: owner, title: "Spelling error in the README", body: "Look." }));
  }
  return { sandbox, installations };
}

it("each of GitHub's examples, signed, is taken by the App and ends without an error", async () => {
  const { sandbox, installations } = worldOfExamples();
  const lines: string[] = [];
  const settings = {
    appId: APP_ID,
    privateKey,
    webhookSecret: SECRET,
    host: "127.0.0.1",
    port: 0,
    apiUrl: "https://api.github.com",
    dryRun: false,
  };
  const server = await startServer(settings, (line) => void lines.push(line), { fetch: sandbox.fetch });
  const statuses = new Set<number>();
  for (const [index, { name, payload }] of deliveries.entries()) {
    const id = installations.get(payload.repository?.owner.login ?? "") ?? [...installations.values()][0];
    const body = JSON.stringify({ ...payload, installation: { id, node_id: "" } });
    const answer = await fetch(server.url + WEBHOOK_PATH, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "x-github-delivery": `example-${index}`,
        "x-github-event": name,
        "x-github-hook-installation-target-id": String(APP_ID),
        "x-hub-signature-256": `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`,
      },
    });
    statuses.add(answer.status);
  }
  await server.idle();
  await server.close();
  expect([...statuses]).toEqual([202]);
  const told = lines.map((line): { readonly level: string; readonly message: string; readonly why?: string } =>
    JSON.parse(line),
  );
  expect(told.filter(({ level }) => level !== "info")).toEqual([]);
  const ends = told.filter(({ message }) => /^delivery (done|joined|ignored)$/.test(message));
  expect(ends).toHaveLength(deliveries.length);
  // Nobody listens to the others, which are about labels and installations.
  const heard = deliveries.filter(({ name }) => APP_EVENTS.some((event) => event === name));
  expect(told.filter(({ why }) => why === "the helpdesk does not listen to it")).toHaveLength(
    deliveries.length - heard.length,
  );
  expect(heard.length).toBeGreaterThan(40);
});
