import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "vitest";
import { createContract } from "../../src/sandbox/contract/contract.ts";
import { openActionDesk, REPOSITORY } from "../action/action-desk.ts";
import { figure } from "./figure.ts";
import { inTurns } from "./timing.ts";

const root = new URL("../../", import.meta.url).pathname;
const dist = join(root, "action/dist");
const node24 = execFileSync(join(root, ".ci/node24"), { encoding: "utf8" }).trim();
const nodes = [
  { name: process.versions.node, node: process.execPath },
  ...(node24 === process.execPath ? [] : [{ name: "24", node: node24 }]),
];

const REMARK = {
  action: "created",
  issue: { number: 1, user: { id: 2 } },
  comment: { id: 1, body: "Thank you!", user: { id: 1, login: "ana", type: "User" }, author_association: "NONE" },
  repository: { name: "desk", owner: { login: "hub" } },
};

it("the bundle's size", () => {
  const sizes = new Map(readdirSync(dist).map((name) => [name, statSync(join(dist, name)).size]));
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  figure({
    what: "The Action's entry, which decides whether there is work",
    is: (sizes.get("index.js") ?? Number.NaN) / 1_000,
    unit: "kB",
    budget: { atMost: 150 },
  });
  figure({ what: "All of the Action's bundle", is: all / 1_000, unit: "kB", budget: { atMost: 1_250 } });
});

it.each(nodes)("a comment without a command, on Node $name", async ({ name, node }) => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify(REMARK));
  const env = { GITHUB_EVENT_NAME: "issue_comment", GITHUB_EVENT_PATH: event, GITHUB_REPOSITORY: "hub/desk" };
  const [run = Number.NaN, bare = Number.NaN] = await inTurns([
    () => ({ node, args: [join(dist, "index.js")], env }),
    () => ({ node, args: ["-e", "0"] }),
  ]);
  rmSync(folder, { recursive: true });
  figure({
    what: `The Action on a comment without a command, over bare Node ${name}`,
    is: run - bare,
    unit: "ms",
    budget: { atMost: 20 },
    beside: `bare \`node -e 0\`: ${bare.toFixed(0)} ms; 40 pairs`,
  });
});

it.each(nodes)("a whole run with one decision, on Node $name", async ({ name, node }) => {
  const desk = await openActionDesk(createContract());
  const listening = await desk.sandbox.listen();
  const number = desk.open("requester", "A map of dialects.");
  await desk.run();
  await desk.run({ event: { name: "schedule", payload: { schedule: "3 * * * *" } } });
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const [event, output, summary] = ["event.json", "output", "summary"].map((file) => join(folder, file));
  if (!event || !output || !summary) throw new Error("there is no folder");
  let votes = 0;
  const voted = () => {
    votes += 1;
    desk.sandbox.clock.advance(1_000);
    desk.sandbox.comment(REPOSITORY, number, { by: "ana", body: votes % 2 === 0 ? "/decline" : "/approve" });
    const happened = desk.sandbox.takeEvents().at(-1);
    writeFileSync(event, JSON.stringify(happened?.payload));
    writeFileSync(output, "");
    writeFileSync(summary, "");
    return {
      node,
      args: [join(dist, "index.js")],
      env: {
        GITHUB_EVENT_NAME: "issue_comment",
        GITHUB_EVENT_PATH: event,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_API_URL: `${listening.url}/api/v3`,
        INPUT_TOKEN: desk.token,
        INPUT_MODE: "auto",
        "INPUT_DRY-RUN": "false",
      },
    };
  };
  const written = desk.sandbox.counts.writes;
  const [run = Number.NaN, bare = Number.NaN] = await inTurns([voted, () => ({ node, args: ["-e", "0"] })], 30);
  if (desk.sandbox.counts.writes - written < 30) throw new Error("the runs decided nothing");
  await listening.close();
  await desk.close();
  rmSync(folder, { recursive: true });
  figure({
    what: `The Action's whole run with one decision, against a local server, as a multiple of bare Node ${name}`,
    is: run / bare,
    unit: "times",
    ...(name === "24" && { budget: { atMost: 8 } }),
    beside: `${run.toFixed(0)} ms; bare \`node -e 0\`: ${bare.toFixed(0)} ms; 30 pairs`,
  });
});
