import { createHash, createHmac } from "node:crypto";
import { installationFor, installationOn } from "./acts/app-acts.ts";
import { presentHappening } from "./present/present-happening.ts";
import type { App, Delivery, Installation } from "./state.ts";
import type { TrafficObserver } from "./traffic.ts";
import { type Happening, type ItemHappening, nextId, nowOf, type World } from "./world.ts";

/**
 * Queues what happened: once for the workflows of the repository, where it happened in one, and once for each App that is
 * installed and listens.
 */
export function queueWebhooks(world: World, happening: Happening, observer: TrafficObserver | undefined): void {
  const { event, action } = happening;
  const guid = guidOf(nextId(world.state, "guid"));
  const payload = presentHappening(happening, world.addresses);
  observer?.webhook({ event, payload });
  const repository = "repository" in happening ? happening.repository : null;
  const { startsWorkflows } = happening.by;
  // Nothing in a workflow's `on:` listens to sub-issues.
  if (repository && event !== "sub_issues")
    world.state.events.push({ guid, event, action, repository, payload, startsWorkflows });
  for (const app of world.state.apps.values()) {
    const installation = listening(world, app, happening);
    if (!installation) continue;
    const seen = presentHappening(happening, world.addresses, installation);
    observer?.webhook({ event, payload: seen });
    world.state.deliveries.push({
      id: nextId(world.state, "delivery"),
      guid,
      app,
      installation,
      repository,
      event,
      action,
      body: JSON.stringify(seen),
      redelivery: false,
      status: "pending",
      statusCode: 0,
      deliveredAt: nowOf(world),
    });
  }
}

/** The installation through which an App hears of this: its own, one that covers the repository, or one that may see projects. */
function listening(world: World, app: App, happening: Happening): Installation | undefined {
  if (happening.event === "installation")
    return happening.installation.app === app ? happening.installation : undefined;
  if (!app.events.includes(happening.event)) return undefined;
  const installation =
    happening.event === "projects_v2_item"
      ? projectInstallation(world, app, happening)
      : installationFor(world, app, happening.repository);
  return installation?.suspended ? undefined : installation;
}

function projectInstallation(world: World, app: App, happening: ItemHappening): Installation | undefined {
  return app.permissions["organization_projects"] === undefined
    ? undefined
    : installationOn(world, app, happening.item.project.owner);
}

/** Queues a delivery a second time, under the same GUID. */
export function redeliver(world: World, delivery: Delivery): void {
  const id = nextId(world.state, "delivery");
  const deliveredAt = nowOf(world);
  world.state.deliveries.push({ ...delivery, id, redelivery: true, status: "pending", statusCode: 0, deliveredAt });
}

/** The headers of a webhook, with both signatures over its body. */
export function webhookHeaders({ app, guid, event, body }: Delivery): Readonly<Record<string, string>> {
  return {
    accept: "*/*",
    "content-type": "application/json",
    "user-agent": "GitHub-Hookshot/sandbox",
    "x-github-delivery": guid,
    "x-github-event": event,
    "x-github-hook-id": String(hookId(app)),
    "x-github-hook-installation-target-id": String(app.id),
    "x-github-hook-installation-target-type": "integration",
    "x-hub-signature": `sha1=${sign("sha1", app, body)}`,
    "x-hub-signature-256": `sha256=${sign("sha256", app, body)}`,
  };
}

const hookId = ({ id }: App): number => 500_000_000 + id;

const sign = (algorithm: string, { webhookSecret }: App, body: string): string =>
  createHmac(algorithm, webhookSecret).update(body).digest("hex");

/** A GUID that only depends on its number. */
function guidOf(number: number): string {
  const hex = createHash("sha256").update(`delivery ${number}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
