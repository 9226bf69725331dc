import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { APP_EVENTS } from "../../src/probot/helpdesk-app.ts";
import { setUp } from "../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../support/repository-forms.ts";
import { DEMO } from "../support/told-story.ts";

const text = readFileSync(".github/app.yml", "utf8");
const page = readFileSync("docs/how-to/run-as-a-github-app.md", "utf8");
const manifest = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    url: z.url(),
    public: z.boolean(),
    hook_attributes: z.strictObject({ url: z.url(), active: z.boolean() }),
    default_permissions: z.record(z.string(), z.enum(["read", "write"])),
    default_events: z.array(z.string()),
  })
  .parse(load(text));
/** What the file names as optional, in its comments. */
const [, permission = "", right = ""] = /^# +default_permissions: +(\w+): (\w+)$/m.exec(text) ?? [];
const [, event = ""] = /^# +default_events: +(\w+)$/m.exec(text) ?? [];

/** What the App of a story may do. Everything that the stories show, it does with that. */
function permissionsOfStories(project: boolean) {
  const scenario = { ...DEMO, desk: { ...DEMO.desk, project } };
  const { sandbox } = setUp(scenario, { forms: repositoryForms, writer: "app" });
  const app = [...sandbox.dump().apps.values()].find(({ slug }) => slug === "quorumdesk");
  return app?.permissions;
}

describe("the manifest of the App", () => {
  it("asks for what the stories are told with, and for nothing else", () => {
    const { default_permissions: always } = manifest;
    expect(always).toEqual(permissionsOfStories(false));
    expect({ ...always, [permission]: right }).toEqual(permissionsOfStories(true));
  });

  it("listens to the events that the App has a use for", () => {
    expect([...manifest.default_events, event].sort()).toEqual([...APP_EVENTS].sort());
  });

  it("is for its owner alone, and its deliveries go to the server's address", () => {
    expect(manifest.public).toBe(false);
    expect(new URL(manifest.hook_attributes.url).pathname).toBe("/api/github/webhooks");
  });
});

describe("the page about the App", () => {
  const address = /^ {4}(https:\/\/github\.com\/organizations\S+)$/m.exec(page)?.[1] ?? "";
  const { searchParams } = new URL(address);

  it("has an address that registers an App as the manifest says", () => {
    expect(Object.fromEntries([...searchParams].filter(([name]) => name !== "events[]"))).toEqual({
      name: manifest.name,
      url: manifest.url,
      public: String(manifest.public),
      webhook_active: String(manifest.hook_attributes.active),
      webhook_url: manifest.hook_attributes.url,
      ...manifest.default_permissions,
    });
    expect(searchParams.getAll("events[]")).toEqual(manifest.default_events);
  });

  it("says of each permission and event what happens without it", () => {
    const names = [...Object.keys(manifest.default_permissions), ...manifest.default_events, permission, event];
    for (const name of names) expect(page).toMatch(new RegExp(`^\\| \`${name}\`.*\\|.*\\S.*\\|.*\\S.*\\|$`, "m"));
    expect(page).toContain(`&${permission}=${right}&events[]=${event}`);
  });

  it("names every setting of the server", () => {
    const settings = readFileSync("src/probot/settings.ts", "utf8");
    const read = [...settings.matchAll(/read\.\w+\("([A-Z_]+)"|value\("([A-Z_]+)"/g)].map(
      ([, one, other]) => one ?? other,
    );
    expect(read.length).toBeGreaterThan(10);
    for (const name of read) expect(page).toContain(`\`${name}\``);
  });
});
