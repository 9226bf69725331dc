import { placeOf } from "../cursor.ts";
import { nodeId } from "../node-id.ts";
import { fieldNodeId, rendered } from "../present/present-project.ts";
import type { FieldValue, ProjectField, ProjectItem, ProjectOption } from "../project-state.ts";
import type { Account, Label } from "../state.ts";
import { connection } from "./connection.ts";
import { graphActor } from "./graph-account.ts";
import { type Args, type GraphObject, listArg, type Scene } from "./graph-object.ts";
import { graphRepositoryFacts } from "./graph-repository-facts.ts";
import { graphLabel } from "./graph-timeline.ts";

/** What a field and a value lead back to. */
export interface Around {
  readonly project: (project: ProjectField["project"]) => GraphObject;
  readonly item: (item: ProjectItem) => GraphObject;
}

/** A field of a project, with its options where it is a single select. */
export function graphField(field: ProjectField, around: Pick<Around, "project">): GraphObject {
  const isSelect = field.type === "single_select";
  return {
    __typename: isSelect ? "ProjectV2SingleSelectField" : "ProjectV2Field",
    id: fieldNodeId(field),
    databaseId: field.id,
    name: field.name,
    dataType: field.type.toUpperCase(),
    createdAt: field.createdAt,
    updatedAt: field.updatedAt,
    project: () => around.project(field.project),
    ...(isSelect ? { options: (args: Args) => graphOptions(field.options, args) } : {}),
  };
}

function graphOptions(options: readonly ProjectOption[], args: Args): readonly GraphObject[] {
  const names = listArg(args, "names")?.map((name) => name.toLowerCase());
  return options
    .filter(({ name }) => !names || names.includes(name.toLowerCase()))
    .map((option) => ({
      __typename: "ProjectV2SingleSelectFieldOption",
      ...option,
      nameHTML: rendered(option.name).html,
      descriptionHTML: rendered(option.description).html,
    }));
}

const BY_ID = { place: ({ id }: Account | Label) => placeOf(id) };

/** What stands in a field of an item; undefined where nothing is set. */
export function graphValue(
  scene: Scene,
  item: ProjectItem,
  field: ProjectField,
  around: Around,
): GraphObject | undefined {
  const { issue } = item;
  const shared = { field: () => graphField(field, around) };
  switch (field.type) {
    case "title":
      return { __typename: "ProjectV2ItemFieldTextValue", ...shared, ...titleFacts(scene, item, around) };
    case "repository":
      return {
        __typename: "ProjectV2ItemFieldRepositoryValue",
        ...shared,
        repository: () => graphRepositoryFacts(scene, issue.repository),
      };
    case "assignees":
      return issue.assignees.length === 0 ? undefined : { ...shared, ...graphPeople(scene, issue.assignees) };
    case "labels":
      return issue.labels.length === 0 ? undefined : { ...shared, ...graphLabels(issue.labels) };
    case "linked_pull_requests":
    case "milestone":
    case "reviewers":
    case "parent_issue":
    case "sub_issues_progress":
      return undefined;
    case "text":
    case "number":
    case "date":
    case "single_select": {
      const written = item.values.get(field.id);
      return written && { ...shared, ...writtenFacts(scene, item, written, around), ...graphContent(field, written) };
    }
  }
}

const titleFacts = ({ world: { addresses } }: Scene, item: ProjectItem, around: Around) => ({
  id: nodeId("PVTFV", `title ${item.id}`),
  text: item.issue.title,
  createdAt: item.createdAt,
  updatedAt: item.updatedAt,
  creator: graphActor(item.creator, addresses),
  item: () => around.item(item),
});

const writtenFacts = ({ world: { addresses } }: Scene, item: ProjectItem, written: FieldValue, around: Around) => ({
  id: nodeId("PVTFV", written.id),
  databaseId: written.id,
  createdAt: written.createdAt,
  updatedAt: written.updatedAt,
  creator: graphActor(written.creator, addresses),
  item: () => around.item(item),
});

function graphContent({ type, options }: ProjectField, { value }: FieldValue): GraphObject {
  if (type === "text") return { __typename: "ProjectV2ItemFieldTextValue", text: value };
  if (type === "number") return { __typename: "ProjectV2ItemFieldNumberValue", number: value };
  if (type === "date") return { __typename: "ProjectV2ItemFieldDateValue", date: value };
  const option = options.find(({ id }) => id === value);
  return {
    __typename: "ProjectV2ItemFieldSingleSelectValue",
    optionId: value,
    name: option?.name ?? null,
    nameHTML: option ? rendered(option.name).html : null,
    color: option?.color,
    description: option?.description ?? null,
    descriptionHTML: option ? rendered(option.description).html : null,
  };
}

const graphPeople = ({ world: { addresses } }: Scene, people: readonly Account[]): GraphObject => ({
  __typename: "ProjectV2ItemFieldUserValue",
  users: (args: Args) =>
    connection<Account>("User", args, people, BY_ID, (one) => graphActor(one, addresses) ?? NOBODY),
});

const NOBODY: GraphObject = { __typename: "User" };

const graphLabels = (labels: readonly Label[]): GraphObject => ({
  __typename: "ProjectV2ItemFieldLabelValue",
  labels: (args: Args) => connection<Label>("Label", args, labels, BY_ID, graphLabel),
});
