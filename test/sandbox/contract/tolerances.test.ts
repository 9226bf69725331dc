import { expect, it } from "vitest";
import { createOctokitGitHub } from "../../../src/github/octokit-github.ts";
import { createContract } from "../../../src/sandbox/contract/contract.ts";
import { TOLERANCES } from "../../../src/sandbox/contract/tolerances.ts";
import { appJwt } from "../app-jwt.ts";
import { AT, clientAs, clientOf, DESK, smallWorld, statusOf } from "../small-world.ts";

/** Each tolerance, and what of ours or of GitHub's needs it. */
const NEEDED: Readonly<Record<string, (contract: ReturnType<typeof createContract>) => Promise<void>>> = {
  "refusals-of-any-operation": async (observer) => {
    const stranger = clientAs(smallWorld({ observer }), "rita");
    expect(await statusOf(stranger.issues.createLabel({ ...AT, name: "mine" }))).toBe(403);
  },
  "issue-list-cursors": async (observer) => {
    const sandbox = smallWorld({ observer, longestPagedList: 150 });
    for (let number = 1; number <= 230; number += 1) sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    const seen: number[] = [];
    const github = createOctokitGitHub(clientAs(sandbox, "cora"));
    for await (const { ref } of github.listRequests({ owner: "hub", repo: "helpdesk" }, "recent"))
      seen.push(ref.number);
    expect(seen).toHaveLength(230);
    expect(sandbox.log.filter(({ path }) => path.includes("after="))).toHaveLength(2);
  },
  "account-of-an-installation": async (observer) => {
    const sandbox = smallWorld({ observer });
    const wish = { slug: "q", id: 7, owner: "hub", webhookSecret: "s", permissions: { issues: "write" } } as const;
    const { privateKey = "" } = sandbox.addApp(wish);
    sandbox.installApp("q", { owner: "hub" });
    await clientOf(sandbox, appJwt(7, privateKey)).apps.listInstallations();
  },
  "events-of-an-app": async (observer) => {
    const sandbox = smallWorld({ observer });
    const permissions = { issues: "write", organization_projects: "write" } as const;
    const events = ["issues", "projects_v2_item"];
    sandbox.addApp({ slug: "q", id: 7, owner: "hub", webhookSecret: "s", permissions, events });
    sandbox.installApp("q", { owner: "hub" });
    await clientOf(sandbox, sandbox.appToken("q", DESK)).issues.create({ ...AT, title: "A part" });
  },
};

it("there is a reason, a public source, and a test here for each tolerance", () => {
  expect(Object.keys(NEEDED)).toEqual(TOLERANCES.map(({ id }) => id));
  for (const { reason, source } of TOLERANCES) {
    expect(reason.length).toBeGreaterThan(60);
    expect(source).toMatch(/^https:\/\//);
  }
});

it.each(TOLERANCES)("$id is needed, and nothing else is wrong", async ({ id }) => {
  const contract = createContract();
  await NEEDED[id]?.(contract);
  const { deviations, tolerated } = contract.report();
  expect(deviations).toEqual([]);
  expect(tolerated.find((one) => one.id === id)?.count).toBeGreaterThan(0);
});

it.each(TOLERANCES)("without $id there are deviations", async ({ id }) => {
  const contract = createContract({ tolerances: TOLERANCES.filter((one) => one.id !== id) });
  await NEEDED[id]?.(contract);
  expect(contract.report().deviations.length).toBeGreaterThan(0);
});
