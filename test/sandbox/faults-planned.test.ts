import { describe, expect, it } from "vitest";
import type { FaultPlan } from "../../src/sandbox/door/fault-kind.ts";
import { askable, type RequestName } from "./fault-ways.ts";

/** Asks one after the other; returns the statuses, 0 for a connection that broke. */
async function statusesOf(plans: readonly FaultPlan[], requests: readonly RequestName[]): Promise<readonly number[]> {
  const { sandbox, ask } = await askable("in process");
  for (const plan of plans) sandbox.planFault(plan);
  const statuses: number[] = [];
  for (const request of requests)
    statuses.push(
      await ask(request).then(
        ({ status }) => status,
        () => 0,
      ),
    );
  return statuses;
}

const MIXED = ["read", "write", "query", "mutation", "read", "write"] as const;
const OK = [200, 201, 200, 200, 200, 201];

describe("a plan strikes", () => {
  it.each<{ rule: string; plan: FaultPlan; told: readonly number[] }>([
    { rule: "the first request, and no other", plan: { fault: "unavailable" }, told: [503, ...OK.slice(1)] },
    {
      rule: "as often as it says",
      plan: { fault: "unavailable", times: 3 },
      told: [503, 503, 503, ...OK.slice(3)],
    },
    {
      rule: "only after so many that went well",
      plan: { fault: "unavailable", after: 4, times: 9 },
      told: [...OK.slice(0, 4), 503, 503],
    },
    {
      rule: "only what writes, a mutation among it",
      plan: { fault: "unavailable", of: "writes", times: 9 },
      told: [200, 503, 200, 503, 200, 503],
    },
    {
      rule: "only what reads, a query among it",
      plan: { fault: "unavailable", of: "reads", times: 9 },
      told: [503, 201, 503, 200, 503, 201],
    },
    {
      rule: "only a method",
      plan: { fault: "unavailable", method: "get", times: 9 },
      told: [503, 201, 200, 200, 503, 201],
    },
    {
      rule: "only a path, whatever flags the expression has",
      plan: { fault: "unavailable", path: /\/comments$/g, times: 9 },
      told: [200, 503, 200, 200, 200, 503],
    },
    {
      rule: "GraphQL alone",
      plan: { fault: "unavailable", path: /^\/graphql$/, times: 9 },
      told: [200, 201, 503, 503, 200, 201],
    },
    {
      rule: "the second write, counted among writes",
      plan: { fault: "reset", of: "writes", after: 1 },
      told: [200, 201, 200, 0, 200, 201],
    },
  ])("$rule", async ({ plan, told }) => {
    expect(await statusesOf([plan], MIXED)).toEqual(told);
  });

  it("before those that were planned later, which do not count what it strikes", async () => {
    const plans: readonly FaultPlan[] = [
      { fault: "unavailable", of: "writes" },
      { fault: "conflict", after: 1, times: 2 },
    ];
    expect(await statusesOf(plans, ["write", "write", "write", "write", "write"])).toEqual([503, 201, 409, 409, 201]);
  });

  it("the same requests in the same way each time", async () => {
    const plans: readonly FaultPlan[] = [
      { fault: "secondary-limit", path: /graphql/, after: 1, times: 2 },
      { fault: "reset-after", method: "POST", after: 1 },
      { fault: "truncated", of: "reads", times: 2 },
    ];
    const often = [...MIXED, ...MIXED, ...MIXED];
    expect(await statusesOf(plans, often)).toEqual(await statusesOf(plans, often));
  });
});

describe("faults", () => {
  it("are all forgotten when they are cleared: plans, judges, failing reads", async () => {
    const { sandbox, ask } = await askable("in process");
    sandbox.planFault({ fault: "unavailable", times: 9 });
    sandbox.onWrite(() => "conflict");
    sandbox.failReads("everything");
    expect((await ask("read")).status).toBe(503);
    sandbox.clearFaults();
    expect((await ask("read")).status).toBe(200);
    expect((await ask("write")).status).toBe(201);
  });

  it("by a judge of writes can be of any kind, and come after those of plans", async () => {
    const { sandbox, ask } = await askable("in process");
    sandbox.planFault({ fault: "spam" });
    const seen: number[] = [];
    sandbox.onWrite((n) => {
      seen.push(n);
      return "too-many-requests";
    });
    expect((await ask("write")).status).toBe(422);
    expect((await ask("write")).status).toBe(429);
    expect((await ask("mutation")).status).toBe(429);
    expect(seen).toEqual([2, 3]);
  });

  it("stand in the log with the request that they struck, and count as reads and writes do", async () => {
    const { sandbox, ask } = await askable("in process");
    sandbox.planFault({ fault: "reset" });
    const before = sandbox.log.length;
    await expect(ask("write")).rejects.toThrow("fetch failed");
    await ask("read");
    expect(sandbox.log.slice(before)).toEqual([
      { method: "POST", path: "/repos/hub/helpdesk/issues/1/comments", status: 0, fault: "reset" },
      { method: "GET", path: "/repos/hub/helpdesk/issues/1", status: 200 },
    ]);
    expect(sandbox.counts.writes).toBe(1);
  });

  it("reject in process as Node's own fetch does where the other side breaks off", async () => {
    const { sandbox, ask } = await askable("in process");
    sandbox.planFault({ fault: "reset" });
    const error = await ask("read").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: "fetch failed", cause: { code: "UND_ERR_SOCKET" } });
  });

  it("that cut an answer leave no JSON", async () => {
    const { sandbox, ask } = await askable("in process");
    for (const request of ["read", "write", "query", "mutation"] as const) {
      sandbox.planFault({ fault: "truncated" });
      const answer = await ask(request);
      expect(answer.ok).toBe(true);
      await expect(answer.json()).rejects.toThrow(SyntaxError);
    }
  });
});
