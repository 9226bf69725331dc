import { describe, expect, it } from "vitest";
import { addItem, ask, fieldsOf, PROJECT, projectWorld } from "./project-world.ts";
import { DESK } from "./small-world.ts";

/** The project with one card, and a voice for mutations: `input` stands for the ids that all of them want. */
async function withCard() {
  const { sandbox, app } = projectWorld();
  const item = await addItem(app, 1);
  const fields = await fieldsOf(app);
  const { node_id: projectId } = (await app.rest.projects.getForOrg(PROJECT)).data;
  const token = sandbox.appToken("desk", DESK);
  const say = (query: string, variables: object = {}) => ask(sandbox, token, query, variables);
  const change = (name: string, input: object, shown: string) =>
    say(
      `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${shown} } }`,
      { input: { projectId, ...input } },
    );
  const card = () => sandbox.projectView("hub", 1).cards[0];
  return { sandbox, app, fields, projectId, itemId: item.node_id ?? "", say, change, card };
}

describe("mutations of items", () => {
  it("set a value of each kind, and clear it", async () => {
    const { change, fields, itemId, card } = await withCard();
    const set = (name: string, value: object) =>
      change(
        "updateProjectV2ItemFieldValue",
        { itemId, fieldId: fields.nodeIdOf(name), value },
        "projectV2Item { id isArchived }",
      );
    expect(await set("Stage", { singleSelectOptionId: fields.optionOf("Stage", "Delivered") })).toEqual({
      data: { updateProjectV2ItemFieldValue: { projectV2Item: { id: itemId, isArchived: false } } },
    });
    await set("Next step", { text: "Wait" });
    await set("Next date", { date: "2026-04-01" });
    await set("Effort", { number: 2 });
    expect(card()?.values).toEqual({
      Stage: "Delivered",
      "Next step": "Wait",
      "Next date": "2026-04-01",
      Effort: 2,
    });
    await change(
      "clearProjectV2ItemFieldValue",
      { itemId, fieldId: fields.nodeIdOf("Stage") },
      'projectV2Item { fieldValueByName(name: "Stage") { __typename } }',
    );
    expect(Object.keys(card()?.values ?? {})).not.toContain("Stage");
  });

  it.each([
    ["an option of another field", "Stage", { singleSelectOptionId: "f75ad846" }, /does not belong to the field/],
    ["a text for an option", "Stage", { text: "Intake" }, /does not fit/],
    ["two values at once", "Effort", { number: 1, text: "1" }, /does not fit/],
    ["a value for what nobody can write", "Labels", { text: "intake" }, /does not fit/],
  ])("refuse %s", async (_, name, value, message) => {
    const { change, fields, itemId, card } = await withCard();
    const input = { itemId, fieldId: fields.nodeIdOf(name), value };
    const { data, errors } = await change("updateProjectV2ItemFieldValue", input, "clientMutationId");
    expect([data, errors[0].message]).toEqual([
      { updateProjectV2ItemFieldValue: null },
      expect.stringMatching(message),
    ]);
    expect(card()?.values).toEqual({});
  });

  it("run one after the other in one request, and one that is refused does not undo the others", async () => {
    const { say, fields, projectId, itemId, card } = await withCard();
    const set = (field: string, value: string) =>
      `updateProjectV2ItemFieldValue(input: { projectId: "${projectId}", itemId: "${itemId}", fieldId: "${fields.nodeIdOf(field)}", value: { ${value} } }) { projectV2Item { id } }`;
    const { data, errors } = await say(
      `mutation { a: ${set("Next step", 'text: "One"')} b: ${set("Stage", 'singleSelectOptionId: "0"')} c: ${set("Next step", 'text: "Two"')} }`,
    );
    expect([data.a, data.b, data.c]).toMatchObject([{ projectV2Item: {} }, null, { projectV2Item: {} }]);
    expect(errors).toMatchObject([{ path: ["b"], type: "UNPROCESSABLE" }]);
    expect(card()?.values).toEqual({ "Next step": "Two" });
  });

  it("archive an item, list it only where asked, take it back, and delete it", async () => {
    const { change, itemId, say, card, sandbox } = await withCard();
    const listed = async (archived: boolean) => {
      const query = `query ($all: Boolean!) { repository(owner: "hub", name: "helpdesk") { issue(number: 1) { projectItems(first: 5, includeArchived: $all) { nodes { isArchived project { number } } } } } }`;
      return (await say(query, { all: archived })).data.repository.issue.projectItems.nodes;
    };
    await change("archiveProjectV2Item", { itemId }, "item { isArchived }");
    expect(card()?.archived).toBe(true);
    expect([await listed(true), await listed(false)]).toEqual([[{ isArchived: true, project: { number: 1 } }], []]);
    await change("unarchiveProjectV2Item", { itemId }, "item { isArchived }");
    expect(card()?.archived).toBe(false);
    const gone = await change("deleteProjectV2Item", { itemId }, "deletedItemId");
    expect(gone).toEqual({ data: { deleteProjectV2Item: { deletedItemId: itemId } } });
    expect(sandbox.projectView("hub", 1).cards).toEqual([]);
    const again = await change("deleteProjectV2Item", { itemId }, "deletedItemId");
    expect(again.errors).toMatchObject([{ type: "NOT_FOUND" }]);
  });
});

describe("mutations of projects and fields", () => {
  it("make a project, change what it says of itself, and link it to a repository that then lists it", async () => {
    const { sandbox, say, change } = await withCard();
    const ids = await say(`{ organization(login: "hub") { id } repository(owner: "hub", name: "helpdesk") { id } }`);
    const ownerId = ids.data.organization.id;
    const repositoryId = ids.data.repository.id;
    const made = await say(
      'mutation ($o: ID!) { createProjectV2(input: { ownerId: $o, title: "Second" }) { projectV2 { id number public } } }',
      { o: ownerId },
    );
    expect(made.data.createProjectV2.projectV2).toMatchObject({ number: 2, public: false });
    const projectId = made.data.createProjectV2.projectV2.id;
    const facts = { title: "Better", shortDescription: "All requests", readme: "# Read", public: true, closed: true };
    await change("updateProjectV2", { projectId, ...facts }, "projectV2 { title }");
    expect(sandbox.projectView("hub", 2)).toMatchObject({
      title: "Better",
      description: "All requests",
      readme: "# Read",
      public: true,
      closed: true,
    });
    await change("linkProjectV2ToRepository", { projectId, repositoryId }, "repository { nameWithOwner }");
    const listed = await say(
      `{ repository(owner: "hub", name: "helpdesk") { projectsV2(first: 5) { nodes { title closed repositories(first: 5) { nodes { name } } } } } }`,
    );
    expect(listed.data.repository.projectsV2.nodes).toEqual([
      { title: "Better", closed: true, repositories: { nodes: [{ name: "helpdesk" }] } },
    ]);
  });

  it("make fields; new options in the place of the old ones take the values of all items with them", async () => {
    const { change, fields, sandbox, card } = await withCard();
    const options = (...names: readonly string[]) => names.map((name) => ({ name, color: "BLUE", description: "" }));
    await change(
      "createProjectV2Field",
      { name: "Region", dataType: "SINGLE_SELECT", singleSelectOptions: options("Africa", "Asia") },
      "projectV2Field { ... on ProjectV2SingleSelectField { options { name } } }",
    );
    sandbox.moveCard("hub", 1, 1, { by: "cora", field: "Region", to: "Asia" });
    sandbox.moveCard("hub", 1, 1, { by: "cora", to: "Intake" });
    const stage = { projectId: undefined, fieldId: fields.nodeIdOf("Stage") };
    await change(
      "updateProjectV2Field",
      { ...stage, singleSelectOptions: options("Intake", "Delivered", "Learned") },
      "clientMutationId",
    );
    expect(sandbox.projectView("hub", 1).fields["Stage"]?.options).toEqual(["Intake", "Delivered", "Learned"]);
    expect(card()?.values).toEqual({ Region: "Asia" });
  });

  it("keep an option that is named by its id, with the items that have it", async () => {
    const { change, fields, sandbox, card } = await withCard();
    sandbox.moveCard("hub", 1, 1, { by: "cora", to: "Intake" });
    const kept = { id: fields.optionOf("Stage", "Intake"), name: "Arrived", color: "RED", description: "" };
    const fresh = { name: "Later", color: "GRAY", description: "" };
    const input = { projectId: undefined, fieldId: fields.nodeIdOf("Stage"), singleSelectOptions: [kept, fresh] };
    await change("updateProjectV2Field", input, "clientMutationId");
    expect(card()?.values).toEqual({ Stage: "Arrived" });
  });
});

describe("nodes by id", () => {
  it("are projects, items, fields and views, with what leads back", async () => {
    const { say, projectId, itemId, fields } = await withCard();
    const view = (
      await say(`query ($id: ID!) { node(id: $id) { ... on ProjectV2 { view(number: 1) { id } } } }`, { id: projectId })
    ).data.node.view.id;
    const { data } = await say(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        __typename
        ... on ProjectV2 { field(name: "Stage") { ... on ProjectV2FieldCommon { name } } items(first: 1) { nodes { id } } }
        ... on ProjectV2Item { project { id } content { ... on Issue { number repository { name } } } }
        ... on ProjectV2FieldCommon { name project { number } }
        ... on ProjectV2View { name fields(first: 5) { nodes { ... on ProjectV2FieldCommon { name } } } }
      } }`,
      { ids: [projectId, itemId, fields.nodeIdOf("Next step"), fields.nodeIdOf("Stage"), view] },
    );
    expect(data.nodes).toMatchObject([
      { __typename: "ProjectV2", field: { name: "Stage" }, items: { nodes: [{ id: itemId }] } },
      {
        __typename: "ProjectV2Item",
        project: { id: projectId },
        content: { number: 1, repository: { name: "helpdesk" } },
      },
      { __typename: "ProjectV2Field", name: "Next step", project: { number: 1 } },
      { __typename: "ProjectV2SingleSelectField", name: "Stage" },
      { __typename: "ProjectV2View", name: "View 1", fields: { nodes: [{ name: "Title" }, {}, {}] } },
    ]);
  });
});
