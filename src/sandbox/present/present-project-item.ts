import { nodeId } from "../node-id.ts";
import type { FieldValue, ProjectField, ProjectItem } from "../project-state.ts";
import type { Issue } from "../state.ts";
import type { Addresses, ItemChange } from "../world.ts";
import { presentSeen } from "./present-account.ts";
import { issuePage, presentGhost, presentRestIssue } from "./present-issue.ts";
import { fieldNodeId, presentOption, projectNodeId, projectUrl, rendered } from "./present-project.ts";
import { presentLabel, presentSimpleRepository } from "./present-repository.ts";

/** The global id of an item. */
export const itemNodeId = ({ id }: ProjectItem): string => nodeId("PVTI", id);

const facts = (item: ProjectItem, addresses: Addresses) => ({
  id: item.id,
  node_id: itemNodeId(item),
  content_type: "Issue",
  creator: presentGhost(item.creator, addresses),
  created_at: item.createdAt,
  updated_at: item.updatedAt,
  archived_at: item.archivedAt,
});

/** An item as webhooks show it: by the ids of what it points at, and without its values. */
export const presentHookItem = (item: ProjectItem, addresses: Addresses) => ({
  ...facts(item, addresses),
  project_node_id: projectNodeId(item.project),
  content_node_id: nodeId("I", item.issue.id),
});

/** What a webhook says of a change: what stood in a field and what stands there now, or since when the item is archived. */
export function presentItemChange(change: ItemChange) {
  const { from, to } = change;
  if (change.kind === "archived") return { archived_at: { from, to } };
  const { field } = change;
  const shown = (value: string | number | null) => field.options.find(({ id }) => id === value) ?? value;
  return {
    field_value: {
      field_node_id: fieldNodeId(field),
      field_type: field.type,
      field_name: field.name,
      project_number: field.project.number,
      from: shown(from),
      to: shown(to),
    },
  };
}

/** An item as the answer to its making shows it. */
export const presentSimpleItem = (item: ProjectItem, addresses: Addresses) => ({
  ...facts(item, addresses),
  content: presentRestIssue(item.issue, addresses),
  ...places(item, addresses),
});

/** An item with the values of some fields. Without an issue: it is hidden from whoever asks. */
export const presentItem = (
  item: ProjectItem,
  fields: readonly ProjectField[],
  issue: Issue | undefined,
  addresses: Addresses,
) => ({
  ...facts(item, addresses),
  content: issue ? presentRestIssue(issue, addresses) : null,
  ...places(item, addresses),
  fields: issue ? fields.map((field) => presentValue(item, field, addresses)) : [],
});

function places(item: ProjectItem, addresses: Addresses) {
  const url = projectUrl(item.project, addresses);
  return { project_url: url, item_url: `${url}/items/${item.id}` };
}

const presentValue = (item: ProjectItem, field: ProjectField, addresses: Addresses) => ({
  id: field.id,
  name: field.name,
  data_type: field.type,
  value: shownValue(item, field, addresses),
});

/** What stands in a field; null where nothing does. */
function shownValue(item: ProjectItem, field: ProjectField, addresses: Addresses): unknown {
  const { issue } = item;
  switch (field.type) {
    case "title":
      return presentTitle(issue, addresses);
    case "assignees":
      return issue.assignees.flatMap((account) => presentSeen(account, addresses) ?? []);
    case "labels":
      return issue.labels.map((label) => presentLabel(label, addresses));
    case "repository":
      return presentSimpleRepository(issue.repository, addresses);
    case "linked_pull_requests":
    case "reviewers":
      return [];
    case "milestone":
    case "parent_issue":
    case "sub_issues_progress":
      return null;
    case "text":
    case "number":
    case "date":
    case "single_select":
      return writtenValue(field, item.values.get(field.id));
  }
}

function writtenValue({ type, options }: ProjectField, written: FieldValue | undefined): unknown {
  if (!written) return null;
  if (type === "text") return rendered(String(written.value));
  const option = options.find(({ id }) => id === written.value);
  return option ? presentOption(option) : written.value;
}

const presentTitle = (issue: Issue, addresses: Addresses) => ({
  ...rendered(issue.title),
  number: issue.number,
  url: issuePage(issue, addresses),
  issue_id: issue.id,
  state: issue.state,
  state_reason: issue.stateReason,
  is_draft: false,
});
