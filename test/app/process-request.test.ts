import { describe, expect, it } from "vitest";
import { processRequest, throwFailure } from "../../src/app/process-request.ts";
import { commentId } from "../../src/core/domain/ids.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
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
      path.endsWith("/labels") ? { status: 500, body: {} } : { status: 201, body: { id: 11 } },
    );
    const report = await processRequest(ref, opened, given);
    expect(report).toMatchObject({ kind: "done", failure: { operation: "add labels", status: 500 } });
    expect(report.kind === "done" && report.applied.map(({ kind }) => kind)).toEqual(["append-batch"]);
    expect(writes(sent)).toHaveLength(2);
    expect(() => throwFailure(report)).toThrow("add labels");
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
