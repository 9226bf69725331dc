import { describe, expect, it } from "vitest";
import type { SentWebhook } from "../../../src/sandbox/deliver.ts";
import { DESK, statusOf } from "../small-world.ts";
import { appWorld } from "./app-world.ts";

const DAY = 86_400_000;
const take = (into: SentWebhook[]) => async (webhook: SentWebhook) => {
  into.push(webhook);
  return 202;
};

describe("a delivery", () => {
  it("of an issue with labels comes first as `opened`, then as `labeled` for each, all of the same second", () => {
    const { sandbox, open } = appWorld();
    open(["intake", "new", "urgent"]);
    const sent = sandbox.takeDeliveries();
    expect(sent.map(({ action }) => action)).toEqual(["opened", "labeled", "labeled", "labeled"]);
    expect(sent.map(({ payload }) => Object(payload["label"]).name)).toEqual([undefined, "intake", "new", "urgent"]);
    expect(new Set(sent.map(({ payload }) => Object(payload["issue"]).updated_at)).size).toBe(1);
  });

  it("that comes late says what was so when it happened", async () => {
    const { sandbox, open } = appWorld();
    const number = open();
    sandbox.clock.advance(5 * 60_000);
    sandbox.editIssue(DESK, number, { by: "rita", title: "Other" });
    const sent: SentWebhook[] = [];
    await sandbox.deliverAll({}, take(sent));
    expect(sent.map(({ payload }) => Object(payload["issue"]).title)).toEqual(["Help", "Other"]);
  });

  it("comes once for each event and App", () => {
    const { sandbox, open } = appWorld();
    sandbox.addApp({ slug: "other", id: 99, owner: "hub", webhookSecret: "s", permissions: { issues: "read" } });
    sandbox.installApp("other", { owner: "hub" });
    open();
    const sent = sandbox.takeDeliveries();
    expect(sent.map(({ app }) => app)).toEqual(["quorumdesk", "other"]);
    expect(new Set(sent.map(({ guid }) => guid)).size).toBe(1);
  });

  it("that was lost is found in the App's log, and comes when it is asked for again, under its GUID", async () => {
    const { sandbox, app, open } = appWorld();
    for (let count = 0; count < 5; count += 1) open();
    const first: SentWebhook[] = [];
    await sandbox.deliverAll({ lose: [1, 3] }, take(first));
    const { data: failed } = await app.apps.listWebhookDeliveries({ status: "failure" });
    for (const { id } of failed) await app.apps.redeliverWebhookDelivery({ delivery_id: id });
    const again: SentWebhook[] = [];
    await sandbox.deliverAll({}, take(again));
    expect(first).toHaveLength(3);
    expect(again.map(({ guid }) => guid).toSorted()).toEqual(failed.map(({ guid }) => guid).toSorted());
    const { data: log } = await app.apps.listWebhookDeliveries({ status: "success" });
    expect(log.filter(({ redelivery }) => redelivery)).toHaveLength(2);
    expect(log).toHaveLength(5);
  });

  it("of a long log is reached by cursor, newest first", async () => {
    const { sandbox, app, open } = appWorld();
    for (let count = 0; count < 7; count += 1) open();
    sandbox.takeDeliveries();
    const all = await app.paginate("GET /app/hook/deliveries", { per_page: 3 });
    expect(all.map(({ id }) => id)).toEqual([...all.map(({ id }) => id)].sort((a, b) => b - a));
    expect(all).toHaveLength(7);
    expect(sandbox.log.filter(({ path }) => path.includes("cursor="))).toHaveLength(2);
  });

  it("can be asked for again for three days, and is not in the log after them", async () => {
    const { sandbox, app, open } = appWorld();
    open();
    await sandbox.deliverAll({ lose: [0] }, async () => 202);
    const [failed] = (await app.apps.listWebhookDeliveries()).data;
    const wish = { delivery_id: failed?.id ?? 0 };
    sandbox.clock.advance(3 * DAY);
    expect((await app.apps.redeliverWebhookDelivery(wish)).status).toBe(202);
    sandbox.clock.advance(1_000);
    expect(await statusOf(app.apps.redeliverWebhookDelivery(wish))).toBe(404);
    expect((await app.apps.listWebhookDeliveries()).data.map(({ id }) => id)).not.toContain(wish.delivery_id);
  });

  it("is for the App's own eyes: the token of its installation does not open the log", async () => {
    const { app, installation, sandbox } = appWorld();
    const { data } = await app.apps.createInstallationAccessToken({ installation_id: installation });
    const answer = await sandbox.fetch("https://api.github.com/app/hook/deliveries", {
      headers: { authorization: `token ${data.token}`, "user-agent": "test" },
    });
    expect(answer.status).toBe(401);
  });
});
