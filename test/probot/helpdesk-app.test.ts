import { Probot, ProbotOctokit } from "probot";
import { expect, it } from "vitest";
import type { Services } from "../../src/app/process-request.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { helpdeskApp } from "../../src/probot/helpdesk-app.ts";
import { requestAnswer, type Said, type Sent, scriptedClient } from "../github/scripted-github.ts";

const delivery = (change: object = {}) => ({
  id: "d-1",
  name: "issues",
  payload: {
    action: "opened",
    sender: { type: "User" },
    repository: { name: "desk", owner: { login: "acme" } },
    issue: { number: 7 },
    ...change,
  },
});

async function app(say: (sent: Sent) => Said) {
  const { client, sent } = scriptedClient(say);
  const log: string[] = [];
  const connect = (): Services => ({
    github: createOctokitGitHub(client),
    dryRun: true,
    log: (line) => void log.push(line),
  });
  const probot = new Probot({
    githubToken: "test",
    logLevel: "fatal",
    Octokit: ProbotOctokit.defaults({ retry: { enabled: false }, throttle: { enabled: false } }),
  });
  await probot.load(helpdeskApp(connect));
  return {
    receive: (event: ReturnType<typeof delivery>) => probot.receive(JSON.parse(JSON.stringify(event))),
    sent,
    log,
  };
}

it("a delivery about an issue becomes a look", async () => {
  const { receive, log } = await app(() => ({ body: requestAnswer({ body: "Just a bug." }) }));
  await receive(delivery());
  expect(log).toEqual([expect.stringContaining("acme/desk#7 left-alone")]);
});

it("a delivery that is none of the desk's business costs no request", async () => {
  const { receive, sent, log } = await app(() => ({ body: {} }));
  await receive(delivery({ issue: { number: 7, pull_request: {} } }));
  expect(sent).toEqual([]);
  expect(log).toEqual(["delivery d-1 ignored: a pull request is not a request"]);
});

it("what goes wrong is told to the log under a number, and only the number to the outside", async () => {
  const token = `ghs_${"x".repeat(40)}`;
  const { receive, log } = await app(() => ({
    status: 500,
    body: { message: `the database at db.internal, ${token}` },
  }));
  const failure: unknown = await receive(delivery()).catch((error: unknown) => error);
  const told = failure instanceof AggregateError ? failure.errors.map(String).join() : String(failure);
  const [, number] = /^Error: incident ([0-9a-f-]{36})$/.exec(told) ?? [];
  expect(number).toBeDefined();
  expect(log[0]).toContain(`incident ${number}: `);
  expect(log[0]).toContain("db.internal");
  expect(log[0]).not.toContain(token);
});

it("a card that somebody moved becomes a look at its issue, which GitHub is asked for", async () => {
  const { receive, sent, log } = await app(({ body }) => ({
    body: String(body["query"]).includes("CardPlace")
      ? { data: { node: { number: 7, repository: { name: "desk", owner: { login: "acme" } } } } }
      : requestAnswer({ body: "Just a bug." }),
  }));
  const changes = { field_value: { field_name: "Stage", project_number: 1, to: { name: "In support" } } };
  await receive({
    ...delivery({
      action: "edited",
      sender: { id: 5, login: "noor", type: "User" },
      organization: { login: "acme" },
      projects_v2_item: { content_node_id: "I_7", content_type: "Issue" },
      changes,
    }),
    name: "projects_v2_item",
  });
  expect(sent).toHaveLength(2);
  expect(log).toEqual([expect.stringContaining("acme/desk#7 left-alone")]);
});
