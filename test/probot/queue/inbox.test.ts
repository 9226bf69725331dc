import { describe, expect, it } from "vitest";
import { createLimitGate } from "../../../src/github/limit-gate.ts";
import { createOctokitGitHub } from "../../../src/github/octokit-github.ts";
import type { Connect } from "../../../src/probot/github/connect.ts";
import { createInbox } from "../../../src/probot/queue/inbox.ts";
import { createTurns } from "../../../src/probot/queue/turns.ts";
import { createLog } from "../../../src/probot/watch/log.ts";
import { createMetrics } from "../../../src/probot/watch/metrics.ts";
import { requestAnswer, type Said, type Sent, scriptedClient } from "../../github/scripted-github.ts";
import { handTimer } from "../app-server.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");
/** What GitHub says of an issue that is none of the desk's business: one look is one request. */
const LEFT_ALONE: Said = { body: requestAnswer({ body: "Just a bug." }) };

function inbox(say: (sent: Sent) => Said = () => LEFT_ALONE) {
  const { client, sent } = scriptedClient(say);
  const lines: Record<string, unknown>[] = [];
  const log = createLog((line) => void lines.push(JSON.parse(line)));
  const metrics = createMetrics();
  const { later, waits } = handTimer();
  const watch = { time: 0 };
  const gate = createLimitGate(() => watch.time);
  const connect: Connect = (_installed, fields) => ({
    github: createOctokitGitHub(client, { gate }),
    dryRun: true,
    log: (line) => log.info(line, fields),
  });
  const wish = { connect, turns: createTurns(), log, metrics, later, now: () => NOW, mostWaiting: 3 };
  const made = createInbox({ ...wish, ownLogin: () => "quorumdesk[bot]" });
  let count = 0;
  const nextId = (): string => {
    count += 1;
    return `d-${count}`;
  };
  /** Takes a delivery in, with a number of its own if it has none. */
  const take = (name: string, action: string, change: object = {}, id = nextId()): void => {
    const sender = { id: 5, login: "noor", type: "User" };
    const repository = { name: "desk", owner: { login: "acme" } };
    const payload = { action, sender, repository, issue: { number: 7 }, ...change };
    const { login: by } = payload.sender;
    const issueId = `I_${payload.issue.number}`;
    made.take({ id, name, action, payload, by, issueId, installed: { id: 1, client } });
  };
  const outcomes = () =>
    lines.flatMap(({ message, delivery }) =>
      String(message).startsWith("delivery ") ? [`${delivery} ${String(message).slice(9)}`] : [],
    );
  return { ...made, take, sent, lines, outcomes, waits, watch, metrics };
}

const comment = (id: number) => ({ comment: { id } });
const limit = (change: Readonly<Record<string, string>>): Said => ({
  status: 403,
  body: { message: "You have exceeded a secondary rate limit" },
  headers: change,
});

describe("deliveries that cost no request", () => {
  it("the same one once more, while it waits, is under way or is done", async () => {
    const { take, idle, outcomes, sent } = inbox();
    take("issues", "opened", {}, "d");
    take("issues", "opened", {}, "d");
    await idle();
    take("issues", "opened", {}, "d");
    expect(outcomes()).toEqual(["d duplicate", "d done", "d duplicate"]);
    expect(sent).toHaveLength(1);
  });

  it("one about a pull request, or of an action that changes nothing", () => {
    const { take, outcomes, sent } = inbox();
    take("issues", "opened", { issue: { number: 7, pull_request: {} } });
    take("issues", "pinned");
    expect(outcomes()).toEqual(["d-1 ignored", "d-2 ignored"]);
    expect(sent).toEqual([]);
  });

  it("what the App did itself, but for a new issue, at which nobody has looked yet", async () => {
    const own = { sender: { id: 9, login: "quorumdesk[bot]", type: "Bot" } };
    const { take, idle, outcomes, sent } = inbox();
    for (const action of ["closed", "reopened", "edited", "locked"]) take("issues", action, own);
    expect(outcomes()).toEqual(["d-1 own", "d-2 own", "d-3 own", "d-4 own"]);
    take("issues", "opened", own);
    await idle();
    expect(sent).toHaveLength(1);
  });
});

describe("deliveries that wait for a look at the same request", () => {
  it("become one look, which begins after the one under way", async () => {
    const { take, idle, outcomes, sent } = inbox();
    take("issues", "opened");
    take("issues", "labeled");
    take("issue_comment", "created", comment(11));
    take("issues", "labeled");
    await idle();
    // The second look asks twice: the new comment, which it knows of, is not listed at first.
    expect(sent).toHaveLength(3);
    expect(outcomes()).toEqual(["d-1 done", "d-2 done", "d-3 joined", "d-4 joined"]);
  });

  it("stay two where one of them says who moved a card, which can be read nowhere else", async () => {
    const card = {
      organization: { login: "acme" },
      projects_v2_item: { content_node_id: "I_7", content_type: "Issue" },
      changes: { field_value: { field_name: "Stage", project_number: 1, to: { name: "In support" } } },
    };
    const place = { data: { node: { number: 7, repository: { name: "desk", owner: { login: "acme" } } } } };
    const { take, idle, outcomes, sent } = inbox(({ body }) =>
      String(body["query"]).includes("CardPlace") ? { body: place } : LEFT_ALONE,
    );
    for (let times = 0; times < 3; times += 1) take("projects_v2_item", "edited", card);
    await idle();
    expect(outcomes()).toEqual(["d-1 done", "d-2 done", "d-3 done"]);
    expect(sent).toHaveLength(6);
  });

  it("let a card move go first: another look would put the card back", async () => {
    const card = {
      organization: { login: "acme" },
      projects_v2_item: { content_node_id: "I_7", content_type: "Issue" },
      changes: { field_value: { field_name: "Stage", project_number: 1, to: { name: "In support" } } },
    };
    const place = { data: { node: { number: 7, repository: { name: "desk", owner: { login: "acme" } } } } };
    const { take, idle, outcomes } = inbox(({ body }) =>
      String(body["query"]).includes("CardPlace") ? { body: place } : LEFT_ALONE,
    );
    take("issues", "opened");
    take("issues", "edited");
    take("projects_v2_item", "edited", card);
    await idle();
    expect(outcomes()).toEqual(["d-1 done", "d-3 done", "d-2 done"]);
  });

  it("are no more than the queue takes", async () => {
    const { take, hasRoom, idle } = inbox();
    for (let number = 1; number <= 10; number += 1) take("issues", "opened", { issue: { number } });
    expect(hasRoom()).toBe(true);
    for (let number = 11; number <= 13; number += 1) take("issues", "opened", { issue: { number } });
    expect(hasRoom()).toBe(false);
    await idle();
    expect(hasRoom()).toBe(true);
  });
});

describe("a look that fails", () => {
  it("leaves its number in the log, and the delivery may come again", async () => {
    let isDown = true;
    const { take, idle, outcomes, lines } = inbox(() =>
      isDown ? { status: 401, body: { message: "no" } } : LEFT_ALONE,
    );
    take("issues", "opened", {}, "d");
    await idle();
    isDown = false;
    take("issues", "opened", {}, "d");
    await idle();
    expect(outcomes()).toEqual(["d failed", "d done"]);
    const [why, what] = lines;
    expect(why).toMatchObject({ level: "error", message: "look failed", trouble: "refused" });
    expect(what).toMatchObject({ incident: why?.["incident"] });
  });

  it("at a limit of GitHub that ends soon is taken once more then, and sleeps nowhere", async () => {
    let times = 0;
    const { take, idle, outcomes, waits, watch, hasRoom } = inbox(() =>
      ++times === 1 ? limit({ "retry-after": "1" }) : LEFT_ALONE,
    );
    take("issues", "opened", {}, "d");
    await idle();
    expect(outcomes()).toEqual([]);
    expect(waits).toMatchObject([{ milliseconds: 1_000 }]);
    expect(hasRoom()).toBe(true);
    take("issues", "opened", {}, "d");
    watch.time += 1_000;
    waits[0]?.work();
    await idle();
    expect(outcomes()).toEqual(["d duplicate", "d done"]);
  });

  it("at a limit that ends too late is left to the sweep", async () => {
    const hour = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1_000 + 3_000) };
    const { take, idle, outcomes, waits, sent } = inbox(() => limit(hour));
    take("issues", "opened");
    await idle();
    take("issues", "closed");
    await idle();
    expect(outcomes()).toEqual(["d-1 failed", "d-2 failed"]);
    expect(waits).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it("at a limit that was not over in time is not put off twice", async () => {
    const { take, idle, outcomes, waits } = inbox(() => limit({ "retry-after": "60" }));
    take("issues", "opened", {}, "d");
    await idle();
    waits.shift()?.work();
    await idle();
    expect(outcomes()).toEqual(["d failed"]);
    expect(waits).toEqual([]);
  });
});

it("an inbox that stops gives up what waits for GitHub, and says so of each delivery", async () => {
  const { take, idle, stop, outcomes, waits } = inbox(() => limit({ "retry-after": "60" }));
  take("issues", "opened");
  await idle();
  expect(await stop(new Promise(() => undefined))).toBe(1);
  expect(outcomes()).toEqual(["d-1 left"]);
  expect(waits).toEqual([]);
});

it("no label of a figure holds a name, and no line of the log a text", async () => {
  const { take, idle, metrics, lines } = inbox();
  take("issues", "opened", { issue: { number: 7, title: "secret title", body: "secret body" } });
  await idle();
  const figures = await metrics.registry.metrics();
  expect(figures).toContain('quorumdesk_deliveries_total{event="issues.opened",outcome="done"} 1');
  expect(figures).toContain('quorumdesk_look_seconds_count{result="left-alone"} 1');
  expect(figures).toMatch(/^process_resident_memory_bytes \d+/m);
  expect(figures).not.toMatch(/acme|noor|secret/);
  expect(JSON.stringify(lines)).not.toMatch(/noor|secret/);
});
