import type { FieldValue, Project, ProjectField, ProjectItem } from "../project-state.ts";
import { invalid } from "../refusal.ts";
import type { Issue } from "../state.ts";
import { type Actor, type ItemHappening, nextId, nowOf, type World } from "../world.ts";

/** https://docs.github.com/en/issues/planning-and-tracking-with-projects/managing-items-in-your-project/adding-items-to-your-project. */
const MOST_ITEMS = 50_000;

/** What is to stand in a field: null for nothing, the id of an option for single select. */
export interface ValueWish {
  readonly field: ProjectField;
  readonly value: string | number | null;
}

/** Puts an issue on a project. One that is there already, archived or not, is left as it is. */
export function addItem(world: World, by: Actor, project: Project, issue: Issue): ProjectItem {
  const existing = itemOfIssue(project, issue);
  if (existing) return existing;
  if (project.items.size >= MOST_ITEMS) throw wrong("base", `A project cannot have more than ${MOST_ITEMS} items`);
  const now = nowOf(world);
  const item: ProjectItem = {
    id: nextId(world.state, "item"),
    project,
    issue,
    creator: by.account,
    createdAt: now,
    updatedAt: now,
    archivedAt: null,
    values: new Map(),
  };
  project.items.set(item.id, item);
  tell(world, by, item, "created");
  return item;
}

/** The item of an issue on a project. */
const itemOfIssue = (project: Project, issue: Issue): ProjectItem | undefined =>
  [...project.items.values()].find((item) => item.issue.id === issue.id);

/** The items of an issue on all projects, the oldest project first. */
export const itemsOfIssue = (world: World, issue: Issue): readonly ProjectItem[] =>
  [...world.state.projects.values()].flatMap((project) => itemOfIssue(project, issue) ?? []);

/** Writes several fields of an item, or none of them: 422 where one does not take its value. Each change is told for itself. */
export function setValues(world: World, by: Actor, item: ProjectItem, wishes: readonly ValueWish[]): void {
  for (const wish of wishes) checkValue(wish);
  for (const { field, value } of wishes) setValue(world, by, item, field, value);
}

function setValue(world: World, by: Actor, item: ProjectItem, field: ProjectField, value: ValueWish["value"]): void {
  const before = item.values.get(field.id);
  if ((before?.value ?? null) === value) return;
  const now = nowOf(world);
  if (value === null) item.values.delete(field.id);
  else {
    const first = before ?? { id: nextId(world.state, "field-value"), creator: by.account, createdAt: now };
    const written: FieldValue = { ...first, value, updatedAt: now };
    item.values.set(field.id, written);
  }
  item.updatedAt = now;
  tell(world, by, item, "edited", { kind: "value", field, from: before?.value ?? null, to: value });
}

/** Archives an item, or takes it back from the archive. */
export function setArchived(world: World, by: Actor, item: ProjectItem, archived: boolean): void {
  if ((item.archivedAt !== null) === archived) return;
  const from = item.archivedAt;
  const to = archived ? nowOf(world) : null;
  item.archivedAt = to;
  item.updatedAt = nowOf(world);
  tell(world, by, item, archived ? "archived" : "restored", { kind: "archived", from, to });
}

/** Takes an item off its project. The issue stays what it is. */
export function removeItem(world: World, by: Actor, item: ProjectItem): void {
  item.project.items.delete(item.id);
  tell(world, by, item, "deleted");
}

/** GitHub tells the hooks of organisations only: users have none. */
function tell(
  world: World,
  by: Actor,
  item: ProjectItem,
  action: ItemHappening["action"],
  change?: ItemHappening["change"],
): void {
  if (item.project.owner.kind !== "organization") return;
  world.announce({ event: "projects_v2_item", action, by, item, ...(change && { change }) });
}

function checkValue({ field, value }: ValueWish): void {
  const fits = fitting(field, value);
  if (fits === undefined) throw wrong(field.name, `${field.name} cannot be written`);
  if (value !== null && !fits)
    throw wrong(
      field.name,
      field.type === "single_select"
        ? "The single select option Id does not belong to the field"
        : `${String(value)} is not a ${field.type}`,
    );
}

/** Whether a value fits into a field; undefined where nothing can be written there. */
function fitting({ type, options }: ProjectField, value: ValueWish["value"]): boolean | undefined {
  switch (type) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "date":
      return typeof value === "string" && isDay(value);
    case "single_select":
      return options.some(({ id }) => id === value);
    case "title":
    case "assignees":
    case "labels":
    case "linked_pull_requests":
    case "milestone":
    case "repository":
    case "reviewers":
    case "parent_issue":
    case "sub_issues_progress":
      return undefined;
  }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

const wrong = (field: string, message: string): Error =>
  invalid({ resource: "ProjectV2Item", field, code: "custom", message });
