import { describe, expect, it } from "vitest";
import { type ProcessReport, processRequest, throwFailure } from "../../src/app/process-request.ts";
import { commentId } from "../../src/core/domain/ids.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import type { GitHub } from "../../src/github/port.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { appGitHub, ask, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";
import {
  commentNode,
  requestAnswer,
  type Said,
  type Sent,
  scriptedClient,
  wholeList,
} from "../github/scripted-github.ts";

const ref = { owner: "acme", repo: "desk", number: 7 };
const opened = { kind: "request-opened" } as const;
const isRead = ({ path, body }: Sent): boolean =>
  path === "/graphql" && String(body["query"]).includes("query Request");
const writes = (sent: readonly Sent[]): readonly string[] =>
  sent.filter((request) => !isRead(request)).map(({ method, path }) => `${method} ${path}`);

function services(
  answer: unknown = requestAnswer(),
  say: (sent: Sent) => Said = () => ({ status: 201, body: { id: 11 } }),
) {
  const { client, sent } = scriptedClient((request) => (isRead(request) ? { body: answer } : say(request)));
  const log: string[] = [];
  return {
    services: { github: createOctokitGitHub(client), dryRun: false, log: (line: string) => void log.push(line) },
    sent,
    log,
  };
}

describe("a look at a new request", () => {
  it("writes in the order of the decision: records first, the card last", async () => {
    const { services: given, sent } = services();
    const report = await processRequest(ref, opened, given);
    if (report.kind !== "done") throw new Error(report.kind);
    expect(report.failure).toBeUndefined();
    expect(report.applied).toEqual(report.decision.effects);
    expect(report.applied.at(0)?.kind).toBe("append-batch");
    expect(report.applied.at(-1)?.kind).toBe("put-card");
    expect(writes(sent)[0]).toBe("POST /repos/acme/desk/issues/7/comments");
  });

  it("stops at the first write that fails; the failure is in the report and a door throws it", async () => {
    const { services: given, sent } = services(requestAnswer(), ({ path }) =>
      path.endsWith("/labels") ? { status: 403, body: {} } : { status: 201, body: { id: 11 } },
    );
    const report = await processRequest(ref, opened, given);
    expect(report).toMatchObject({ kind: "done", failure: { operation: "add labels", status: 403 } });
    expect(report.kind === "done" && report.applied.map(({ kind }) => kind)).toEqual(["append-batch"]);
    expect(writes(sent)).toHaveLength(2);
    expect(() => throwFailure(report)).toThrow("add labels");
  });

  it("that stopped with no clear answer is taken once more, and no oftener", async () => {
    const {
      services: given,
      sent,
      log,
    } = services(requestAnswer(), ({ path }) =>
      path.endsWith("/labels") ? { status: 500, body: {} } : { status: 201, body: { id: 11 } },
    );
    const report = await processRequest(ref, opened, given);
    expect(report).toMatchObject({
      kind: "done",
      failure: { operation: "add labels", status: 500 },
      before: { kind: "done", failure: { operation: "add labels", status: 500 } },
    });
    expect(sent.filter(isRead)).toHaveLength(2);
    expect(log).toHaveLength(2);
  });

  it("in a dry run is decided and nothing is written", async () => {
    const { services: given, sent } = services();
    const report = await processRequest(ref, opened, { ...given, dryRun: true });
    expect(report).toMatchObject({ kind: "read-only", because: "dry-run", decision: { kind: "decided" } });
    expect(writes(sent)).toEqual([]);
  });

  it("by an account that is not the active writer is decided and nothing is written", async () => {
    const answer = requestAnswer();
    const other = { data: { ...answer.data, viewer: { __typename: "User", login: "old[bot]", databaseId: 90_002 } } };
    const { services: given, sent, log } = services(other);
    expect(await processRequest(ref, opened, given)).toMatchObject({ kind: "read-only", because: "not-the-writer" });
    expect(writes(sent)).toEqual([]);
    expect(log).toEqual([expect.stringContaining("acme/desk#7 read-only because=not-the-writer viewer=90002")]);
  });
});

describe("a look that decides nothing", () => {
  it("names what is wrong with the desk's files, and writes nothing", async () => {
    const { services: given, sent } = services(requestAnswer({}, { roster: null }));
    const report = await processRequest(ref, opened, given);
    expect(report).toMatchObject({ kind: "config-broken", problems: [{ file: ".github/helpdesk/roster.yml" }] });
    expect(writes(sent)).toEqual([]);
  });

  it("leaves alone an issue that comes from no listed form", async () => {
    const { services: given, sent } = services(requestAnswer({ body: "Just a bug." }));
    expect(await processRequest(ref, opened, given)).toMatchObject({ kind: "left-alone" });
    expect(writes(sent)).toEqual([]);
  });

  it("says in the log what could not be read", async () => {
    const { services: given, log } = services(requestAnswer({ labels: { totalCount: 101, nodes: [] } }));
    expect(await processRequest(ref, opened, given)).toMatchObject({ kind: "left-alone" });
    expect(log[0]).toContain('incomplete=["labels: 0 of 101"]');
  });
});

describe("a look because of a comment", () => {
  const posted = (id: number) => ({ kind: "comment-posted", comment: commentId(id) }) as const;
  const answer = requestAnswer({ body: "Just a bug.", comments: wholeList([commentNode(5)]) });

  it("reads once where the comment is there", async () => {
    const { services: given, sent } = services(answer);
    await processRequest(ref, posted(5), given);
    expect(sent).toHaveLength(1);
  });

  it("reads once more, and no more, where GitHub does not list it yet", async () => {
    const { services: given, sent } = services(answer);
    await processRequest(ref, posted(6), given);
    expect(sent).toHaveLength(2);
  });
});

it("the log never holds what people wrote", async () => {
  const { services: given, log } = services(requestAnswer({ title: "My secret title" }));
  await processRequest(ref, opened, given);
  expect(log).toHaveLength(1);
  expect(log.join()).not.toMatch(/secret|Help/);
});

const HERE = { owner: "acme", repo: "desk", number: 1 };
const swept = { kind: "sweep" } as const;

/** A desk with a request and another issue, and a look at the request that notes what it asks GitHub for. */
async function desk(extra = "") {
  const made = createSandboxDesk({ extra });
  const { sandbox } = made;
  ask(made);
  sandbox.openIssue(DESK, { by: "rex", title: "A theme", body: "About maps." });
  const github = await appGitHub(made);
  const asked: unknown[] = [];
  const noting: GitHub = {
    ...github,
    readNamed(repository, named) {
      asked.push(named);
      return github.readNamed(repository, named);
    },
    readLibrary(boardUrl) {
      asked.push(boardUrl);
      return github.readLibrary(boardUrl);
    },
    readShelf(boardUrl) {
      asked.push(`${boardUrl}, resources`);
      return github.readShelf(boardUrl);
    },
  };
  const log: string[] = [];
  const services = { github: noting, dryRun: false, log: (line: string) => void log.push(line) };
  const look = (number = 1): Promise<ProcessReport> => processRequest({ ...HERE, number }, swept, services);
  return { sandbox, asked, log, look };
}

function changeConfig(sandbox: Sandbox, change: (text: string) => string): void {
  const [repository] = sandbox.dump().repositories.values();
  const text = new TextDecoder().decode(repository?.files.get(".github/helpdesk/config.yml")?.bytes);
  sandbox.putFile(DESK, ".github/helpdesk/config.yml", change(text));
}

describe("what commands name", () => {
  it("is looked up before the decision, in one question for all of them", async () => {
    const { sandbox, asked, look } = await desk();
    await look();
    sandbox.comment(DESK, 1, { by: "cora", body: "/theme #2" });
    sandbox.comment(DESK, 1, { by: "ana", body: "/theme #77" });
    const report = await look();
    expect(asked).toEqual([{ issues: [2, 77], logins: [] }]);
    expect(report.snapshot.named?.issues.map(({ number }) => number)).toEqual([2]);
    expect(report).toMatchObject({ kind: "done", decision: { state: { theme: 2 } } });
    expect(report).not.toHaveProperty("failure");
  });

  it("is not looked up again once the command has its answer", async () => {
    const { sandbox, asked, look } = await desk();
    sandbox.comment(DESK, 1, { by: "cora", body: "/theme #2" });
    await look();
    await look();
    expect(asked).toHaveLength(1);
  });

  it.each([
    ["a command that names nothing", "cora", "/status"],
    ["somebody whom the desk does not know", "eve", "/theme #2"],
    ["somebody who may not", "rex", "/theme #2"],
    ["words that are no command", "cora", "I would `/theme #2`"],
  ])("is not looked up for %s", async (_, by, body) => {
    const { sandbox, asked, look } = await desk();
    if (by === "eve") sandbox.addUser({ login: by });
    sandbox.comment(DESK, 1, { by, body });
    await look();
    expect(asked).toEqual([]);
  });

  it("where GitHub does not answer, nothing is decided", async () => {
    const { sandbox, look } = await desk();
    await look();
    sandbox.comment(DESK, 1, { by: "cora", body: "/theme #2" });
    sandbox.failReads("user");
    const before = sandbox.counts.writes;
    sandbox.comment(DESK, 1, { by: "cora", body: "/requester @rex" });
    await expect(look()).rejects.toThrow("read what is named");
    expect(sandbox.counts.writes).toBe(before);
  });
});

describe("what the board lists", () => {
  const BOARD = 'board-url: "https://acme.github.io/desk/"';
  const withBoard = (sandbox: Sandbox) =>
    changeConfig(sandbox, (text) => text.replace("organisation: Acme", `organisation: Acme, ${BOARD}`));
  const row = {
    number: 9,
    title: "Old plates",
    finished: true,
    country: null,
    partnerKind: null,
    page: "/en/requests/9/",
  };

  it("is read once, when the issue becomes a request", async () => {
    const { sandbox, asked, look } = await desk();
    withBoard(sandbox);
    sandbox.publishPages(DESK, { "api/v1/requests.json": JSON.stringify({ version: 1, requests: [row] }) });
    const report = await look();
    const url = "https://acme.github.io/desk/en/requests/9/";
    expect(report.snapshot.library).toMatchObject([{ number: 9, title: "Old plates", url, material: null }]);
    expect(await look()).not.toHaveProperty("snapshot.library");
    expect(asked).toEqual(["https://acme.github.io/desk/", "https://acme.github.io/desk/, resources"]);
  });

  it("stops no look where it cannot be read", async () => {
    const { sandbox, look } = await desk();
    withBoard(sandbox);
    const report = await look();
    expect(report).toMatchObject({ kind: "done", decision: { state: { registered: {} } } });
    expect(report).not.toHaveProperty("snapshot.library");
    expect(report).not.toHaveProperty("snapshot.shelf");
  });

  it("is not read for an issue that is no request, nor where there is no board", async () => {
    const { sandbox, asked, look } = await desk();
    await look();
    withBoard(sandbox);
    await look(2);
    expect(asked).toEqual([]);
  });
});

describe("a look that has news for another request", () => {
  const FORM = `name: Outcome
description: What came of it.
body:
  - type: input
    id: request
    attributes: { label: Which request is it about? }
    validations: { required: true }
`;

  /** A desk with a request, and a report about it. */
  async function reported(answer: string) {
    const made = await desk();
    const { sandbox, look } = made;
    sandbox.putFile(DESK, ".github/ISSUE_TEMPLATE/outcome.yml", FORM);
    changeConfig(sandbox, (text) =>
      text.replace("kind: request }", "kind: request }\n  - { file: outcome.yml, kind: outcome }"),
    );
    await look();
    made.log.length = 0;
    const body = `### Which request is it about?\n\n${answer}`;
    const number = sandbox.openIssue(DESK, { by: "rex", title: "It worked", body });
    return { ...made, number };
  }

  it("is followed by a look at that one, which sees it; the log tells of both", async () => {
    const { look, log, number } = await reported("#1");
    const report = await look(number);
    expect(report.also).toMatchObject([
      { kind: "done", ref: { number: 1 }, snapshot: { mentionedBy: [{ number, author: { login: "rex" } }] } },
    ]);
    expect(log.map((line) => line.split(" ", 2).join(" "))).toEqual([`acme/desk#${number} done`, "acme/desk#1 done"]);
    expect(() => throwFailure(report)).not.toThrow();
  });

  it("is the only one, where all is known or there is no such request", async () => {
    const { look, number } = await reported("#1");
    await look(number);
    expect(await look(number)).not.toHaveProperty("also");
    const none = await reported("nothing");
    expect(await none.look(none.number)).not.toHaveProperty("also");
  });

  it("goes on where somebody named a request that does not exist, and says so in the log", async () => {
    const { look, number, log } = await reported("#77");
    expect(await look(number)).toMatchObject({ kind: "done", also: [] });
    expect(log).toEqual([expect.stringContaining(`#${number} done`), "acme/desk#77 does not exist"]);
  });

  it("fails at the door where a write at the other one fails", async () => {
    const { look, number, sandbox } = await reported("#1");
    sandbox.comment(DESK, 1, { by: "cora", body: "/status" });
    sandbox.onWrite((_n, { path }) => (/\/issues\/1\//.test(path) ? "bad-gateway" : "ok"));
    const report = await look(number);
    expect(report.also).toMatchObject([{ kind: "done", failure: { status: 502 } }]);
    expect(() => throwFailure(report)).toThrow("502");
  });
});
