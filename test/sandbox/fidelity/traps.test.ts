import { Octokit } from "@octokit/rest";
import { ProbotOctokit } from "probot";
import { describe, expect, it } from "vitest";
import { nameVersion } from "../../../src/github/octokit-client.ts";
import { createOctokitGitHub } from "../../../src/github/octokit-github.ts";
import { createContract } from "../../../src/sandbox/contract/contract.ts";
import { AT, clientAs, DESK, smallWorld } from "../small-world.ts";

const ONE = { ...AT, issue_number: 1 };

function withIssue(observer = createContract()) {
  const sandbox = smallWorld({ observer });
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
  return { sandbox, observer, token: sandbox.token({ as: "cora" }) };
}

describe("a client of Probot as it comes", () => {
  it("sends a comment twice where the answer to the first was lost; without its retries there is one", async () => {
    const { sandbox, token } = withIssue();
    const client = (enabled: boolean) =>
      new ProbotOctokit({
        auth: { token },
        request: { fetch: sandbox.fetch },
        throttle: { enabled: false },
        retry: { enabled, retryAfterBaseValue: 1 },
        log: { debug() {}, info() {}, warn() {}, error() {} },
      });
    const comments = async () => (await clientAs(sandbox, "cora").issues.listComments(ONE)).data.length;
    sandbox.failNextWrites(1, "bad-gateway-after");
    await client(true).request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...ONE, body: "Once" });
    expect(await comments()).toBe(2);
    sandbox.failNextWrites(1, "bad-gateway-after");
    const call = client(false).request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      ...ONE,
      body: "Twice",
    });
    await expect(call).rejects.toMatchObject({ status: 502 });
    expect(await comments()).toBe(3);
  });
});

describe("the version of the API", () => {
  const missing = (observer: ReturnType<typeof createContract>) =>
    observer.report().deviations.filter(({ what }) => what === "header: x-github-api-version is missing").length;

  it("is named by no client of Octokit by itself, and by each one that is told to", async () => {
    const { sandbox, observer, token } = withIssue();
    const options = { auth: token, request: { fetch: sandbox.fetch } };
    await new Octokit(options).issues.get(ONE);
    expect(missing(observer)).toBe(1);
    await new (Octokit.plugin(nameVersion))(options).issues.get(ONE);
    expect(missing(observer)).toBe(1);
  });
});

describe("an Enterprise Server", () => {
  it("has REST below `/api/v3` and GraphQL beside it, and the desk finds both by one address", async () => {
    const { sandbox, token } = withIssue();
    const baseUrl = "https://git.example.org/api/v3";
    const client = new Octokit({ auth: token, baseUrl, userAgent: "test", request: { fetch: sandbox.fetch } });
    const ref = { owner: "hub", repo: "helpdesk", number: 1 };
    const github = createOctokitGitHub(client, { fetch: sandbox.fetch });
    const found: number[] = [];
    for await (const listing of github.listRequests(ref, "all")) found.push(listing.ref.number);
    expect(found).toEqual([1]);
    expect((await github.readSnapshot(ref)).issue.title).toBe("Help");
    expect(sandbox.log.map(({ path }) => path.split("?")[0])).toContain("/graphql");
  });
});
