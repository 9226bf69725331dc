import { describe, expect, it } from "vitest";
import { DONE_ALL_THE_SAME, FAULT_KINDS, type FaultKind } from "../../src/sandbox/door/fault-kind.ts";
import { askable, REQUESTS, type RequestName, WAYS, type Way } from "./fault-ways.ts";
import { AT, clientAs, DESK, smallWorld } from "./small-world.ts";

/** What a client is told. */
interface Told {
  readonly status: number | "broken" | "late";
  readonly body?: RegExp;
  readonly headers?: Readonly<Record<string, string | null>>;
}

type Row = Readonly<Record<RequestName, Told>>;

const all = (told: Told): Row => ({ read: told, write: told, query: told, mutation: told });
const rest = (told: Told): Pick<Row, "read" | "write"> => ({ read: told, write: told });
const graph = (told: Told): Pick<Row, "query" | "mutation"> => ({ query: told, mutation: told });
const html: Told = {
  status: 502,
  body: /^<html>.*502 Bad Gateway/,
  headers: { "content-type": "text/html", "x-ratelimit-remaining": null },
};
/** In seconds: the hour began with the first request, at 09:00. */
const RESET = String(Date.parse("2026-03-01T10:00:00Z") / 1000);
const secondary = (status: number, wait: string | null): Told => ({
  status,
  body: /"message":"You have exceeded a secondary rate limit/,
  headers: { "retry-after": wait },
});
const instead = (field: string, type: string): Told => ({
  status: 200,
  body: new RegExp(`"data":\\{.*"${field}":null.*"errors":\\[\\{"type":"${type}","path":\\["${field}"`),
});

const TABLE: Readonly<Record<FaultKind, Row>> = {
  "server-error": all({ status: 500, body: /"message":"Server Error"/ }),
  unavailable: all({ status: 503, body: /"message":"No server is currently available/ }),
  "bad-gateway": all(html),
  "bad-gateway-after": all(html),
  reset: all({ status: "broken" }),
  "reset-after": all({ status: "broken" }),
  slow: all({ status: "late" }),
  truncated: {
    read: { status: 200, body: /^\{"url":.*[^}]$/ },
    write: { status: 201, body: /^\{"url":.*[^}]$/ },
    query: { status: 200, body: /^\{"data":\{"viewer".*[^}]$/ },
    mutation: { status: 200, body: /^\{"data":\{.*[^}]$/ },
  },
  "secondary-limit": all(secondary(403, "60")),
  "secondary-limit-bare": all(secondary(403, null)),
  "too-many-requests": all(secondary(429, "60")),
  "primary-limit": all({
    status: 403,
    body: /"message":"API rate limit exceeded for user ID \d+\."/,
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-used": "5000", "x-ratelimit-reset": RESET },
  }),
  "graphql-rate-limited": {
    ...rest(html),
    ...graph({
      status: 200,
      body: /^\{"errors":\[\{"type":"RATE_LIMITED",.*"message":"API rate limit already exceeded for user ID \d+\."\}\]\}$/,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-resource": "graphql", "x-ratelimit-reset": RESET },
    }),
  },
  "expired-token": all({ status: 401, body: /"message":"Bad credentials"/ }),
  "no-permission": {
    ...rest({ status: 404, body: /"message":"Not Found"/ }),
    query: instead("repository", "NOT_FOUND"),
    mutation: instead("addReaction", "FORBIDDEN"),
  },
  conflict: {
    ...rest({ status: 409, body: /"message":"Conflict"/ }),
    query: instead("repository", "UNPROCESSABLE"),
    mutation: instead("addReaction", "UNPROCESSABLE"),
  },
  spam: {
    ...rest({ status: 422, body: /"message":"Validation Failed","errors":\[\{.*"code":"abuse"/ }),
    query: instead("repository", "UNPROCESSABLE"),
    mutation: instead("addReaction", "UNPROCESSABLE"),
  },
  "graphql-partial": {
    ...rest(html),
    query: {
      status: 200,
      body: /"data":\{"viewer":\{"login":"cora"\},"repository":\{"issue":null\}\},"errors":\[\{"type":"SERVICE_UNAVAILABLE","path":\["repository","issue","comments"\]/,
    },
    mutation: instead("addReaction", "SERVICE_UNAVAILABLE"),
  },
};

const CASES = FAULT_KINDS.flatMap((fault) =>
  REQUESTS.flatMap((request) => WAYS.map((way) => ({ fault, request, way, told: TABLE[fault][request] }))),
);

/** Waits for the sandbox to have answered, however that ends. */
async function logged(log: readonly unknown[], length: number): Promise<void> {
  while (log.length < length) await new Promise((resolve) => setImmediate(resolve));
}

async function struckOnce(fault: FaultKind, request: RequestName, way: Way) {
  const world = await askable(way);
  const { sandbox } = world;
  sandbox.planFault({ fault });
  const before = sandbox.log.length;
  const patience = new AbortController();
  const answer = world.ask(request, patience.signal).then(
    async (response) => ({ response, text: await response.text() }),
    (error: unknown) => ({ error }),
  );
  await logged(sandbox.log, before + 1);
  if (fault === "slow") patience.abort();
  const found = await answer;
  const done = world.done(request);
  const entry = sandbox.log.at(-1);
  const next = await world.ask(request);
  await world.close();
  return { found, done, entry, next };
}

describe("a client that meets a fault", () => {
  it.each(CASES)("$fault, a $request $way", async ({ fault, request, way, told }) => {
    const { found, done, entry, next } = await struckOnce(fault, request, way);
    if ("error" in found) {
      expect(found.error).toMatchObject(told.status === "late" ? { name: "AbortError" } : { message: "fetch failed" });
      expect(found.error instanceof TypeError).toBe(told.status === "broken");
      expect(typeof told.status).toBe("string");
    } else {
      expect(found.response.status).toBe(told.status);
      expect(found.text).toMatch(told.body ?? /^$/);
      for (const [name, value] of Object.entries(told.headers ?? {}))
        expect([name, found.response.headers.get(name)]).toEqual([name, value]);
    }
    const isWrite = request === "write" || request === "mutation";
    const isDone = isWrite && ["bad-gateway-after", "reset-after", "slow", "truncated"].includes(fault);
    expect(done).toBe(isDone ? 1 : 0);
    expect(entry).toMatchObject({ fault });
    // One fault, one request: the next is well.
    expect([200, 201]).toContain(next.status);
  });

  it("has it done in the end by four of the kinds", () => {
    expect([...DONE_ALL_THE_SAME]).toEqual(["bad-gateway-after", "reset-after", "slow", "truncated"]);
  });

  it("and has given up already gets nothing, in process", async () => {
    const world = await askable("in process");
    world.sandbox.planFault({ fault: "slow" });
    await expect(world.ask("write", AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });

  it("finds a change undone that GraphQL answered in part, also where it asked for a list", async () => {
    const sandbox = smallWorld();
    const client = clientAs(sandbox, "rita");
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    const { data } = await client.issues.get({ ...AT, issue_number: 1 });
    sandbox.planFault({ fault: "graphql-partial", of: "writes" });
    const change =
      'mutation($id: ID!) { addComment(input: { subjectId: $id, body: "Hello" }) { subject { ... on Issue { comments(first: 5) { totalCount } } } } }';
    await expect(client.graphql(change, { id: data.node_id })).rejects.toThrow(/Something went wrong/);
    expect((await client.issues.get({ ...AT, issue_number: 1 })).data.comments).toBe(0);
  });

  it("and never gives up gets a late answer at once, in process", async () => {
    const world = await askable("in process");
    world.sandbox.planFault({ fault: "slow" });
    expect((await world.ask("write")).status).toBe(201);
  });
});
