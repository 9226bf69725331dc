import { expect, it } from "vitest";
import { openProbotDoor } from "../../../src/sandbox/runner/probot-door.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { REPOSITORY } from "../../support/well-desk.ts";
import { playStory, sealKeyIn, startDay, WISHES } from "./first-day.ts";

const observer = contractOfThisFile();
const SLUG = "our-desk";
const WEBHOOK_SECRET = "a secret of the webhook, long enough for everybody";

it("an empty repository becomes a desk that runs as an App, and no file is touched by hand", {
  timeout: 60_000,
}, async () => {
  const day = await startDay(observer);
  const { sandbox, run, problems } = day;
  // Somebody registers the App on GitHub's pages.
  const { app, privateKey = "" } = sandbox.addApp({
    slug: SLUG,
    id: 4_711,
    owner: "hub",
    webhookUrl: "https://desk.example.org/api/github/webhooks",
    webhookSecret: WEBHOOK_SECRET,
    permissions: { issues: "write", contents: "read" },
  });
  const keys = { APP_ID: String(app.id), PRIVATE_KEY: privateKey };
  const init = await run([...WISHES, "--app", SLUG]);
  expect(init.exit).toBe(0);
  day.push();
  expect(await problems(keys)).toEqual(["app", "labels", "pages", "variable"]);

  expect((await run(["labels", "--repo", REPOSITORY, "--apply"])).exit).toBe(0);
  sandbox.installApp(SLUG, { owner: "hub", repositories: [REPOSITORY] });
  sandbox.setPagesSource(REPOSITORY, "workflow");
  sandbox.setVariable(REPOSITORY, "QUORUMDESK", "on");
  expect(await problems(keys)).toEqual([]);

  const sealKey = sealKeyIn(init);
  const desk = { sandbox, sealKey, app: { slug: SLUG, id: app.id, privateKey, webhookSecret: WEBHOOK_SECRET } };
  const door = await openProbotDoor(desk, { node: process.execPath, entry: "build/probot/start.js" });
  await playStory(day, door);
  await door.close();
  expect((await run(["audit", REPOSITORY])).exit).toBe(0);
  expect(await problems({ ...keys, HELPDESK_SEAL_KEY: sealKey })).toEqual([]);
  await day.github.close();
});
