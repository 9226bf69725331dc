import type { Project, ProjectField, ProjectView } from "../project-state.ts";
import { invalid } from "../refusal.ts";
import type { Account, Repository } from "../state.ts";
import { type Actor, nextId, nowOf, type World } from "../world.ts";
import { firstFields } from "./project-field-acts.ts";

/** A view to be. */
export type ViewWish = Pick<ProjectView, "name" | "layout"> &
  Partial<Pick<ProjectView, "filter" | "visibleFields" | "sortBy" | "groupBy" | "verticalGroupBy">>;

/**
 * What each project has from the start, by the names on its page; two are switched on.
 * See https://docs.github.com/en/issues/planning-and-tracking-with-projects/automating-your-project/using-the-built-in-automations
 */
const AUTOMATIONS: readonly (readonly [name: string, enabled: boolean])[] = [
  ["Auto-add to project", false],
  ["Auto-archive items", false],
  ["Auto-close issue", false],
  ["Item added to project", false],
  ["Item closed", true],
  ["Item reopened", false],
  ["Pull request merged", true],
];

/** Makes a project of an organisation or a user, private, with the fields that each project has and one view. */
export function addProject(world: World, by: Actor, owner: Account, title: string): Project {
  checkTitle(title);
  const now = nowOf(world);
  const project: Project = {
    id: nextId(world.state, "project"),
    number: nextId(world.state, `project-number-${owner.id}`),
    owner,
    creator: by.account,
    title,
    shortDescription: null,
    readme: null,
    public: false,
    closedAt: null,
    createdAt: now,
    updatedAt: now,
    fields: [],
    items: new Map(),
    views: [],
    repositories: [],
    automations: new Map(AUTOMATIONS),
  };
  project.fields.push(...firstFields(world, project));
  world.state.projects.set(project.id, project);
  addView(world, by, project, { name: "View 1", layout: "table" });
  return project;
}

/** The projects of an account, by number. */
export const projectsOf = (world: World, owner: Account): readonly Project[] =>
  [...world.state.projects.values()].filter((project) => project.owner === owner).sort((a, b) => a.number - b.number);

/** The project of that number. */
export const findProject = (world: World, owner: Account, number: number): Project | undefined =>
  projectsOf(world, owner).find((project) => project.number === number);

/** Changes what a project says of itself. */
export function editProject(
  world: World,
  project: Project,
  wish: Partial<Pick<Project, "title" | "shortDescription" | "readme" | "public">> & { readonly closed?: boolean },
): void {
  const { closed = project.closedAt !== null, ...facts } = wish;
  checkTitle(facts.title ?? project.title);
  Object.assign(project, facts);
  project.closedAt = closed ? (project.closedAt ?? nowOf(world)) : null;
  project.updatedAt = nowOf(world);
}

/** Lets a repository of the same owner list the project. Once more does no harm. */
export function linkProject(project: Project, repository: Repository): void {
  if (repository.owner !== project.owner)
    throw invalid({
      resource: "ProjectV2",
      field: "repository",
      code: "custom",
      message: "The repository must have the same owner as the project",
    });
  if (!project.repositories.includes(repository)) project.repositories.push(repository);
}

/** Fields by which nothing can be grouped. */
const UNGROUPED: ReadonlySet<ProjectField["type"]> = new Set([
  "title",
  "reviewers",
  "linked_pull_requests",
  "sub_issues_progress",
]);

/** Makes a view. 422 where it names a field that the project does not have, or cannot be grouped by. */
export function addView(world: World, by: Actor, project: Project, wish: ViewWish): ProjectView {
  const { visibleFields, sortBy = [], groupBy = [], verticalGroupBy = [] } = wish;
  const grouped = [...groupBy, ...verticalGroupBy];
  for (const id of [...(visibleFields ?? []), ...sortBy.map(([field]) => field), ...grouped]) {
    const field = project.fields.find((one) => one.id === id);
    if (!field || (grouped.includes(id) && UNGROUPED.has(field.type)))
      throw invalid({ resource: "ProjectV2View", field: "fields", code: "invalid" });
  }
  if (wish.name.trim() === "") throw invalid({ resource: "ProjectV2View", field: "name", code: "missing_field" });
  const view: ProjectView = {
    id: nextId(world.state, "view"),
    number: project.views.length + 1,
    project,
    name: wish.name,
    layout: wish.layout,
    filter: wish.filter ?? null,
    visibleFields: visibleFields ?? project.fields.slice(0, 3).map(({ id }) => id),
    sortBy,
    groupBy,
    verticalGroupBy,
    creator: by.account,
    createdAt: nowOf(world),
  };
  project.views.push(view);
  return view;
}

function checkTitle(title: string): void {
  if (title.trim() === "") throw invalid({ resource: "ProjectV2", field: "title", code: "missing_field" });
}
