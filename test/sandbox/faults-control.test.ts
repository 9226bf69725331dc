import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { listenControl } from "../../src/sandbox/control/listen-control.ts";
import { listenOn } from "../../src/sandbox/door/listen.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { AT, clientAs, DESK, smallWorld, statusOf, UNWATCHED } from "./small-world.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function steered(sandbox: Sandbox = smallWorld()) {
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
  const { url, close } = await listenControl(sandbox);
  open.push(close);
  const tell = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/_sim/${path}`, {
      method,
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
  };
  return { sandbox, url, tell, cora: clientAs(sandbox, "cora") };
}

const APP = {
  slug: "desk",
  id: 4242,
  owner: "hub",
  webhookSecret: "a secret of a test",
  permissions: { issues: "write", metadata: "read" },
  events: ["issues", "issue_comment"],
} as const;

describe("the control port", () => {
  it("plans faults, and clears them", async () => {
    const { tell, cora } = await steered();
    const plan = { fault: "unavailable", method: "GET", path: "/issues/1$", of: "reads", after: 1, times: 5 };
    expect(await tell("POST", "faults", plan)).toEqual({ status: 204, body: undefined });
    const read = () => cora.issues.get({ ...AT, issue_number: 1 });
    expect((await read()).status).toBe(200);
    expect(await statusOf(read())).toBe(503);
    expect((await cora.repos.get(AT)).status).toBe(200);
    expect((await tell("DELETE", "faults")).status).toBe(204);
    expect((await read()).status).toBe(200);
  });

  it("shows the clock, sets it and moves it", async () => {
    const { sandbox, tell } = await steered();
    expect((await tell("GET", "clock")).body).toEqual({ now: "2026-03-01T09:00:00Z" });
    expect((await tell("POST", "clock", { advance: 61_000 })).body).toEqual({ now: "2026-03-01T09:01:01Z" });
    expect((await tell("POST", "clock", { at: "2026-04-01T00:00:00Z" })).body).toEqual({ now: "2026-04-01T00:00:00Z" });
    expect(sandbox.clock.now()).toBe(Date.parse("2026-04-01T00:00:00Z"));
  });

  it("makes lists lag", async () => {
    const { sandbox, tell, cora } = await steered();
    expect((await tell("PUT", "lag", { milliseconds: 2_000 })).status).toBe(204);
    expect((await cora.issues.listForRepo(AT)).data).toEqual([]);
    sandbox.clock.advance(2_000);
    expect((await cora.issues.listForRepo(AT)).data).toHaveLength(1);
  });

  it("shows the log of requests with the faults that struck them", async () => {
    const { tell, cora } = await steered();
    await tell("POST", "faults", { fault: "conflict" });
    expect(await statusOf(cora.issues.get({ ...AT, issue_number: 1 }))).toBe(409);
    expect((await tell("GET", "log")).body).toEqual([
      { method: "GET", path: "/repos/hub/helpdesk/issues/1", status: 409, fault: "conflict" },
    ]);
  });

  it("saves and restores by name, with the time that the clock showed", async () => {
    const { sandbox, tell, cora } = await steered();
    expect((await tell("PUT", "snapshots/before")).status).toBe(204);
    sandbox.clock.advance(3_600_000);
    await cora.issues.create({ ...AT, title: "One more" });
    await tell("PUT", "snapshots/after");
    expect((await tell("GET", "snapshots")).body).toEqual(["before", "after"]);
    expect((await tell("POST", "snapshots/before/restore")).status).toBe(204);
    expect((await cora.issues.listForRepo(AT)).data).toHaveLength(1);
    expect((await tell("GET", "clock")).body).toEqual({ now: "2026-03-01T09:00:00Z" });
    await tell("POST", "snapshots/after/restore");
    expect((await cora.issues.listForRepo(AT)).data).toHaveLength(2);
    expect((await tell("POST", "snapshots/never/restore")).status).toBe(404);
  });

  it("lists webhooks, sends them, and sends one again under the same GUID", async () => {
    const guids: unknown[] = [];
    const receiver = await listenOn(({ headers }) => {
      guids.push(headers["x-github-delivery"]);
      return { status: 204, headers: {}, body: undefined };
    });
    open.push(receiver.close);
    const sandbox = smallWorld();
    sandbox.addApp({ ...APP, webhookUrl: `${receiver.url}/hook` });
    sandbox.installApp("desk", { owner: "hub" });
    const { tell } = await steered(sandbox);
    sandbox.comment(DESK, 1, { by: "rita", body: "Hello?" });
    const [first, second] = (await tell("GET", "deliveries")).body;
    expect(first).toMatchObject({ app: "desk", event: "issues", action: "opened", status: "pending" });
    expect(first).not.toHaveProperty("body");
    expect((await tell("POST", "deliveries", { lose: [0] })).body).toEqual({ statuses: [502, 204] });
    expect((await tell("POST", `deliveries/${first.id}/attempts`)).status).toBe(202);
    expect((await tell("POST", "deliveries")).body).toEqual({ statuses: [204] });
    expect(guids).toEqual([second.guid, first.guid]);
    const log = (await tell("GET", "deliveries")).body;
    expect(log.map(({ status }: { readonly status: string }) => status)).toEqual(["failed", "OK", "OK"]);
    expect((await tell("POST", "deliveries/7/attempts")).status).toBe(404);
  });

  it("says so where an App has no address to send to", async () => {
    const sandbox = smallWorld();
    sandbox.addApp(APP);
    sandbox.installApp("desk", { owner: "hub" });
    const { tell } = await steered(sandbox);
    expect((await tell("POST", "deliveries")).status).toBe(409);
  });
});

describe("what the control port does not take", () => {
  it.each([
    { path: "faults", body: { fault: "earthquake" }, at: "fault" },
    { path: "faults", body: {}, at: "fault" },
    { path: "faults", body: { fault: "reset", times: 0 }, at: "times" },
    { path: "faults", body: { fault: "reset", path: "(" }, at: "path" },
    { path: "faults", body: { fault: "reset", often: 2 }, at: "" },
    { path: "faults", body: "{", at: "" },
    { path: "faults", body: undefined, at: "" },
    { path: "clock", body: { at: "tomorrow" }, at: "at" },
    { path: "clock", body: { advance: -1 }, at: "advance" },
    { path: "clock", body: { advance: Number.MAX_SAFE_INTEGER }, at: "advance" },
    { path: "deliveries", body: { lose: ["first"] }, at: "lose.0" },
  ])("is $body for $path, and it says what is allowed", async ({ path, body, at }) => {
    const { sandbox, tell } = await steered();
    const { status, body: answer } = await tell("POST", path, body);
    expect(status).toBe(400);
    expect(answer.problems[0]).toMatchObject({ at });
    expect(answer.allowed).toBeTruthy();
    expect(sandbox.clock.now()).toBe(Date.parse("2026-03-01T09:00:00Z"));
  });

  it("names all kinds of faults to whoever asks for another", async () => {
    const { tell } = await steered();
    const { body } = await tell("POST", "faults", { fault: "earthquake" });
    expect(body.allowed.properties.fault.enum).toContain("graphql-partial");
    expect(body.allowed.required).toEqual(["fault"]);
  });

  it.each(["PUT snapshots/Not%20a%20name", "POST snapshots/.../restore"])("is a name as in %s", async (asked) => {
    const { tell } = await steered();
    const [method = "", path = ""] = asked.split(" ");
    expect((await tell(method, path)).status).toBe(400);
  });

  it("is a thing that it cannot do; it says what it can", async () => {
    const { tell, url } = await steered();
    expect(await tell("GET", "fault")).toMatchObject({
      status: 404,
      body: { allowed: expect.arrayContaining(["POST /_sim/faults"]) },
    });
    expect((await tell("GET", "faults")).status).toBe(405);
    expect((await fetch(`${url}/repos/hub/helpdesk`)).status).toBe(404);
  });

  it("is a request from a page in a browser, whatever name the page gave to this machine", async () => {
    const { url } = await steered();
    const answer = await fetch(`${url}/_sim/faults`, { method: "DELETE", headers: { origin: "https://example.org" } });
    expect(answer.status).toBe(403);
    expect(await statusUnder("example.org", `${url}/_sim/faults`)).toBe(403);
  });
});

/** `fetch` does not let anybody set the host. */
const statusUnder = (host: string, url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { method: "DELETE", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });

describe("the port of the API", () => {
  it.each(["", "/api/v3"])("knows nothing of it below %j", async (prefix) => {
    const sandbox = smallWorld(UNWATCHED);
    const { url, close } = await sandbox.listen();
    open.push(close);
    const headers = {
      "user-agent": "test",
      authorization: `token ${sandbox.token({ as: "cora" })}`,
      "x-github-api-version": "2022-11-28",
    };
    const paths = ["_sim/faults", "_sim/clock", "_sim/log", "_sim/deliveries", "_sim/snapshots/x", "_sim/"];
    for (const path of paths)
      for (const method of ["GET", "POST", "PUT", "DELETE"]) {
        expect((await fetch(`${url}${prefix}/${path}`, { method, headers })).status).toBe(404);
        expect((await sandbox.fetch(`https://api.github.com${prefix}/${path}`, { method, headers })).status).toBe(404);
      }
    expect(sandbox.clock.now()).toBe(Date.parse("2026-03-01T09:00:00Z"));
  });

  it("is another one", async () => {
    const sandbox = smallWorld();
    const api = await sandbox.listen();
    const control = await listenControl(sandbox);
    open.push(api.close, control.close);
    expect(control.url).not.toBe(api.url);
    expect(new URL(control.url).hostname).toBe("127.0.0.1");
  });
});
