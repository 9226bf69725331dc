import { describe, expect, it } from "vitest";
import { type ProcessReport, processRequest } from "../../src/app/process-request.ts";
import { commentId } from "../../src/core/domain/ids.ts";
import { GitHubError } from "../../src/github/port.ts";
import { DONE_ALL_THE_SAME, type FaultKind } from "../../src/sandbox/door/fault-kind.ts";
import { formBody } from "../../src/sandbox/scenario/form-body.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { setUp, writerGitHub } from "../../src/sandbox/scenario/setting.ts";
import { cardIn } from "../../src/sandbox/scenario/story-project.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { endingOf } from "../support/ending.ts";
import { repositoryForms } from "../support/repository-forms.ts";

const DESK = readScenario(
  `title: A desk with a project and two groups
desk: { project: true }
committee: [ana, ben, cy, dee]
groups: { implementation: [wen], translation: [tom] }
steps: [{ at: 2026-03-02 09:00, rex says: Hello }]
`,
  "one-delivery",
);

/** What makes the desk write all that it ever writes, in two deliveries: records with all that follows from them, and a reply. */
const COMMENTS = {
  commands: `/theme #1
/part implementation Scan the maps.
/part translation Translate the guide.
/accept the requester told us by phone`,
  "a slip of the pen": "/accpt the requester told us by phone",
};
type Which = keyof typeof COMMENTS;

const setting = setUp(DESK, { forms: repositoryForms, writer: "app", observer: contractOfThisFile() });
const { sandbox, repository } = setting;
sandbox.clock.advance(86_400_000);
sandbox.openIssue(repository, { by: "ben", title: "Maps", body: "All about maps." });
const form = setting.forms.get("request.yml");
if (!form) throw new Error("the desk has the form");
const body = formBody(form, { need: "We have 400 plates.", reach: "Through this issue" });
const ref = { ...setting.ref, number: sandbox.openIssue(repository, { by: "rex", title: "Plates", body }) };
await processRequest(ref, { kind: "request-opened" }, { github: writerGitHub(setting), dryRun: false });
sandbox.clock.advance(60_000);
const settled = sandbox.dump();

/** Somebody writes a comment. */
function say(which: Which) {
  sandbox.restore(settled);
  sandbox.clearFaults();
  const comment = commentId(sandbox.comment(repository, ref.number, { by: "kim", body: COMMENTS[which] }));
  return { kind: "comment-posted", comment } as const;
}

interface Broken {
  readonly place: number;
  readonly fault: FaultKind;
}

/** A desk gets the delivery of a comment, once. One of its writes, from 0, may go wrong. */
async function deliver(which: Which, broken?: Broken) {
  const event = say(which);
  // Only where an answer never comes is it worth the wait.
  const github = writerGitHub({ ...setting, patienceMs: broken?.fault === "slow" ? 100 : 10_000 });
  if (broken) sandbox.planFault({ fault: broken.fault, of: "writes", after: broken.place });
  const from = sandbox.log.length;
  const report: ProcessReport = await processRequest(ref, event, { github, dryRun: false });
  sandbox.clearFaults();
  const asked = sandbox.log.slice(from);
  const snapshot = await writerGitHub(setting).readSnapshot(ref);
  const issues = [...sandbox.dump().issues.values()];
  return {
    report,
    /** Those that write, but to get a token. */
    writes: asked.filter(
      ({ method, path }) => method !== "GET" && path !== "/graphql" && !path.endsWith("access_tokens"),
    ),
    end: {
      ...endingOf(snapshot, setting.writers),
      issues: issues.map(({ number, title, parent }) => `#${number} ${title} < ${parent?.number ?? "none"}`),
      project: cardIn(setting, ref.number)?.values,
    },
  };
}

const whole = {
  commands: await deliver("commands"),
  "a slip of the pen": await deliver("a slip of the pen"),
};

/** Each write of both deliveries with each of these faults. */
const cells = (faults: readonly FaultKind[]) =>
  (["commands", "a slip of the pen"] as const).flatMap((which) =>
    whole[which].writes.flatMap(({ method, path }, place) =>
      faults.map((fault) => ({ which, place, fault, call: `${method} ${path}` })),
    ),
  );

describe("one delivery, and no fault", () => {
  it("writes batch, card, reply, reaction, labels, parts, parent and project", () => {
    const writes = [...whole.commands.writes, ...whole["a slip of the pen"].writes];
    const issue = "/repos/hub/helpdesk/issues";
    expect(new Set(writes.map(({ method, path }) => `${method} ${path.replace(/\d+/g, "n")}`))).toEqual(
      new Set([
        `POST ${issue}`,
        `POST ${issue}/n/comments`,
        `PATCH ${issue}/comments/n`,
        `POST ${issue}/comments/n/reactions`,
        `POST ${issue}/n/labels`,
        `DELETE ${issue}/n/labels/intake`,
        `POST ${issue}/n/sub_issues`,
        "PATCH /orgs/hub/projectsVn/n/items/n",
      ]),
    );
    const { issues, visible } = whole.commands.end;
    expect(issues).toEqual(["#1 Maps < none", "#2 Plates < 1", "#3 Scan the maps. < 2", "#4 Translate the guide. < 2"]);
    expect(visible).toMatchObject({ cards: 1, strays: 0, twice: [], doubled: [] });
    expect(whole["a slip of the pen"].end.visible.answers).not.toEqual([]);
  });
});

describe("a write that was done although nobody was told leaves nothing twice, within the same delivery", () => {
  it.each(cells([...DONE_ALL_THE_SAME]))("$which, $call: $fault", async ({ which, ...broken }) => {
    const { report, end } = await deliver(which, broken);
    expect(report).not.toHaveProperty("failure");
    expect(end).toEqual(whole[which].end);
  });
});

describe("a write that was not done, and might have been, is made up for within the same delivery", () => {
  it.each(cells(["bad-gateway", "reset"]))("$which, $call: $fault", async ({ which, ...broken }) => {
    const { report, end } = await deliver(which, broken);
    expect(report).not.toHaveProperty("failure");
    expect(end).toEqual(whole[which].end);
  });
});

describe("a write that GitHub refuses, or that has to wait, is not tried again in the same delivery", () => {
  const limits = ["secondary-limit-bare", "primary-limit"] as const;

  it.each(cells(["expired-token", "no-permission", "spam", ...limits]))(
    "$which, $call: $fault",
    async ({ which, place, fault, call }) => {
      const { report, writes } = await deliver(which, { place, fault });
      expect(report).not.toHaveProperty("before");
      const after = writes.slice(place + 1).map(({ method, path }) => `${method} ${path}`);
      // A limit lets no other request out, either. Without what nothing rests on the look goes on.
      if (limits.some((limit) => limit === fault)) expect(after).toEqual([]);
      else if ("failure" in report) expect(after).not.toContain(call);
    },
  );
});

describe("a read that gets no clear answer is taken once more", () => {
  it.each(["bad-gateway", "reset", "truncated", "graphql-partial"] as const)("%s", async (fault) => {
    const event = say("commands");
    sandbox.planFault({ fault, of: "reads", path: /^\/graphql$/ });
    const lines: string[] = [];
    const services = { github: writerGitHub(setting), dryRun: false, log: (line: string) => void lines.push(line) };
    const report = await processRequest(ref, event, services);
    expect(report.kind === "done" && report.applied.length).toBeGreaterThan(5);
    expect(report).not.toHaveProperty("failure");
    expect(lines[0]).toMatch(/^hub\/helpdesk#2 is looked at once more: GitHubError: read request: /);
  });

  it("but not a third time", async () => {
    const event = say("commands");
    sandbox.planFault({ fault: "unavailable", of: "reads", times: 9 });
    const from = sandbox.log.length;
    const look = processRequest(ref, event, { github: writerGitHub(setting), dryRun: false });
    await expect(look).rejects.toThrow(GitHubError);
    expect(sandbox.log.slice(from).filter(({ path }) => path === "/graphql")).toHaveLength(2);
  });
});
