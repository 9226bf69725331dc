import { describe, expect, it } from "vitest";
import { addItem, ask, fieldsOf, PROJECT, projectWorld } from "./project-world.ts";
import { DESK, statusOf, UNWATCHED } from "./small-world.ts";

const ALL_FACTS = `query ($number: Int!) {
  organization(login: "hub") {
    projectV2(number: $number) {
      id fullDatabaseId number title url closed public shortDescription
      creator { login }
      owner { id ... on Organization { login } }
      fields(first: 20) {
        nodes {
          __typename
          ... on ProjectV2FieldCommon { id name dataType }
          ... on ProjectV2Field { databaseId }
          ... on ProjectV2SingleSelectField { databaseId options { id name color description } }
        }
      }
      items(first: 10) {
        totalCount
        nodes {
          id fullDatabaseId isArchived type
          content { ... on Issue { number title } }
          stage: fieldValueByName(name: "Stage") { ... on ProjectV2ItemFieldSingleSelectValue { name optionId color } }
          step: fieldValueByName(name: "Next step") { ... on ProjectV2ItemFieldTextValue { text } }
          date: fieldValueByName(name: "Next date") { ... on ProjectV2ItemFieldDateValue { date } }
          effort: fieldValueByName(name: "Effort") { ... on ProjectV2ItemFieldNumberValue { number creator { login } } }
          fieldValues(first: 20) {
            nodes {
              __typename
              ... on ProjectV2ItemFieldLabelValue { labels(first: 5) { nodes { name } } }
              ... on ProjectV2ItemFieldValueCommon { field { ... on ProjectV2FieldCommon { name } } }
            }
          }
        }
      }
      views(first: 5) { nodes { number name layout verticalGroupByFields(first: 1) { nodes { ... on ProjectV2FieldCommon { name } } } } }
    }
  }
}`;

describe("a project", () => {
  it("is shown by REST and by GraphQL with the same facts", async () => {
    const { sandbox, app } = projectWorld();
    const { data } = await app.rest.projects.getForOrg(PROJECT);
    const { fields } = await fieldsOf(app);
    const { organization } = await app.graphql<{ organization: { projectV2: Record<string, unknown> } }>(ALL_FACTS, {
      number: 1,
    });
    expect(organization.projectV2).toMatchObject({
      id: data.node_id,
      fullDatabaseId: String(data.id),
      number: data.number,
      title: "Requests",
      url: "https://github.com/orgs/hub/projects/1",
      closed: false,
      public: false,
      creator: { login: "cora" },
      owner: { login: "hub" },
      fields: {
        nodes: fields.map(({ id, node_id, name, data_type, options }) => ({
          id: node_id,
          databaseId: id,
          name,
          dataType: data_type.toUpperCase(),
          ...(options && { options: options.map((one) => ({ id: one.id, name: one.name.raw, color: one.color })) }),
        })),
      },
    });
    expect(data).toMatchObject({ state: "open", owner: { login: "hub" }, creator: { login: "cora" } });
    expect((await app.rest.projects.listForOrg({ org: "HUB" })).data.map(({ id }) => id)).toEqual([data.id]);
    expect((await app.rest.projects.listForOrg({ org: "hub", q: "other is:open" })).data).toEqual([]);
    sandbox.closeProject("hub", 1);
    expect((await app.rest.projects.listForOrg({ org: "hub", q: "requests is:closed" })).data).toHaveLength(1);
  });

  it("has GitHub's fields from the start, Status with three options", async () => {
    const { app } = projectWorld();
    const { fields } = await fieldsOf(app);
    expect(fields.slice(0, 4).map(({ name }) => name)).toEqual(["Title", "Assignees", "Status", "Labels"]);
    expect(fields[2]?.options?.map(({ name }) => name.raw)).toEqual(["Todo", "In Progress", "Done"]);
    const ids = fields.flatMap(({ options = [] }) => options.map(({ id }) => id));
    expect(ids.every((id) => /^[0-9a-f]{8}$/.test(id))).toBe(true);
  });

  it("leads through long lists by cursors only, at an address with the number of the organisation", async () => {
    const { app } = projectWorld();
    const { headers } = await app.rest.projects.listFieldsForOrg({ ...PROJECT, per_page: 5 });
    expect(headers.link).toMatch(
      /<https:\/\/api\.github\.com\/organizations\/\d+\/projectsV2\/1\/fields\?per_page=5&after=/,
    );
    expect((await fieldsOf(app)).fields).toHaveLength(14);
  });

  it("gets fields and views, and refuses those that cannot be", async () => {
    const { sandbox, app } = projectWorld();
    const { data: field } = await app.request("POST /orgs/{org}/projectsV2/{project_number}/fields", {
      ...PROJECT,
      name: "Group",
      data_type: "single_select",
      single_select_options: [{ name: "Helpdesk", color: "RED", description: "All" }],
    });
    expect(field).toMatchObject({ name: "Group", options: [{ name: { raw: "Helpdesk" }, color: "RED" }] });
    const one = await app.rest.projects.getFieldForOrg({ ...PROJECT, field_id: field.id });
    expect(one.data).toEqual(field);
    const view = await app.request("POST /orgs/{org}/projectsV2/{project_number}/views", {
      ...PROJECT,
      name: "Board",
      layout: "board",
      vertical_group_by: [field.id],
    });
    expect(view.data).toMatchObject({ number: 2, layout: "board", vertical_group_by: [field.id] });
    expect(sandbox.projectView("hub", 1).views.at(-1)).toEqual({ name: "Board", layout: "board", columns: "Group" });
    const again = app.request("POST /orgs/{org}/projectsV2/{project_number}/fields", {
      ...PROJECT,
      name: "group",
      data_type: "text",
    });
    expect(await statusOf(again)).toBe(422);
    const unknown = app.request("POST /orgs/{org}/projectsV2/{project_number}/views", {
      ...PROJECT,
      name: "Bad",
      layout: "board",
      vertical_group_by: [1],
    });
    expect(await statusOf(unknown)).toBe(422);
    expect(await statusOf(app.rest.projects.getFieldForOrg({ ...PROJECT, field_id: 5 }))).toBe(404);
    expect(await statusOf(app.rest.projects.getForOrg({ ...PROJECT, project_number: 9 }))).toBe(404);
  });
});

describe("an item", () => {
  it("is made once, however often and by whichever way its issue is added", async () => {
    const { sandbox, app } = projectWorld();
    const first = await addItem(app, 1);
    const second = await addItem(app, 1);
    const byId = await app.rest.projects.addItemForOrg({ ...PROJECT, type: "Issue", id: 3_000_000_001 });
    expect([first.status, second.status, second.id, byId.data.id]).toEqual([201, 201, first.id, first.id]);
    const { data } = await app.rest.projects.getForOrg(PROJECT);
    const added = await ask(
      sandbox,
      sandbox.appToken("desk", DESK),
      "mutation ($p: ID!, $c: ID!) { addProjectV2ItemById(input: { projectId: $p, contentId: $c }) { item { fullDatabaseId } } }",
      { p: data.node_id, c: first.content && "node_id" in first.content ? first.content.node_id : "" },
    );
    expect(added).toEqual({ data: { addProjectV2ItemById: { item: { fullDatabaseId: String(first.id) } } } });
    expect(await statusOf(addItem(app, 7))).toBe(404);
  });

  it("takes several values in one call, and shows them in REST and in GraphQL", async () => {
    const { sandbox, app } = projectWorld();
    const item = await addItem(app, 2);
    const { fields, idOf, optionOf } = await fieldsOf(app);
    const at = { ...PROJECT, item_id: item.id };
    await app.rest.projects.updateItemForOrg({
      ...at,
      fields: [
        { id: idOf("Stage"), value: optionOf("Stage", "In support") },
        { id: idOf("Next step"), value: "Ask & wait" },
        { id: idOf("Next date"), value: "2026-03-05" },
        { id: idOf("Effort"), value: 3 },
      ],
    });
    const { data } = await app.rest.projects.getOrgItem({ ...at, fields: fields.map(({ id }) => String(id)) });
    const value = (name: string) => data.fields?.find((field) => field["name"] === name)?.["value"];
    expect([value("Next step"), value("Next date"), value("Effort"), value("Labels")]).toMatchObject([
      { raw: "Ask & wait", html: "Ask &#38; wait" },
      "2026-03-05",
      3,
      [{ name: "intake" }],
    ]);
    expect(value("Stage")).toMatchObject({ id: optionOf("Stage", "In support"), name: { raw: "In support" } });
    expect(value("Title")).toMatchObject({ raw: "A <b>bold</b> idea", html: "A &#60;b&#62;bold&#60;/b&#62; idea" });
    const { organization } = await app.graphql<{ organization: unknown }>(ALL_FACTS, { number: 1 });
    expect(organization).toMatchObject({
      projectV2: {
        items: {
          nodes: [
            {
              id: item.node_id,
              fullDatabaseId: String(item.id),
              isArchived: false,
              type: "ISSUE",
              content: { number: 2 },
              stage: { name: "In support", optionId: optionOf("Stage", "In support") },
              step: { text: "Ask & wait" },
              date: { date: "2026-03-05" },
              effort: { number: 3, creator: { login: "desk" } },
            },
          ],
        },
        views: { nodes: [{ number: 1, layout: "TABLE_LAYOUT", verticalGroupByFields: { nodes: [] } }] },
      },
    });
    expect(sandbox.projectView("hub", 1).cards).toEqual([
      {
        issue: 2,
        repository: "hub/helpdesk",
        archived: false,
        values: { Stage: "In support", "Next step": "Ask & wait", "Next date": "2026-03-05", Effort: 3 },
      },
    ]);
    await app.rest.projects.updateItemForOrg({
      ...at,
      fields: [{ id: idOf("Stage"), value: null }],
    });
    expect(Object.keys(sandbox.projectView("hub", 1).cards[0]?.values ?? {})).not.toContain("Stage");
  });

  it("shows its title alone where nobody asks for more, and goes", async () => {
    const { sandbox, app } = projectWorld();
    const { id } = await addItem(app, 1);
    await addItem(app, 2);
    const { data } = await app.rest.projects.listItemsForOrg({ ...PROJECT, per_page: 1 });
    expect(data).toMatchObject([{ id, content: { number: 1 }, fields: [{ name: "Title" }] }]);
    await app.rest.projects.deleteItemForOrg({ ...PROJECT, item_id: id });
    expect(sandbox.projectView("hub", 1).cards).toMatchObject([{ issue: 2 }]);
    expect(await statusOf(app.rest.projects.getOrgItem({ ...PROJECT, item_id: id }))).toBe(404);
  });

  it.each([
    ["an option that the field does not have", "Stage", "00000000"],
    ["a name in the place of an option's id", "Stage", "Intake"],
    ["a day that there is not", "Next date", "2026-02-30"],
    ["a text for a number", "Effort", "much"],
    ["a number for a text", "Next step", 5],
    ["a field that nobody can write", "Title", "Another"],
    ["a field that is not there", "Colour", "red"],
  ])("refuses %s, and writes nothing then", async (_, name, value) => {
    const { sandbox, app } = projectWorld();
    const { id } = await addItem(app, 1);
    const { idOf } = await fieldsOf(app);
    const call = app.rest.projects.updateItemForOrg({
      ...PROJECT,
      item_id: id,
      fields: [
        { id: idOf("Effort"), value: 1 },
        { id: idOf(name), value },
      ],
    });
    expect(await statusOf(call)).toBe(422);
    expect(sandbox.projectView("hub", 1).cards[0]?.values).toEqual({});
  });

  it("stays with an issue that moves to another repository, and goes with one that is deleted", async () => {
    const { sandbox, app } = projectWorld();
    sandbox.addRepository({ owner: "hub", name: "archive" });
    await addItem(app, 1);
    await addItem(app, 2);
    sandbox.transfer(DESK, 1, { by: "cora", to: "hub/archive" });
    sandbox.deleteIssue(DESK, 2, { by: "cora" });
    expect(sandbox.projectView("hub", 1).cards).toMatchObject([{ issue: 1, repository: "hub/archive" }]);
  });
});

describe("limits", () => {
  it("a project has 50 fields, a field 50 options", async () => {
    const { app } = projectWorld();
    const add = (name: string, options?: number) =>
      app.request("POST /orgs/{org}/projectsV2/{project_number}/fields", {
        ...PROJECT,
        name,
        ...(options === undefined
          ? { data_type: "text" }
          : {
              data_type: "single_select",
              single_select_options: [...Array(options).keys()].map((n) => ({ name: `${n}`, color: "RED" as const })),
            }),
      });
    expect(await statusOf(add("Many", 51))).toBe(422);
    expect(await statusOf(add("None", 0))).toBe(422);
    await add("Just right", 50);
    for (let n = 16; n <= 50; n += 1) await add(`Field ${n}`);
    expect(await statusOf(add("One more"))).toBe(422);
  });

  // With which status GitHub refuses one more is written nowhere.
  it("a project has 50,000 items", async () => {
    const { sandbox, app } = projectWorld(UNWATCHED);
    await addItem(app, 1);
    const state = sandbox.dump();
    const [project] = state.projects.values();
    const [item] = project?.items.values() ?? [];
    for (let n = 1; n < 50_000 && item; n += 1) project?.items.set(n, { ...item, id: n });
    sandbox.restore(state);
    expect(await statusOf(addItem(app, 2))).toBe(422);
  });
});

describe("what the sandbox does not know", () => {
  it("is refused and not answered wrongly: a filter of items", async () => {
    const { app } = projectWorld(UNWATCHED);
    expect(await statusOf(app.rest.projects.listItemsForOrg({ ...PROJECT, q: "status:Done" }))).toBe(422);
  });
});
