import { findProject, projectsOf } from "../acts/project-acts.ts";
import { type Order, placeOf } from "../cursor.ts";
import { canSee } from "../door/access.ts";
import { canSeeProject, demandProjects, demandProjectsOf } from "../door/project-access.ts";
import { nodeId } from "../node-id.ts";
import { projectNodeId, projectPage } from "../present/present-project.ts";
import { itemNodeId } from "../present/present-project-item.ts";
import type { Project, ProjectField, ProjectItem, ProjectView } from "../project-state.ts";
import { ApiRefusal } from "../refusal.ts";
import type { Account, Issue, Repository } from "../state.ts";
import { connection } from "./connection.ts";
import { graphActor } from "./graph-account.ts";
import { type Args, type GraphObject, problem, type Scene, textArg } from "./graph-object.ts";
import { type Around, graphField, graphValue } from "./graph-project-field.ts";
import { graphRepositoryFacts } from "./graph-repository-facts.ts";

/** How an issue on a project is shown. */
type ShowIssue = (issue: Issue) => GraphObject;

const BY_ID: Order<{ readonly id: number }> = { place: ({ id }) => placeOf(id) };
const BY_NUMBER: Order<Project> = { place: ({ number }) => placeOf(number), descending: true };

/** An organisation or a user with its projects. */
export function graphOwner(scene: Scene, owner: Account, issue: ShowIssue): GraphObject | null {
  const { world, session } = scene;
  const actor = graphActor(owner, world.addresses);
  if (!actor) return null;
  return {
    ...actor,
    projectV2: ({ number }: Args) => {
      demandProjects(session, "read");
      const project = findProject(world, owner, Number(number));
      if (project && canSeeProject(world, session, project)) return graphProject(scene, project, issue);
      throw problem("NOT_FOUND", `Could not resolve to a ProjectV2 with the number ${Number(number)}.`);
    },
    projectsV2: (args: Args) => graphProjects(scene, projectsOf(world, owner), args, issue),
  };
}

/** Those projects of a list that the session may see, the newest first. */
export function graphProjects(scene: Scene, projects: readonly Project[], args: Args, issue: ShowIssue): GraphObject {
  const { world, session } = scene;
  demandProjects(session, "read");
  const wanted = textArg(args, "query")?.toLowerCase() ?? "";
  const rows = projects
    .filter((project) => canSeeProject(world, session, project) && project.title.toLowerCase().includes(wanted))
    .sort((a, b) => b.number - a.number);
  return connection("ProjectV2", args, rows, BY_NUMBER, (project) => graphProject(scene, project, issue));
}

/** The items of an issue on all projects that the session may see. */
export function graphItemsOf(scene: Scene, items: readonly ProjectItem[], args: Args, issue: ShowIssue): GraphObject {
  const { world, session } = scene;
  demandProjects(session, "read");
  const rows = items
    .filter(
      ({ project, archivedAt }) =>
        canSeeProject(world, session, project) && (args["includeArchived"] !== false || archivedAt === null),
    )
    .sort((a, b) => a.id - b.id);
  return connection<ProjectItem>("ProjectV2Item", args, rows, BY_ID, (item) => graphProjectItem(scene, item, issue));
}

/** A project. Its `databaseId` is deprecated and an error here. */
export function graphProject(scene: Scene, project: Project, issue: ShowIssue): GraphObject {
  const { addresses } = scene.world;
  const url = projectPage(project, addresses);
  const mayWrite = allows(scene, project);
  return {
    __typename: "ProjectV2",
    id: projectNodeId(project),
    fullDatabaseId: String(project.id),
    number: project.number,
    title: project.title,
    shortDescription: project.shortDescription,
    readme: project.readme,
    url,
    resourcePath: url.slice(addresses.web.length),
    public: project.public,
    template: false,
    closed: project.closedAt !== null,
    closedAt: project.closedAt,
    createdAt: project.createdAt,
    updatedAt: project.updatedAt,
    creator: graphActor(project.creator, addresses),
    viewerCanUpdate: mayWrite,
    viewerCanClose: mayWrite,
    viewerCanReopen: mayWrite,
    owner: () => graphOwner(scene, project.owner, issue),
    ...listFields(scene, project, issue),
  };
}

function listFields(scene: Scene, project: Project, issue: ShowIssue) {
  const around = aroundOf(scene, issue);
  const showField = (field: ProjectField): GraphObject => graphField(field, around);
  const { fields, views } = project;
  return {
    field: (args: Args) => {
      const field = fields.find(({ name }) => name === textArg(args, "name"));
      return field ? showField(field) : null;
    },
    fields: (args: Args) => connection<ProjectField>("ProjectV2FieldConfiguration", args, fields, BY_ID, showField),
    items: (args: Args) =>
      connection<ProjectItem>("ProjectV2Item", args, [...project.items.values()], BY_ID, around.item),
    view: ({ number }: Args) => {
      const view = views.find((one) => one.number === number);
      return view ? graphView(scene, view, issue) : null;
    },
    views: (args: Args) =>
      connection<ProjectView>("ProjectV2View", args, views, BY_ID, (view) => graphView(scene, view, issue)),
    workflows: (args: Args) => {
      const rows = [...project.automations].map(([name, enabled], n) => ({ id: n + 1, name, enabled }));
      return connection<Automation>("ProjectV2Workflow", args, rows, BY_ID, (row) => graphAutomation(project, row));
    },
    repositories: (args: Args) => {
      const rows = project.repositories
        .filter((repository) => canSee(scene.session, repository))
        .sort((a, b) => a.id - b.id);
      return connection<Repository>("Repository", args, rows, BY_ID, (one) => graphRepositoryFacts(scene, one));
    },
  };
}

/** One of GitHub's own automations. */
interface Automation {
  readonly id: number;
  readonly name: string;
  readonly enabled: boolean;
}

const graphAutomation = (project: Project, { id, name, enabled }: Automation): GraphObject => ({
  __typename: "ProjectV2Workflow",
  id: nodeId("PWF", `${project.id} ${id}`),
  number: id,
  name,
  enabled,
  createdAt: project.createdAt,
  updatedAt: project.createdAt,
});

const aroundOf = (scene: Scene, issue: ShowIssue): Around => ({
  project: (project) => graphProject(scene, project, issue),
  item: (item) => graphProjectItem(scene, item, issue),
});

function allows({ world, session }: Scene, { owner }: Project): boolean {
  try {
    demandProjectsOf(world, session, owner);
    return true;
  } catch (error) {
    if (error instanceof ApiRefusal) return false;
    throw error;
  }
}

/** A value, at the place of its field. */
interface ValueRow {
  readonly id: number;
  readonly value: GraphObject;
}

/** An item of a project. What it shows of an issue that the session may not see is nothing. Its `databaseId` is deprecated. */
export function graphProjectItem(scene: Scene, item: ProjectItem, issue: ShowIssue): GraphObject {
  const { world, session } = scene;
  const around = aroundOf(scene, issue);
  const isShown = canSee(session, item.issue.repository);
  const shownValue = (field: ProjectField) => (isShown ? graphValue(scene, item, field, around) : undefined);
  return {
    __typename: "ProjectV2Item",
    id: itemNodeId(item),
    fullDatabaseId: String(item.id),
    type: isShown ? "ISSUE" : "REDACTED",
    isArchived: item.archivedAt !== null,
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    creator: graphActor(item.creator, world.addresses),
    project: () => around.project(item.project),
    content: () => (isShown ? issue(item.issue) : null),
    fieldValues: (args: Args) => {
      const rows = item.project.fields.flatMap((field) => {
        const value = shownValue(field);
        return value ? [{ id: field.id, value }] : [];
      });
      return connection<ValueRow>("ProjectV2ItemFieldValue", args, rows, BY_ID, ({ value }) => value);
    },
    fieldValueByName: (args: Args) => {
      const field = item.project.fields.find(({ name }) => name === textArg(args, "name"));
      return (field && shownValue(field)) ?? null;
    },
  };
}

const NO_FIELDS: readonly ProjectField[] = [];

/** A view of a project. */
export function graphView(scene: Scene, view: ProjectView, issue: ShowIssue): GraphObject {
  const around = aroundOf(scene, issue);
  const page = (ids: readonly number[]) => (args: Args) => {
    const rows = ids.length === 0 ? NO_FIELDS : view.project.fields.filter(({ id }) => ids.includes(id));
    return connection<ProjectField>("ProjectV2FieldConfiguration", args, rows, BY_ID, (field) =>
      graphField(field, around),
    );
  };
  return {
    __typename: "ProjectV2View",
    id: nodeId("PVTV", view.id),
    fullDatabaseId: String(view.id),
    number: view.number,
    name: view.name,
    layout: `${view.layout.toUpperCase()}_LAYOUT`,
    filter: view.filter,
    createdAt: view.createdAt,
    updatedAt: view.createdAt,
    project: () => around.project(view.project),
    fields: page(view.visibleFields),
    groupByFields: page(view.groupBy),
    verticalGroupByFields: page(view.verticalGroupBy),
  };
}
