import { describe, expect, it } from "vitest";
import { appJwt } from "./app-jwt.ts";
import { addItem, ask, fieldsOf, PROJECT, projectWorld } from "./project-world.ts";
import { clientOf, DESK } from "./small-world.ts";

const toldBy = (sandbox: ReturnType<typeof projectWorld>["sandbox"]) =>
  sandbox
    .takeDeliveries()
    .map(({ event, action, payload }) => ({ event, action, changes: payload["changes"], payload }));

describe("the webhook of an item", () => {
  it("says what became of the item, for the organisation and for no repository", async () => {
    const { sandbox } = projectWorld();
    sandbox.addCard("hub", 1, 1, { by: "cora", repository: DESK });
    sandbox.moveCard("hub", 1, 1, { by: "cora", to: "Intake" });
    sandbox.moveCard("hub", 1, 1, { by: "cora", to: "In support" });
    sandbox.fillCard("hub", 1, 1, { by: "cora", field: "Next date", value: "2026-03-05" });
    sandbox.archiveCard("hub", 1, 1, { by: "cora" });
    sandbox.restoreCard("hub", 1, 1, { by: "cora" });
    sandbox.removeCard("hub", 1, 1, { by: "cora" });
    const told = toldBy(sandbox);
    expect(told.map(({ action }) => action)).toEqual([
      "created",
      "edited",
      "edited",
      "edited",
      "archived",
      "restored",
      "deleted",
    ]);
    expect(told[2]?.changes).toEqual({
      field_value: {
        field_node_id: expect.stringMatching(/^PVTSSF_/),
        field_type: "single_select",
        field_name: "Stage",
        project_number: 1,
        from: expect.objectContaining({ name: "Intake" }),
        to: expect.objectContaining({ name: "In support" }),
      },
    });
    expect(told[3]?.changes).toMatchObject({ field_value: { field_type: "date", from: null, to: "2026-03-05" } });
    expect(told[4]?.changes).toEqual({ archived_at: { from: null, to: "2026-03-01T09:00:00Z" } });
    expect(Object.keys(told[2]?.payload ?? {}).sort()).toEqual([
      "action",
      "changes",
      "installation",
      "organization",
      "projects_v2_item",
      "sender",
    ]);
    expect(told[2]?.payload).toMatchObject({
      organization: { login: "hub" },
      sender: { login: "cora" },
      projects_v2_item: {
        content_type: "Issue",
        content_node_id: expect.stringMatching(/^I_/),
        creator: { login: "cora" },
      },
    });
  });

  it("comes to no workflow, and to no App without the permission or the event", () => {
    const { sandbox } = projectWorld();
    const other = { owner: "hub", webhookSecret: "s" };
    sandbox.addApp({ ...other, slug: "blind", id: 78, permissions: {}, events: ["projects_v2_item"] });
    sandbox.addApp({
      ...other,
      slug: "deaf",
      id: 79,
      permissions: { organization_projects: "read" },
      events: ["issues"],
    });
    for (const slug of ["blind", "deaf"]) sandbox.installApp(slug, { owner: "hub" });
    sandbox.addCard("hub", 1, 1, { by: "cora", repository: DESK });
    expect(sandbox.takeDeliveries().map(({ app }) => app)).toEqual(["desk"]);
    expect(sandbox.takeEvents()).toEqual([]);
  });

  it("stands in the App's log without a repository, and can be sent again", async () => {
    const { sandbox } = projectWorld();
    const { privateKey = "" } = sandbox.addApp({
      slug: "second",
      id: 80,
      owner: "hub",
      webhookSecret: "s",
      permissions: { organization_projects: "read" },
      events: ["projects_v2_item"],
    });
    sandbox.installApp("second", { owner: "hub" });
    sandbox.addCard("hub", 1, 1, { by: "cora", repository: DESK });
    sandbox.takeDeliveries();
    const { apps } = clientOf(sandbox, appJwt(80, privateKey));
    const [delivery] = (await apps.listWebhookDeliveries()).data;
    expect(delivery).toMatchObject({ event: "projects_v2_item", action: "created", repository_id: null });
    await apps.redeliverWebhookDelivery({ delivery_id: delivery?.id ?? 0 });
    expect(sandbox.takeDeliveries()).toMatchObject([{ guid: delivery?.guid, app: "second" }]);
  });

  it("tells each field for itself, and nothing where nothing changed", async () => {
    const { sandbox, app } = projectWorld();
    const { id } = await addItem(app, 1);
    const { idOf } = await fieldsOf(app);
    const fields = [
      { id: idOf("Next step"), value: "Wait" },
      { id: idOf("Effort"), value: 2 },
    ];
    await app.rest.projects.updateItemForOrg({ ...PROJECT, item_id: id, fields });
    await app.rest.projects.updateItemForOrg({ ...PROJECT, item_id: id, fields });
    expect(toldBy(sandbox).map(({ payload }) => [payload["action"], payload["sender"]])).toMatchObject([
      ["created", { login: "desk[bot]", type: "Bot" }],
      ["edited", { login: "desk[bot]" }],
      ["edited", { login: "desk[bot]" }],
    ]);
  });
});

describe("what GitHub does by itself", () => {
  it("sets the Status of a closed issue to Done, where that is not switched off", () => {
    const { sandbox } = projectWorld();
    sandbox.addCard("hub", 1, 1, { by: "cora", repository: DESK });
    sandbox.addCard("hub", 1, 2, { by: "cora", repository: DESK });
    sandbox.close(DESK, 1, { by: "cora" });
    sandbox.switchAutomation("hub", 1, "Item closed", false);
    sandbox.close(DESK, 2, { by: "cora" });
    expect(sandbox.projectView("hub", 1).cards.map(({ values }) => values)).toEqual([{ Status: "Done" }, {}]);
    expect(toldBy(sandbox).at(-1)).toMatchObject({
      action: "edited",
      payload: { sender: { login: "github-project-automation[bot]" } },
    });
  });

  it("closes an issue whose Status becomes Done only where that is switched on", async () => {
    const { sandbox } = projectWorld();
    const stateOf = async (number: number) => {
      const { issues } = clientOf(sandbox, sandbox.token({ as: "cora" }));
      return (await issues.get({ owner: "hub", repo: "helpdesk", issue_number: number })).data.state;
    };
    for (const number of [1, 2]) sandbox.addCard("hub", 1, number, { by: "cora", repository: DESK });
    sandbox.moveCard("hub", 1, 1, { by: "cora", field: "Status", to: "Done" });
    sandbox.switchAutomation("hub", 1, "Auto-close issue", true);
    sandbox.moveCard("hub", 1, 2, { by: "cora", field: "Status", to: "Done" });
    expect([await stateOf(1), await stateOf(2)]).toEqual(["open", "closed"]);
  });
});

describe("assigning an issue on its page", () => {
  it("is told to hooks and kept in the history, with who did it", async () => {
    const { sandbox } = projectWorld();
    sandbox.assign(DESK, 1, "rita", { by: "rita" });
    sandbox.clock.advance(60_000);
    sandbox.unassign(DESK, 1, "rita", { by: "cora" });
    expect(
      sandbox.takeEvents().map(({ event, action, payload }) => [event, action, payload["assignee"]]),
    ).toMatchObject([
      ["issues", "assigned", { login: "rita" }],
      ["issues", "unassigned", { login: "rita" }],
    ]);
    const query = `{ repository(owner: "hub", name: "helpdesk") { issue(number: 1) {
      timelineItems(first: 5, itemTypes: [ASSIGNED_EVENT, UNASSIGNED_EVENT]) { nodes {
        __typename
        ... on AssignedEvent { createdAt actor { login } assignee { ... on User { login databaseId } } }
        ... on UnassignedEvent { createdAt actor { login } assignee { ... on User { login } } }
      } }
    } } }`;
    const { data } = await ask(sandbox, sandbox.token({ as: "cora" }), query);
    expect(data.repository.issue.timelineItems.nodes).toMatchObject([
      { __typename: "AssignedEvent", actor: { login: "rita" }, assignee: { login: "rita" } },
      { __typename: "UnassignedEvent", createdAt: "2026-03-01T09:01:00Z", actor: { login: "cora" } },
    ]);
  });
});
