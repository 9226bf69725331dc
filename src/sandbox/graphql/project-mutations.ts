import { addProject, editProject, linkProject } from "../acts/project-acts.ts";
import { addField, type OptionWish, renameField, replaceOptions } from "../acts/project-field-acts.ts";
import { addItem, removeItem, setArchived, setValues } from "../acts/project-item-acts.ts";
import { canSee } from "../door/access.ts";
import { allowedProject, demandProjects, demandProjectsOf } from "../door/project-access.ts";
import { actorOf } from "../door/session.ts";
import { isNode, type JsonNode, textIn } from "../json.ts";
import { readNodeId } from "../node-id.ts";
import type { OptionColor, Project, ProjectField, ProjectItem } from "../project-state.ts";
import type { Issue, Repository } from "../state.ts";
import { graphIssue } from "./graph-issue.ts";
import { type Args, type GraphObject, problem, type Scene } from "./graph-object.ts";
import { graphProject, graphProjectItem } from "./graph-project.ts";
import { graphField } from "./graph-project-field.ts";
import { graphRepository } from "./graph-repository.ts";

type Payload = Readonly<Record<string, unknown>>;
type Act = (scene: Scene, input: JsonNode) => Payload;

/** The mutations of projects, by name. Each is refused for itself: one that is refused does not undo those before it. */
const MUTATIONS: Readonly<Record<string, Act>> = {
  createProjectV2: create,
  updateProjectV2: update,
  linkProjectV2ToRepository: link,
  createProjectV2Field: createField,
  updateProjectV2Field: updateField,
  addProjectV2ItemById: add,
  updateProjectV2ItemFieldValue: setValue,
  clearProjectV2ItemFieldValue: clearValue,
  archiveProjectV2Item: (scene, input) => archive(scene, input, true),
  unarchiveProjectV2Item: (scene, input) => archive(scene, input, false),
  deleteProjectV2Item: remove,
};

/** The mutations of projects, as fields of the root. */
export const projectMutations = (scene: Scene): Payload =>
  Object.fromEntries(
    Object.entries(MUTATIONS).map(([name, act]) => [
      name,
      ({ input }: Args): GraphObject => {
        const given = isNode(input) ? input : {};
        const clientMutationId = textIn(given, "clientMutationId") ?? null;
        const __typename = `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`;
        return { __typename, clientMutationId, ...act(scene, given) };
      },
    ]),
  );

const shownProject = (scene: Scene, project: Project): GraphObject =>
  graphProject(scene, project, (issue) => graphIssue(scene, issue));
const shownItem = (scene: Scene, item: ProjectItem): GraphObject =>
  graphProjectItem(scene, item, (issue) => graphIssue(scene, issue));
const shownField = (scene: Scene, field: ProjectField): GraphObject =>
  graphField(field, { project: (project) => shownProject(scene, project) });

/** The thing behind an id of this kind. */
function found<T>(input: JsonNode, key: string, kinds: readonly string[], look: (id: number) => T | undefined): T {
  const text = textIn(input, key) ?? "";
  const read = readNodeId(text);
  const thing = read && kinds.includes(read.kind) ? look(read.id) : undefined;
  if (thing === undefined) throw problem("NOT_FOUND", `Could not resolve to a node with the global id of '${text}'`);
  return thing;
}

/** The project of the input, for writing. */
function projectOf({ world, session }: Scene, input: JsonNode): Project {
  demandProjects(session, "write");
  const project = found(input, "projectId", ["PVT"], (id) => world.state.projects.get(id));
  return allowedProject(world, session, project, "write");
}

const itemOf = (input: JsonNode, { items }: Project): ProjectItem =>
  found(input, "itemId", ["PVTI"], (id) => items.get(id));

const FIELDS = ["PVTF", "PVTSSF"];

const fieldOf = (input: JsonNode, { fields }: Project): ProjectField =>
  found(input, "fieldId", FIELDS, (wanted) => fields.find(({ id }) => id === wanted));

const repositoryOf = ({ world, session }: Scene, input: JsonNode): Repository =>
  found(input, "repositoryId", ["R"], (id) => {
    const repository = world.state.repositories.get(id);
    return repository && canSee(session, repository) ? repository : undefined;
  });

function create(scene: Scene, input: JsonNode): Payload {
  const { world, session } = scene;
  demandProjects(session, "write");
  const owner = found(input, "ownerId", ["O", "U"], (id) => world.state.accounts.get(id));
  demandProjectsOf(world, session, owner);
  const repository = textIn(input, "repositoryId") === undefined ? undefined : repositoryOf(scene, input);
  const project = addProject(world, actorOf(session), owner, textIn(input, "title") ?? "");
  if (repository) linkProject(project, repository);
  return { projectV2: () => shownProject(scene, project) };
}

function update(scene: Scene, input: JsonNode): Payload {
  const project = projectOf(scene, input);
  const { closed, public: isPublic } = input;
  editProject(scene.world, project, {
    title: textIn(input, "title") ?? project.title,
    shortDescription: textIn(input, "shortDescription") ?? project.shortDescription,
    readme: textIn(input, "readme") ?? project.readme,
    ...(typeof isPublic === "boolean" && { public: isPublic }),
    ...(typeof closed === "boolean" && { closed }),
  });
  return { projectV2: () => shownProject(scene, project) };
}

function link(scene: Scene, input: JsonNode): Payload {
  const project = projectOf(scene, input);
  const repository = repositoryOf(scene, input);
  linkProject(project, repository);
  return { repository: () => graphRepository(scene, repository) };
}

function createField(scene: Scene, input: JsonNode): Payload {
  const project = projectOf(scene, input);
  const type = OWN_TYPES[textIn(input, "dataType") ?? ""];
  if (type === undefined) throw problem("UNPROCESSABLE", "The sandbox knows no iterations.");
  const field = addField(scene.world, project, { name: textIn(input, "name") ?? "", type, options: optionsIn(input) });
  return { projectV2Field: () => shownField(scene, field) };
}

const OWN_TYPES: Readonly<Record<string, "text" | "number" | "date" | "single_select">> = {
  TEXT: "text",
  NUMBER: "number",
  DATE: "date",
  SINGLE_SELECT: "single_select",
};

function optionsIn(input: JsonNode): readonly OptionWish[] {
  const given = input["singleSelectOptions"];
  return Array.isArray(given) ? given.filter(isOption) : [];
}

/** The schema has checked the list already. */
const isOption = (value: unknown): value is OptionWish & { readonly color: OptionColor } =>
  isNode(value) && typeof value["name"] === "string" && typeof value["color"] === "string";

function updateField(scene: Scene, input: JsonNode): Payload {
  const { world, session } = scene;
  demandProjects(session, "write");
  const field = found(input, "fieldId", FIELDS, (wanted) =>
    [...world.state.projects.values()].flatMap(({ fields }) => fields).find(({ id }) => id === wanted),
  );
  allowedProject(world, session, field.project, "write");
  const name = textIn(input, "name");
  if (name !== undefined) renameField(world, field, name);
  const options = optionsIn(input);
  if (options.length > 0) replaceOptions(world, field, options);
  return { projectV2Field: () => shownField(scene, field) };
}

function add(scene: Scene, input: JsonNode): Payload {
  const { world, session } = scene;
  const project = projectOf(scene, input);
  const issue = found(input, "contentId", ["I"], (id): Issue | undefined => {
    const known = world.state.issues.get(id);
    return known && canSee(session, known.repository) ? known : undefined;
  });
  const item = addItem(world, actorOf(session), project, issue);
  return { item: () => shownItem(scene, item) };
}

/** Exactly one kind of value, and of the field's own kind. */
function setValue(scene: Scene, input: JsonNode): Payload {
  const project = projectOf(scene, input);
  const item = itemOf(input, project);
  const field = fieldOf(input, project);
  const given = Object.entries(isNode(input["value"]) ? input["value"] : {}).filter(([, one]) => one != null);
  const [[kind = "", value] = []] = given;
  if (given.length !== 1 || kind !== VALUE_KEYS[field.type] || (typeof value !== "string" && typeof value !== "number"))
    throw problem("VALIDATION", "The field value does not fit the type of the field");
  setValues(scene.world, actorOf(scene.session), item, [{ field, value }]);
  return { projectV2Item: () => shownItem(scene, item) };
}

const VALUE_KEYS: Readonly<Partial<Record<ProjectField["type"], string>>> = {
  text: "text",
  number: "number",
  date: "date",
  single_select: "singleSelectOptionId",
};

function clearValue(scene: Scene, input: JsonNode): Payload {
  const project = projectOf(scene, input);
  const item = itemOf(input, project);
  setValues(scene.world, actorOf(scene.session), item, [{ field: fieldOf(input, project), value: null }]);
  return { projectV2Item: () => shownItem(scene, item) };
}

function archive(scene: Scene, input: JsonNode, archived: boolean): Payload {
  const item = itemOf(input, projectOf(scene, input));
  setArchived(scene.world, actorOf(scene.session), item, archived);
  return { item: () => shownItem(scene, item) };
}

function remove(scene: Scene, input: JsonNode): Payload {
  const item = itemOf(input, projectOf(scene, input));
  removeItem(scene.world, actorOf(scene.session), item);
  return { deletedItemId: textIn(input, "itemId") };
}
