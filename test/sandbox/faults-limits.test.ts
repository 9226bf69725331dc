import { describe, expect, it } from "vitest";
import { createInFlight } from "../../src/sandbox/door/in-flight.ts";
import { askable, type RequestName } from "./fault-ways.ts";
import { AT, clientAs, clientOf, DESK, smallWorld, statusOf } from "./small-world.ts";

const MINUTE = 60_000;

/** Asks until it is refused, and says how often it was not, with the refusal. */
async function untilRefused(ask: () => Promise<Response>): Promise<{ answered: number; refusal: Response }> {
  for (let answered = 0; answered < 3_000; answered += 1) {
    const answer = await ask();
    if (!answer.ok) return { answered, refusal: answer };
  }
  throw new Error("never refused");
}

const limited = () => askable("in process", { secondaryLimits: true });

describe("secondary limits, where they are in force", () => {
  it.each<{ what: string; request: RequestName; answered: number; of: RegExp }>([
    // One point went into opening the small world.
    {
      what: "900 points of REST a minute, one for each read",
      request: "read",

      answered: 899,
      of: /wait a few minutes/,
    },
    {
      what: "2,000 points of GraphQL a minute, one for each query",
      request: "query",

      answered: 2_000,
      of: /wait a few minutes/,
    },
    { what: "80 new things a minute by REST", request: "write", answered: 80, of: /content creation/ },
    { what: "80 new things a minute by GraphQL", request: "mutation", answered: 80, of: /content creation/ },
  ])("are $what", async ({ request, answered, of }) => {
    const { sandbox, ask } = await limited();
    const found = await untilRefused(() => ask(request));
    expect(found.answered).toBe(answered);
    expect(found.refusal.status).toBe(403);
    expect(found.refusal.headers.get("retry-after")).toBe("60");
    expect(await found.refusal.text()).toMatch(of);
    sandbox.clock.advance(MINUTE - 1);
    expect((await ask(request)).status).toBe(403);
    sandbox.clock.advance(1);
    expect((await ask(request)).ok).toBe(true);
  });

  it("take five points for each write: 180 a minute that make nothing new", async () => {
    const sandbox = smallWorld({ secondaryLimits: true });
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    const cora = clientAs(sandbox, "cora");
    for (let n = 0; n < 180; n += 1) await cora.issues.update({ ...AT, issue_number: 1, title: `Help ${n}` });
    expect(await statusOf(cora.issues.update({ ...AT, issue_number: 1, title: "Help" }))).toBe(403);
  });

  it("are 500 new things an hour, whatever each minute has", async () => {
    const { sandbox, ask } = await limited();
    let done = 0;
    for (let minute = 0; minute < 10; minute += 1) {
      for (let n = 0; n < 60; n += 1) if ((await ask("write")).ok) done += 1;
      sandbox.clock.advance(MINUTE);
    }
    expect(done).toBe(500);
    const refusal = await ask("write");
    expect(refusal.headers.get("retry-after")).toBe(String(50 * 60));
    sandbox.clock.advance(50 * MINUTE);
    expect((await ask("write")).status).toBe(201);
  });

  it("are 100 requests at the same time: those that come later are refused", async () => {
    const { ask } = await limited();
    const answers = await Promise.all(Array.from({ length: 130 }, () => ask("read")));
    expect(answers.slice(0, 100).every(({ status }) => status === 200)).toBe(true);
    expect(answers.slice(100).every(({ status }) => status === 403)).toBe(true);
    expect((await ask("read")).status).toBe(200);
  });

  it("are those of the account, whichever token it uses, and nobody else's", async () => {
    const sandbox = smallWorld({ secondaryLimits: true });
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    for (let n = 0; n < 80; n += 1)
      await clientAs(sandbox, "cora").issues.createComment({ ...AT, issue_number: 1, body: `${n}` });
    const say = (login: string) => clientAs(sandbox, login).issues.createComment({ ...AT, issue_number: 1, body: "." });
    expect(await statusOf(say("cora"))).toBe(403);
    expect((await say("rita")).status).toBe(201);
  });

  it("do not count what they refuse, and are off unless they are switched on", async () => {
    const { sandbox, ask } = await limited();
    for (let n = 0; n < 100; n += 1) await ask("write");
    sandbox.clock.advance(MINUTE);
    expect((await ask("write")).status).toBe(201);
    const free = await askable("in process");
    for (let n = 0; n < 100; n += 1) expect((await free.ask("write")).status).toBe(201);
  });
});

describe("the limit of the hour", () => {
  it("is told by REST with 403, and by GraphQL with 200 and an error", async () => {
    const { ask } = await askable("in process", { requestsPerHour: 2 });
    await ask("read");
    const refusal = await ask("read");
    expect(refusal.status).toBe(403);
    expect(refusal.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(refusal.headers.get("x-ratelimit-reset")).toBe(String(Date.parse("2026-03-01T10:00:00Z") / 1000));
    expect(await refusal.text()).toMatch(/API rate limit exceeded for user ID/);
    await ask("query");
    await ask("query");
    const spent = await ask("query");
    expect(spent.status).toBe(200);
    expect(await spent.json()).toMatchObject({ errors: [{ type: "RATE_LIMITED", code: "graphql_rate_limit" }] });
  });

  it("is that of the account, whichever token it uses", async () => {
    const sandbox = smallWorld({ requestsPerHour: 2 });
    await clientAs(sandbox, "cora").repos.get(AT);
    await clientAs(sandbox, "cora").repos.get(AT);
    expect(await statusOf(clientAs(sandbox, "cora").repos.get(AT))).toBe(403);
    expect((await clientAs(sandbox, "rita").repos.get(AT)).status).toBe(200);
    expect((await clientOf(sandbox, sandbox.workflowToken(DESK)).repos.get(AT)).status).toBe(200);
  });

  it("is that of the repository for the tokens of its workflows", async () => {
    const sandbox = smallWorld({ requestsPerHour: 1 });
    sandbox.addRepository({ owner: "hub", name: "other" });
    const inDesk = () => clientOf(sandbox, sandbox.workflowToken(DESK)).repos.get(AT);
    await inDesk();
    expect(await statusOf(inDesk())).toBe(403);
    const inOther = clientOf(sandbox, sandbox.workflowToken("hub/other"));
    expect((await inOther.repos.get({ ...AT, repo: "other" })).status).toBe(200);
  });

  it("is as new after going back to a copy", async () => {
    const { sandbox, ask } = await askable("in process", { requestsPerHour: 1 });
    const saved = sandbox.dump();
    expect((await ask("read")).status).toBe(403);
    sandbox.restore(saved);
    expect((await ask("read")).status).toBe(200);
  });
});

describe("requests on their way", () => {
  it("are counted by sender until they are answered", () => {
    const flight = createInFlight();
    const first = flight.arrive("a");
    expect([first.atOnce, flight.arrive("a").atOnce, flight.arrive(undefined).atOnce]).toEqual([1, 2, 1]);
    first.leave();
    expect(flight.arrive("a").atOnce).toBe(2);
  });
});
