import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DecisionRecord } from "../../../src/core/domain/batch.ts";
import { openActionDoor } from "../../../src/sandbox/runner/action-door.ts";
import { bothDoors } from "../../../src/sandbox/runner/both-doors.ts";
import { openProbotDoor } from "../../../src/sandbox/runner/probot-door.ts";
import { directDoor } from "../../../src/sandbox/scenario/direct-door.ts";
import type { Door, WriterName } from "../../../src/sandbox/scenario/door.ts";
import { playScenario } from "../../../src/sandbox/scenario/play-scenario.ts";
import { compareRecords, isSame } from "../../../src/sandbox/scenario/records-of.ts";
import { type Setting, setUp } from "../../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../../support/repository-forms.ts";
import { DEMO } from "../../support/told-story.ts";
import { contractOfThisFile } from "../contract/whole-run.ts";

const observer = contractOfThisFile();
const node = process.execPath;
const entry = "build/probot/start.js";

/** The Action as it was just built; `action/dist` has its own tests, and may be older. */
let actionDir = "";
beforeAll(() => {
  actionDir = mkdtempSync(join(tmpdir(), "action-"));
  mkdirSync(join(actionDir, "dist"));
  cpSync("action/action.yml", join(actionDir, "action.yml"));
  writeFileSync(join(actionDir, "dist/package.json"), '{"type":"module"}');
  const main = pathToFileURL("build/action/main.js").href;
  writeFileSync(join(actionDir, "dist/index.js"), `await import(${JSON.stringify(main)});`);
});
afterAll(() => rmSync(actionDir, { recursive: true }));

/** Tells the demo's story through a door. */
async function tell(writer: WriterName, open: (setting: Setting) => Door | Promise<Door>) {
  const setting = setUp(DEMO, { forms: repositoryForms, writer, observer });
  const door = await open(setting);
  const differences: string[] = [];
  let records: readonly DecisionRecord[] = [];
  try {
    for await (const played of playScenario(DEMO, setting, door)) {
      differences.push(...played.differences.map((difference) => `step ${played.step.number}: ${difference}`));
      records = played.records;
    }
  } finally {
    await door.close();
  }
  return { setting, differences, records };
}

let direct: Awaited<ReturnType<typeof tell>>;
beforeAll(async () => {
  direct = await tell("actions", (setting) => directDoor(setting));
});

describe("the App's server in a process of its own", () => {
  it("leaves the same records as the desk in this process", { timeout: 120_000 }, async () => {
    const { differences, records } = await tell("app", (setting) => openProbotDoor(setting, { node, entry }));
    expect(differences).toEqual([]);
    expect(records.length).toBeGreaterThan(20);
    expect(compareRecords(direct.records, records)).toSatisfy(isSame);
  });

  it("that does not start says why", async () => {
    const setting = setUp(DEMO, { forms: repositoryForms, writer: "app", observer });
    const broken = { ...setting, app: { ...setting.app, webhookSecret: "short" } };
    await expect(openProbotDoor(broken, { node, entry })).rejects.toThrow("WEBHOOK_SECRET has 5 bytes");
  });
});

describe("the App and the Action at one desk", () => {
  it.each([
    ["app", "action"],
    ["actions", "app"],
  ] as const)(
    "where %s writes, the other only reads, and the records are the same",
    {
      timeout: 240_000,
    },
    async (writer, reader) => {
      const logs: Record<string, string[]> = { app: [], action: [] };
      const log = (name: string) => (line: string) => void logs[name]?.push(line);
      const { setting, differences, records } = await tell(writer, async (setting) =>
        bothDoors(
          await openProbotDoor(setting, { node, entry, log: log("app") }),
          await openActionDoor(setting, { actionDir, node, workspace: process.cwd(), log: log("action") }),
        ),
      );
      expect(differences).toEqual([]);
      expect(compareRecords(direct.records, records)).toSatisfy(isSame);
      const looks = logs[reader]?.filter((line) => /#1 (done|read-only) /.test(line)) ?? [];
      expect(looks.length).toBeGreaterThan(DEMO.steps.length);
      expect(looks.filter((line) => !line.includes("read-only because=not-the-writer"))).toEqual([]);
      const [active] = setting.writers;
      const comments = [...setting.sandbox.dump().comments.values()];
      const byDesk = comments.filter(({ author }) => setting.writers.includes(author.id));
      expect(new Set(byDesk.map(({ author }) => author.id))).toEqual(new Set([active]));
    },
  );
});
