import { describe, expect, it } from "vitest";
import { readDelivery } from "../../src/github/read-delivery.ts";
import { toBoardEvent } from "../../src/github/to-board-event.ts";

const moved = {
  action: "edited",
  sender: { id: 5, login: "noor", type: "User" },
  organization: { login: "hub" },
  projects_v2_item: { content_node_id: "I_1", content_type: "Issue" },
  changes: {
    field_value: { field_name: "Stage", project_number: 1, from: null, to: { id: "x", name: "In support" } },
  },
};
const field = (value: object) => ({ ...moved, changes: { field_value: { ...moved.changes.field_value, ...value } } });
const delivery = (payload: unknown) => ({ name: "projects_v2_item", payload });
const found = { contentId: "I_1", owner: "hub" };

describe("what GitHub tells of a card", () => {
  it.each<{ rule: string; payload: unknown; reading: object }>([
    {
      rule: "that somebody moved it: who, and to which column of which board",
      payload: moved,
      reading: {
        ...found,
        event: {
          kind: "card-moved",
          by: { id: 5, login: "noor", kind: "user" },
          to: "In support",
          board: { owner: "hub", number: 1 },
        },
      },
    },
    {
      rule: "that it has no column any more: a look",
      payload: field({ to: null }),
      reading: { ...found, event: { kind: "request-edited" } },
    },
    {
      rule: "that it is back from the archive: a look",
      payload: { ...moved, action: "restored", changes: { archived_at: { from: "x", to: null } } },
      reading: { ...found, event: { kind: "request-edited" } },
    },
    {
      rule: "that the desk, or another program, wrote it: nothing",
      payload: { ...moved, sender: { ...moved.sender, type: "Bot" } },
      reading: { ignored: "projects_v2_item.edited by a bot" },
    },
    {
      rule: "of a draft or a pull request: nothing",
      payload: { ...moved, projects_v2_item: { content_node_id: "PR_1", content_type: "PullRequest" } },
      reading: { ignored: "projects_v2_item.edited of what is no issue" },
    },
    {
      rule: "of another field: nothing",
      payload: field({ field_name: "Status" }),
      reading: { ignored: "projects_v2_item.edited changes nothing here" },
    },
    {
      rule: "that it was put there: nothing",
      payload: { ...moved, action: "created", changes: undefined },
      reading: { ignored: "projects_v2_item.created changes nothing here" },
    },
  ])("$rule", ({ payload, reading }) => {
    expect(toBoardEvent(delivery(payload))).toEqual(reading);
  });

  it("in another shape is ignored", () => {
    expect(toBoardEvent(delivery({ action: "edited" }))).toHaveProperty("ignored");
  });
});

describe("the request behind a card", () => {
  const ask = (place: { owner: string; repo: string; number: number } | undefined) =>
    readDelivery(delivery(moved), { readCardPlace: async () => place });

  it("is asked for, since the delivery does not name it", async () => {
    const ref = { owner: "Hub", repo: "helpdesk", number: 7 };
    expect(await ask(ref)).toMatchObject({ ref, event: { kind: "card-moved" } });
  });

  it.each([
    ["cannot be seen", undefined],
    ["is somebody else's", { owner: "other", repo: "helpdesk", number: 7 }],
  ])("is left alone where it %s", async (_rule, place) => {
    expect(await ask(place)).toHaveProperty("ignored");
  });
});
