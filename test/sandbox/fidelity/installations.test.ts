import { describe, expect, it } from "vitest";
import { AT, clientOf, DESK, statusOf } from "../small-world.ts";
import { type AppWorld, appWorld } from "./app-world.ts";

async function withToken(): Promise<AppWorld & { readonly token: string }> {
  const world = appWorld();
  const { data } = await world.app.apps.createInstallationAccessToken({ installation_id: world.installation });
  return { ...world, token: data.token };
}

const told = ({ sandbox }: AppWorld) => sandbox.takeDeliveries().map(({ event, action }) => `${event}.${action}`);

describe("an installation that is suspended", () => {
  it("gets no token, and the tokens that it has open nothing", async () => {
    const { sandbox, app, installation, token } = await withToken();
    sandbox.suspendInstallation(installation, { by: "hub" });
    expect(await statusOf(app.apps.createInstallationAccessToken({ installation_id: installation }))).toBe(403);
    expect(await statusOf(clientOf(sandbox, token).repos.get(AT))).toBe(403);
    const { data } = await app.apps.getInstallation({ installation_id: installation });
    expect(data).toMatchObject({ suspended_at: "2026-03-01T09:00:00Z", suspended_by: { login: "hub" } });
  });

  it("hears that it is, and of nothing else until it may go on", async () => {
    const world = await withToken();
    world.sandbox.suspendInstallation(world.installation, { by: "hub" });
    world.open();
    expect(told(world)).toEqual(["installation.suspend"]);
    world.sandbox.unsuspendInstallation(world.installation, { by: "hub" });
    world.open();
    expect(told(world)).toEqual(["installation.unsuspend", "issues.opened"]);
    expect((await clientOf(world.sandbox, world.token).repos.get(AT)).status).toBe(200);
  });

  it("is suspended once, however often", async () => {
    const world = await withToken();
    for (let count = 0; count < 2; count += 1) world.sandbox.suspendInstallation(world.installation, { by: "hub" });
    expect(told(world)).toEqual(["installation.suspend"]);
  });
});

describe("an installation that is taken away", () => {
  it("is told so, and its tokens are good for nothing", async () => {
    const world = await withToken();
    const { sandbox, app, installation, token } = world;
    sandbox.uninstallApp(installation, { by: "hub" });
    world.open();
    expect(told(world)).toEqual(["installation.deleted"]);
    expect(await statusOf(clientOf(sandbox, token).repos.get(AT))).toBe(401);
    expect(await statusOf(app.apps.createInstallationAccessToken({ installation_id: installation }))).toBe(404);
    expect(await statusOf(app.apps.getRepoInstallation(AT))).toBe(404);
  });
});

it("no workflow hears of installations", async () => {
  const { sandbox, installation } = await withToken();
  sandbox.suspendInstallation(installation, { by: "hub" });
  expect(sandbox.takeEvents()).toEqual([]);
  sandbox.comment(DESK, sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" }), { by: "rita", body: "Hi" });
  expect(sandbox.takeEvents()).toHaveLength(2);
});
