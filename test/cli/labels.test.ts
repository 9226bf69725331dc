import { Octokit } from "@octokit/rest";
import { describe, expect, it } from "vitest";
import { type Label, neededLabels, planLabels, syncLabels } from "../../src/cli/labels.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { GROUPS, projectDesk } from "../support/project-desk.ts";
import { aTerminal } from "../support/test-terminal.ts";

const needed: readonly Label[] = [
  { name: "approved", color: "0e8a16", description: "Yes." },
  { name: "on-hold", color: "fef2c0", description: "On hold" },
  { name: "intake", color: "d4c5f9", description: "New." },
];
const existing: readonly Label[] = [
  { name: "Approved", color: "0e8a16", description: "Yes." },
  { name: "intake", color: "d4c5f9", description: "New." },
  { name: "bug", color: "ff0000", description: "" },
];

/** GitHub's answers for the labels of one repository, and what was written. */
function fakeGitHub() {
  const written: string[] = [];
  const fetch = async (
    url: string,
    { method = "GET", body }: { method?: string; body?: string } = {},
  ): Promise<Response> => {
    if (method === "GET") return Response.json(existing);
    written.push(`${method} ${new URL(url).pathname} ${body}`);
    return Response.json({}, { status: method === "POST" ? 201 : 200 });
  };
  return { written, octokit: new Octokit({ auth: "t", request: { fetch } }) };
}

describe("labels", () => {
  it("lists the labels that a desk needs, without GitHub", async () => {
    const terminal = aTerminal({ cwd: new URL("../desks/sound", import.meta.url).pathname });
    expect(await runCli(["labels", "--json"], terminal)).toBe(0);
    const { labels } = JSON.parse(terminal.printed.join("\n"));
    expect(labels.map(({ name }: Label) => name)).toEqual(["committee-feedback", "working-group", "approved"]);
  });

  it("lists the labels of small questions and of wishes to join where such may come in", async () => {
    const terminal = aTerminal({ cwd: new URL("../..", import.meta.url).pathname });
    expect(await runCli(["labels", "--json"], terminal)).toBe(0);
    const { labels } = JSON.parse(terminal.printed.join("\n"));
    const names = labels.map(({ name }: Label) => name);
    expect(names).toEqual(expect.arrayContaining(["small-question", "wants-to-join", "waiting-for-requester"]));
  });

  it("lists the labels of what needs hands and of groups on a desk that has groups, and only there", () => {
    const namesOf = (extra: string) => neededLabels(projectDesk(extra).config).map(({ name }) => name);
    expect(namesOf(GROUPS)).toEqual(expect.arrayContaining(["help wanted", "needs texts"]));
    expect(namesOf("groups: []\n")).not.toContain("help wanted");
    expect(namesOf(`${GROUPS}help-wanted: busca manos\n`)).toContain("busca manos");
  });

  it("lists the label of places without a community on a desk that names such places", () => {
    const namesOf = (extra: string) => neededLabels(projectDesk(extra).config).map(({ name }) => name);
    expect(namesOf("without-community: [Atlantis]\ncommunity-label: nobody-near\n")).toContain("nobody-near");
    expect(namesOf("groups: []\n")).not.toContain("no-local-community");
  });

  it.each([
    { rule: "the label of what needs hands", extra: "help-wanted: Approved\n" },
    { rule: "the label of places without a community", extra: "community-label: small-question\n" },
    { rule: "the label of a group", extra: "help-wanted: Needs texts\n" },
  ])("a desk that uses $rule twice does not load", ({ extra }) => {
    expect(() => projectDesk(`${GROUPS}${extra}`)).toThrow("config-label-twice");
  });

  it("knows what is missing, what differs and what is right; other labels are left alone", () => {
    expect(planLabels(needed, existing).map(({ kind, label }) => `${kind} ${label.name}`)).toEqual([
      "update approved",
      "create on-hold",
      "keep intake",
    ]);
  });

  it("writes nothing without --apply", async () => {
    const { octokit, written } = fakeGitHub();
    await syncLabels(octokit, { owner: "acme", repo: "desk" }, needed, false);
    expect(written).toEqual([]);
  });

  it("creates and changes labels with --apply", async () => {
    const { octokit, written } = fakeGitHub();
    await syncLabels(octokit, { owner: "acme", repo: "desk" }, needed, true);
    expect(written).toEqual([
      'PATCH /repos/acme/desk/labels/Approved {"new_name":"approved","color":"0e8a16","description":"Yes."}',
      'POST /repos/acme/desk/labels {"name":"on-hold","color":"fef2c0","description":"On hold"}',
    ]);
  });

  it.each([
    { rule: "without a token", argv: ["--repo", "acme/desk"], env: {}, says: /^Set GITHUB_TOKEN/ },
    {
      rule: "with something that is no repository",
      argv: ["--repo", "desk"],
      env: { GITHUB_TOKEN: "t" },
      says: /^desk is not a repository/,
    },
  ])("$rule it is wrong use", async ({ argv, env, says }) => {
    const terminal = aTerminal({ cwd: new URL("../desks/sound", import.meta.url).pathname, env });
    expect(await runCli(["labels", ...argv], terminal)).toBe(2);
    expect(terminal.complained[0]).toMatch(says);
  });
});
