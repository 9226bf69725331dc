import { describe, expect, it } from "vitest";
import { AT, clientAs, DESK, smallWorld, statusOf } from "./small-world.ts";

const OTHER = "hub/elsewhere";
const OLD = { ...AT, issue_number: 1 };

function withTransfer() {
  const sandbox = smallWorld();
  sandbox.addRepository({ owner: "hub", name: "elsewhere" });
  sandbox.addCollaborator(OTHER, "cora", "write");
  sandbox.addLabel(OTHER, "kept", "cora");
  sandbox.openIssue(OTHER, { by: "rita", title: "Another", body: "" });
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "Please.", labels: ["kept", "dropped"] });
  const comment = sandbox.comment(DESK, 1, { by: "rita", body: "Hello" });
  sandbox.react(comment, { by: "cora", content: "+1" });
  sandbox.clock.advance(60_000);
  sandbox.takeEvents();
  const number = sandbox.transfer(DESK, 1, { by: "cora", to: OTHER });
  return { sandbox, comment, number, client: clientAs(sandbox, "cora"), now: { owner: "hub", repo: "elsewhere" } };
}

describe("an issue that was transferred", () => {
  it("has the next number and new ids there, and the labels that the repository knows", async () => {
    const { client, now, number } = withTransfer();
    const { data } = await client.issues.get({ ...now, issue_number: number });
    expect(number).toBe(2);
    expect(data).toMatchObject({ id: 3_000_000_003, title: "Help", body: "Please.", labels: [{ name: "kept" }] });
    expect(data.node_id).not.toBe("");
  });

  it("takes its comments along, under their ids, with authors and reactions", async () => {
    const { client, now, number, comment } = withTransfer();
    const { data } = await client.issues.listComments({ ...now, issue_number: number });
    expect(data).toMatchObject([{ id: comment, user: { login: "rita" }, reactions: { "+1": 1 } }]);
    expect(data[0]?.html_url).toBe(`https://github.com/hub/elsewhere/issues/2#issuecomment-${comment}`);
    expect(await statusOf(client.issues.getComment({ ...AT, comment_id: comment }))).toBe(404);
  });

  it("says in its history who moved it and when", async () => {
    const { client, now, number } = withTransfer();
    const { data } = await client.issues.listEvents({ ...now, issue_number: number });
    expect(data.at(-1)).toMatchObject({
      event: "transferred",
      actor: { login: "cora" },
      created_at: "2026-03-01T09:01:00Z",
    });
  });

  it("is followed from its old address, to read and to change it", async () => {
    const { client } = withTransfer();
    expect((await client.issues.get(OLD)).data.number).toBe(2);
    expect((await client.issues.update({ ...OLD, title: "Help us" })).data).toMatchObject({
      number: 2,
      title: "Help us",
    });
  });

  it("answers 301 there to a client that does not follow", async () => {
    const { sandbox } = withTransfer();
    const answer = await sandbox.fetch("https://api.github.com/repos/hub/helpdesk/issues/1", {
      headers: { "user-agent": "test" },
      redirect: "manual",
    });
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toMatch(/^https:\/\/api\.github\.com\/repositories\/\d+\/issues\/2$/);
  });

  it.each(["comments", "events", "timeline", "labels"])("has no %s at its old address", async (list) => {
    const { client } = withTransfer();
    expect(await statusOf(client.request(`GET /repos/hub/helpdesk/issues/1/${list}`))).toBe(404);
  });

  it("is not known to GraphQL at its old address, and not in the list", async () => {
    const { client } = withTransfer();
    const query = '{ repository(owner: "hub", name: "helpdesk") { issue(number: 1) { id } } }';
    await expect(client.graphql(query)).rejects.toThrow(/Could not resolve to an Issue with the number of 1/);
    expect((await client.issues.listForRepo({ ...AT, state: "all" })).data).toEqual([]);
  });

  it("is a secret to whoever may not see where it went", async () => {
    const sandbox = smallWorld();
    sandbox.addRepository({ owner: "hub", name: "elsewhere", private: true });
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    sandbox.transfer(DESK, 1, { by: "cora", to: OTHER });
    expect(await statusOf(clientAs(sandbox, "rita").issues.get(OLD))).toBe(404);
  });

  it("can be moved on and back, always under a new number", () => {
    const { sandbox, number } = withTransfer();
    expect(sandbox.transfer(OTHER, number, { by: "cora", to: DESK })).toBe(2);
  });

  it("is told to the hooks of both repositories", () => {
    const { sandbox } = withTransfer();
    const told = sandbox
      .takeEvents()
      .map(({ action, repository, payload }) => ({ action, in: repository.name, payload }));
    expect(told).toMatchObject([
      { action: "transferred", in: "helpdesk", payload: { changes: { new_issue: { number: 2 } } } },
      { action: "opened", in: "elsewhere", payload: { changes: { old_issue: { number: 1 } } } },
    ]);
  });
});

it("an issue cannot be transferred to another owner", () => {
  const sandbox = smallWorld();
  sandbox.addRepository({ owner: "rita", name: "mine" });
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
  expect(() => sandbox.transfer(DESK, 1, { by: "cora", to: "rita/mine" })).toThrow("only between repositories of hub");
});
