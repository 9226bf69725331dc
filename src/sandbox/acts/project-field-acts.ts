import { createHash } from "node:crypto";
import type { FieldType, Project, ProjectField, ProjectOption } from "../project-state.ts";
import { invalid } from "../refusal.ts";
import { nextId, nowOf, type World } from "../world.ts";

/** Limits of https://docs.github.com/en/issues/planning-and-tracking-with-projects/understanding-fields. */
const MOST_FIELDS = 50;
const MOST_OPTIONS = 50;

/** What people and programs can add to a project. */
type OwnFieldType = Extract<FieldType, "text" | "number" | "date" | "single_select">;

/** An option to be, or with an id one that is there and stays. */
export type OptionWish = Omit<ProjectOption, "id"> & { readonly id?: string };

/** A field to be. */
export interface FieldWish {
  readonly name: string;
  readonly type: OwnFieldType;
  /** For single select only, and there at least one. */
  readonly options?: readonly OptionWish[];
}

const FIRST_FIELDS: readonly (readonly [name: string, type: FieldType])[] = [
  ["Title", "title"],
  ["Assignees", "assignees"],
  ["Status", "single_select"],
  ["Labels", "labels"],
  ["Linked pull requests", "linked_pull_requests"],
  ["Milestone", "milestone"],
  ["Repository", "repository"],
  ["Reviewers", "reviewers"],
  ["Parent issue", "parent_issue"],
  ["Sub-issues progress", "sub_issues_progress"],
];

/** The options of Status have these ids in every project. */
const STATUS: readonly ProjectOption[] = [
  { id: "f75ad846", name: "Todo", color: "GREEN", description: "This item hasn't been started" },
  { id: "47fc9ee4", name: "In Progress", color: "YELLOW", description: "This is actively being worked on" },
  { id: "98236657", name: "Done", color: "PURPLE", description: "This has been completed" },
];

/** The fields that each project has from the start. */
export const firstFields = (world: World, project: Project): readonly ProjectField[] =>
  FIRST_FIELDS.map(([name, type]) => fieldOf(world, project, name, type, type === "single_select" ? STATUS : []));

/** Adds a field. 422 where the name is empty or taken, options are missing or too many, or there are 50 fields. */
export function addField(world: World, project: Project, { name, type, options = [] }: FieldWish): ProjectField {
  checkName(project.fields, name);
  if (project.fields.length >= MOST_FIELDS)
    throw wrong("base", `A project cannot have more than ${MOST_FIELDS} fields`);
  if (type === "single_select" && options.length === 0) throw wrong("options", "Options can't be blank");
  const field = fieldOf(world, project, name, type, freshOptions(world, options));
  project.fields.push(field);
  project.updatedAt = nowOf(world);
  return field;
}

/** Gives a field another name. */
export function renameField(world: World, field: ProjectField, name: string): void {
  checkName(
    field.project.fields.filter((other) => other !== field),
    name,
  );
  field.name = name;
  field.updatedAt = nowOf(world);
}

/**
 * Puts these options in the place of all that were there. One that is named by its id stays what it is; any other is a new one,
 * also where its name was there before, and items that had an old one have none now
 * (measured: https://github.com/modelcontextprotocol/inspector/issues/1823).
 */
export function replaceOptions(world: World, field: ProjectField, options: readonly OptionWish[]): void {
  if (field.type !== "single_select") throw wrong("options", "Only a single select field has options");
  if (options.length === 0) return;
  const known = new Set(field.options.map(({ id }) => id));
  if (options.some(({ id }) => id !== undefined && !known.has(id))) throw wrong("options", "Option could not be found");
  field.options = freshOptions(world, options);
  field.updatedAt = nowOf(world);
  const left = new Set<unknown>(field.options.map(({ id }) => id));
  for (const { values } of field.project.items.values()) {
    if (!left.has(values.get(field.id)?.value)) values.delete(field.id);
  }
}

/** What somebody does on GitHub's page of a field: the options that are there stay what they are. */
export function appendOption(world: World, field: ProjectField, option: OptionWish): void {
  field.options = freshOptions(world, [...field.options, option]);
  field.updatedAt = nowOf(world);
}

function freshOptions(world: World, options: readonly OptionWish[]): readonly ProjectOption[] {
  if (options.length > MOST_OPTIONS) throw wrong("options", `A field cannot have more than ${MOST_OPTIONS} options`);
  const names = new Set(options.map(({ name }) => name.trim().toLowerCase()));
  if (names.has("")) throw wrong("options", "Name can't be blank");
  if (names.size < options.length) throw wrong("options", "Option names must be unique");
  return options.map((option) => ({ ...option, id: option.id ?? optionId(nextId(world.state, "option")) }));
}

const optionId = (number: number): string => createHash("sha256").update(`option ${number}`).digest("hex").slice(0, 8);

function fieldOf(
  world: World,
  project: Project,
  name: string,
  type: FieldType,
  options: readonly ProjectOption[],
): ProjectField {
  const now = nowOf(world);
  return { id: nextId(world.state, "field"), project, name, type, options, createdAt: now, updatedAt: now };
}

function checkName(fields: readonly ProjectField[], name: string): void {
  const wanted = name.trim().toLowerCase();
  if (wanted === "") throw wrong("name", "Name can't be blank");
  if (fields.some((field) => field.name.toLowerCase() === wanted)) throw wrong("name", "Name has already been taken");
}

const wrong = (field: string, message: string): Error =>
  invalid({ resource: "ProjectV2Field", field, code: "custom", message });
