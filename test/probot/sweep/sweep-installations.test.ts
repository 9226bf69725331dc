import { describe, expect, it } from "vitest";
import { type Instant, later } from "../../../src/core/domain/ids.ts";
import { connectWith } from "../../../src/probot/github/connect.ts";
import { createProbotWith } from "../../../src/probot/github/create-probot.ts";
import { createTurns } from "../../../src/probot/queue/turns.ts";
import { sweepInstallations } from "../../../src/probot/sweep/sweep-installations.ts";
import { createLog } from "../../../src/probot/watch/log.ts";
import { ask, createSandboxDesk, probotOf } from "../../github/sandbox-desk.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { createLargeDesk, FILED_AT } from "../../support/large-desk.ts";
import { fakeGitHub, json, PRIVATE_KEY, SECRET } from "../app-server.ts";

const HOUR = 3_600_000;
const observer = contractOfThisFile();

function sweeping(isStopping = () => false) {
  const desk = createSandboxDesk({ observer });
  const messages: unknown[] = [];
  const log = createLog((line) => void messages.push(JSON.parse(line).message));
  const connect = connectWith({ dryRun: false }, log);
  return { desk, messages, sweeping: { probot: probotOf(desk), connect, turns: createTurns(), log, isStopping } };
}

it("a sweep goes through every repository of every installation", async () => {
  const { desk, messages, sweeping: what } = sweeping();
  ask(desk);
  ask(desk);
  expect(await sweepInstallations(what)).toEqual({ repositories: 1, failed: 0 });
  expect(messages.filter((line) => String(line).includes(" swept "))).toEqual([
    "acme/desk swept looked=2 decided=2 failed=0",
  ]);
});

it("a sweep ends with the look that is under way when the server is asked to stop", async () => {
  let looks = 0;
  const { desk, messages, sweeping: what } = sweeping(() => looks > 0);
  for (let count = 0; count < 5; count += 1) ask(desk);
  const { inTurn, idle } = createTurns();
  await sweepInstallations({
    ...what,
    turns: { idle, inTurn: (ref, look) => inTurn(ref, () => look().finally(() => (looks += 1))) },
  });
  expect(messages.filter((line) => String(line).includes(" swept "))).toEqual([
    expect.stringMatching(/looked=2 decided=1 failed=1 stopped=/),
  ]);
});

it("a sweep of a large desk goes on from the last one that came to its end, and a stopped one is made up for", async () => {
  const desk = await createLargeDesk({ requests: 90, ballots: 1 });
  const lines: string[] = [];
  const log = createLog((line) => void lines.push(JSON.parse(line).message));
  const begun = new Map<string, Instant>();
  const what = {
    probot: probotOf(desk),
    connect: connectWith({ dryRun: false }, log),
    turns: createTurns(),
    log,
    begun,
  };
  const sweepAt = async (at: Instant, isStopping = () => false) => {
    desk.sandbox.clock.set(at);
    const looked = lines.length;
    await sweepInstallations({ ...what, isStopping });
    const swept = lines.slice(looked).find((line) => line.includes(" swept "));
    return Number(/looked=(\d+)/.exec(swept ?? "")?.[1]);
  };
  const first = later(FILED_AT, 30 * HOUR);
  await sweepAt(first);
  expect(begun.get("acme/desk")).toBe(first);
  expect(await sweepAt(later(first, 1_000))).toBe(0);
  let asked = 0;
  await sweepAt(later(first, 12 * HOUR), () => asked++ > 0);
  expect(begun.get("acme/desk")).toBe(later(first, 1_000));
  // Half a round after the last whole one, half of them have had their turn.
  expect(await sweepAt(later(first, 12 * HOUR))).toBeGreaterThan(40);
  expect(begun.get("acme/desk")).toBe(later(first, 12 * HOUR));
});

describe("one that nobody may enter", () => {
  /** Two Apps' homes: the first is not to be entered, the second is the desk. */
  async function sweepBoth(first: object, token: (id: string) => Response | undefined) {
    const lines: Record<string, unknown>[] = [];
    const log = createLog((line) => void lines.push(JSON.parse(line)));
    const { fetch, asked } = fakeGitHub(({ path }) => {
      if (path === "/app/installations") return json([{ id: 1, ...first }, { id: 2 }]);
      // A client that pages asks the answer where it came from.
      if (path === "/installation/repositories")
        return Object.defineProperty(json({ total_count: 0, repositories: [] }), "url", {
          value: "https://api.github.com",
        });
      return token(/installations\/(\d+)\/access_tokens/.exec(path)?.[1] ?? "");
    });
    const probot = createProbotWith({ appId: 1, privateKey: PRIVATE_KEY, webhookSecret: SECRET }, fetch);
    const connect = connectWith({ dryRun: false }, log);
    const count = await sweepInstallations({ probot, connect, turns: createTurns(), log, isStopping: () => false });
    return { count, lines, tokens: asked.filter(({ path }) => path.endsWith("access_tokens")).length };
  }

  it("is left out where it is suspended", async () => {
    const { count, lines, tokens } = await sweepBoth({ suspended_at: "2026-03-01T12:00:00Z" }, () => undefined);
    expect({ count, tokens }).toEqual({ count: { repositories: 0, failed: 0 }, tokens: 1 });
    expect(lines).toMatchObject([{ level: "warn", message: "installation suspended", installation: 1 }]);
  });

  it("does not keep the others from being swept", async () => {
    const gone = json({ message: "Not Found" }, 404);
    const { count, lines, tokens } = await sweepBoth({}, (id) => (id === "1" ? gone : undefined));
    expect({ count, tokens }).toEqual({ count: { repositories: 0, failed: 1 }, tokens: 2 });
    expect(lines).toMatchObject([
      { level: "error", message: "installation not swept", installation: 1, reason: "request: Not Found" },
    ]);
  });
});
