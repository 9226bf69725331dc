import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { expectWork } from "../../../src/action/work.ts";
import { readDelivery } from "../../../src/github/read-delivery.ts";
import { toBoardEvent } from "../../../src/github/to-board-event.ts";
import { toRequestEvent } from "../../../src/github/to-request-event.ts";
import { USED_EVENTS } from "../../../src/sandbox/contract/used-operations.ts";

interface Example {
  readonly action?: string;
}

const all: readonly { readonly name: string; readonly examples: readonly Example[] }[] = createRequire(import.meta.url)(
  "@octokit/webhooks-examples",
);
const ours = all.filter(({ name }) => USED_EVENTS.includes(name));

/** The request behind every card. */
const readCardPlace = async () => ({ owner: "octo-org", repo: "desk", number: 7 });

/**
 * What each kind of GitHub's examples becomes: the event that a look is for, or why there is none; and whether a run of the
 * Action looks, where the kind can start one. Where the examples of a kind differ, all that they become is listed.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  "installation.created": ["installation is not about an issue"],
  "installation.deleted": ["installation is not about an issue"],
  "installation.new_permissions_accepted": ["installation is not about an issue"],
  "installation.suspend": ["installation is not about an issue"],
  "installation.unsuspend": ["installation is not about an issue"],
  "issue_comment.created": ["comment-posted, run: look"],
  "issue_comment.deleted": ["request-edited, run: look"],
  "issue_comment.edited": ["comment-posted, run: look"],
  "issues.assigned": ["request-edited, run: look"],
  "issues.deleted": ["issues.deleted changes nothing here, run: none"],
  "issues.demilestoned": ["a pull request is not a request, run: none"],
  "issues.edited": ["request-edited, run: look"],
  "issues.labeled": ["label-changed, run: look"],
  "issues.locked": ["request-edited, run: look"],
  "issues.milestoned": ["a pull request is not a request, run: none"],
  "issues.opened": ["request-opened, run: look"],
  "issues.pinned": ["issues.pinned changes nothing here, run: none"],
  "issues.reopened": ["request-opened, run: look"],
  "issues.transferred": ["issues.transferred changes nothing here, run: none"],
  "issues.unassigned": ["request-edited, run: look"],
  "issues.unlabeled": ["label-changed, run: look"],
  "issues.unlocked": ["request-edited, run: look"],
  "issues.unpinned": ["issues.unpinned changes nothing here, run: none"],
  "label.created": ["label is not about an issue"],
  "label.deleted": ["label is not about an issue"],
  "label.edited": ["label is not about an issue"],
  ping: ["ping is not about an issue"],
  "projects_v2_item.archived": ["projects_v2_item.archived changes nothing here"],
  "projects_v2_item.converted": ["projects_v2_item.converted changes nothing here"],
  "projects_v2_item.created": ["projects_v2_item.created of what is no issue"],
  "projects_v2_item.edited": ["projects_v2_item.edited of what is no issue"],
  "projects_v2_item.reordered": ["projects_v2_item.reordered changes nothing here"],
  "projects_v2_item.restored": ["a card of somebody else's issue"],
};

async function become(name: string, payload: Example): Promise<string> {
  const reading = await readDelivery({ name, payload }, { readCardPlace });
  const what = "ignored" in reading ? reading.ignored : reading.event.kind;
  const startsRuns = name === "issues" || name === "issue_comment";
  return startsRuns ? `${what}, run: ${expectWork(name, payload).expected ? "look" : "none"}` : what;
}

describe("GitHub's examples of our events", () => {
  it("are all in the table, and become what it says", async () => {
    const found = new Map<string, Set<string>>();
    for (const { name, examples } of ours) {
      for (const payload of examples) {
        const kind = payload.action === undefined ? name : `${name}.${payload.action}`;
        found.set(kind, (found.get(kind) ?? new Set()).add(await become(name, payload)));
      }
    }
    const rows = [...found].map(([kind, what]) => [kind, [...what].sort()]);
    expect(Object.fromEntries(rows)).toEqual(TABLE);
  });

  it.each(all)("make no reader throw, whichever reader meets $name", ({ name, examples }) => {
    for (const payload of examples) {
      expect(toRequestEvent({ name, payload })).toBeDefined();
      expect(toBoardEvent({ name, payload })).toBeDefined();
      expect(expectWork(name, payload).why).not.toBe("");
    }
  });
});
