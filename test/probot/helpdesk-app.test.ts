import { Probot, ProbotOctokit } from "probot";
import { expect, it } from "vitest";
import { helpdeskApp } from "../../src/probot/helpdesk-app.ts";
import type { SignedDelivery } from "../../src/probot/queue/look-job.ts";

async function app() {
  const taken: SignedDelivery[] = [];
  const probot = new Probot({ githubToken: "test", logLevel: "fatal", Octokit: ProbotOctokit.defaults({}) });
  await probot.load(helpdeskApp({ take: (delivery) => void taken.push(delivery) }));
  const receive = (event: object) => probot.receive(JSON.parse(JSON.stringify(event)));
  return { receive, taken };
}

it.each(["issues", "issue_comment", "projects_v2_item"])("a delivery of %s goes into the inbox", async (name) => {
  const { receive, taken } = await app();
  const about = name === "projects_v2_item" ? { [name]: { content_node_id: "I_7" } } : { issue: { node_id: "I_7" } };
  const payload = { action: "x", sender: { login: "noor" }, installation: { id: 3 }, ...about };
  await receive({ id: "d-1", name, payload });
  expect(taken).toMatchObject([{ id: "d-1", name, action: "x", by: "noor", issueId: "I_7", installed: { id: 3 } }]);
});

it("a delivery that is half empty goes in as well: the inbox reads it", async () => {
  const { receive, taken } = await app();
  await receive({ id: "d-1", name: "issues", payload: { action: "opened" } });
  expect(taken).toMatchObject([{ by: "", issueId: undefined, installed: { id: undefined } }]);
});

it("no other event reaches it", async () => {
  const { receive, taken } = await app();
  await receive({ id: "d-1", name: "push", payload: {} });
  expect(taken).toEqual([]);
});
