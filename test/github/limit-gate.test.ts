import { describe, expect, it } from "vitest";
import { createLimitGate } from "../../src/github/limit-gate.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { type Said, scriptedClient } from "./scripted-github.ts";

const NOON = Date.UTC(2026, 2, 1, 12);
const at = (milliseconds: number) => new Date(milliseconds).toUTCString();

/** A GitHub of which one says what comes next, on a clock of which one says when it goes on. */
function setUp(clients = 1) {
  let passed = 0;
  let next: Said = { status: 204 };
  const gate = createLimitGate(() => passed);
  const scripts = Array.from({ length: clients }, () =>
    scriptedClient(() => ({ ...next, headers: { date: at(NOON + passed), ...next.headers } })),
  );
  const ref = { owner: "acme", repo: "desk", number: 7 };
  return {
    say: (said: Said) => {
      next = said;
    },
    pass: (milliseconds: number) => {
      passed += milliseconds;
    },
    ask: (which = 0): Promise<unknown> =>
      createOctokitGitHub(scripts[which]?.client ?? { request: undefined as never }, { gate })
        .setIssueState(ref, "open", undefined)
        .then(
          () => "done",
          (failure: unknown) => failure,
        ),
    sent: () => scripts.reduce((sum, { sent }) => sum + sent.length, 0),
  };
}

const LIMIT: Said = { status: 403, body: { message: "You have exceeded a secondary rate limit." } };
const waitsUntil = (time: string) => ({ trouble: "wait", waitUntil: `2026-03-01T${time}Z` });

describe("after GitHub told a limit", () => {
  it("calls fail at once, without a request, until it is over; then they go out again", async () => {
    const { say, pass, ask, sent } = setUp();
    say(LIMIT);
    expect(await ask()).toMatchObject(waitsUntil("12:01:00"));
    say({ status: 204 });
    pass(59_999);
    expect(await ask()).toMatchObject(waitsUntil("12:01:00"));
    expect(sent()).toBe(1);
    pass(1);
    expect(await ask()).toBe("done");
    expect(sent()).toBe(2);
  });

  it("all clients that share the gate hold back", async () => {
    const { say, ask, sent } = setUp(2);
    say(LIMIT);
    await ask(0);
    expect(await ask(1)).toMatchObject(waitsUntil("12:01:00"));
    expect(sent()).toBe(1);
  });

  it("a primary limit never makes a call wait: it fails in this very turn, however far the reset is", async () => {
    const { say, ask, sent } = setUp();
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOON / 1_000 + 3_000) };
    say({ status: 403, headers, body: { message: "API rate limit exceeded" } });
    expect(await ask()).toMatchObject(waitsUntil("12:50:00"));
    let isOver = false;
    const second = ask().finally(() => {
      isOver = true;
    });
    await new Promise((turn) => setImmediate(turn));
    expect(isOver).toBe(true);
    expect(await second).toMatchObject(waitsUntil("12:50:00"));
    expect(sent()).toBe(1);
  });

  it("each further one in a row doubles the wait, up to an hour; a good answer begins anew", async () => {
    const { say, pass, ask } = setUp();
    const waits: number[] = [];
    say(LIMIT);
    let now = NOON;
    for (let n = 0; n < 8; n += 1) {
      const { waitUntil } = (await ask()) as { waitUntil: string };
      waits.push((Date.parse(waitUntil) - now) / 60_000);
      pass(Date.parse(waitUntil) - now);
      now = Date.parse(waitUntil);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    say({ status: 204 });
    await ask();
    say(LIMIT);
    const { waitUntil } = (await ask()) as { waitUntil: string };
    expect(Date.parse(waitUntil) - now).toBe(60_000);
  });
});

describe("the gate", () => {
  const limit = { status: 429 };

  it("counts requests that were refused together as one limit", () => {
    const gate = createLimitGate(() => 0);
    gate.take({ date: NOON, limit });
    expect(gate.take({ date: NOON, limit })?.until).toBe("2026-03-01T12:01:00Z");
  });

  it("stays shut for the longest of them, whatever comes later", () => {
    let passed = 0;
    const gate = createLimitGate(() => passed);
    gate.take({ date: NOON, limit: { ...limit, retryAfter: 600 } });
    gate.take({ date: NOON, limit: { ...limit, retryAfter: 5 } });
    gate.take({ date: NOON, limit: undefined });
    passed = 599_000;
    expect(gate.held()?.until).toBe("2026-03-01T12:10:00Z");
    passed = 600_000;
    expect(gate.held()).toBeUndefined();
  });

  it("holds back where GitHub never told its time, and then cannot say until when", () => {
    let passed = 0;
    const gate = createLimitGate(() => passed);
    expect(gate.take({ date: undefined, limit })).toEqual({ status: 429, until: undefined });
    passed = 59_999;
    expect(gate.held()).toBeDefined();
    passed = 60_000;
    expect(gate.held()).toBeUndefined();
  });

  it("takes GitHub's clock for the time of the day, whatever this machine's says", () => {
    let passed = 5_000;
    const gate = createLimitGate(() => passed);
    gate.take({ date: NOON, limit: undefined });
    passed += 30_000;
    expect(gate.take({ date: undefined, limit })?.until).toBe("2026-03-01T12:01:30Z");
  });
});
