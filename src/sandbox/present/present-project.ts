import { nodeId } from "../node-id.ts";
import type { Project, ProjectField, ProjectOption, ProjectView } from "../project-state.ts";
import type { Addresses } from "../world.ts";
import { presentAccount } from "./present-account.ts";
import { presentGhost } from "./present-issue.ts";

/** The global id of a project. */
export const projectNodeId = ({ id }: Project): string => nodeId("PVT", id);

/** The global id of a field. */
export const fieldNodeId = ({ id, type }: ProjectField): string =>
  nodeId(type === "single_select" ? "PVTSSF" : "PVTF", id);

/** Where people find a project. */
export const projectPage = ({ owner, number }: Project, { web }: Addresses): string =>
  `${web}/${owner.kind === "organization" ? "orgs" : "users"}/${owner.login}/projects/${number}`;

/** Where the API has a project. */
export const projectUrl = ({ owner, number }: Project, { api }: Addresses): string =>
  `${api}/${owner.kind === "organization" ? "orgs" : "users"}/${owner.login}/projectsV2/${number}`;

/** A project as REST shows it. */
export const presentProject = (project: Project, addresses: Addresses) => ({
  id: project.id,
  node_id: projectNodeId(project),
  owner: presentAccount(project.owner, addresses),
  creator: presentGhost(project.creator, addresses),
  title: project.title,
  description: project.readme,
  public: project.public,
  closed_at: project.closedAt,
  created_at: project.createdAt,
  updated_at: project.updatedAt,
  number: project.number,
  short_description: project.shortDescription,
  deleted_at: null,
  deleted_by: null,
  state: project.closedAt === null ? "open" : "closed",
  latest_status_update: null,
  is_template: false,
});

/** A field as REST shows it. */
export const presentField = (field: ProjectField, addresses: Addresses) => ({
  id: field.id,
  node_id: fieldNodeId(field),
  project_url: projectUrl(field.project, addresses),
  name: field.name,
  data_type: field.type,
  ...(field.type === "single_select" ? { options: field.options.map(presentOption) } : {}),
  created_at: field.createdAt,
  updated_at: field.updatedAt,
});

/** An option of a field as REST shows it. */
export const presentOption = ({ id, name, description, color }: ProjectOption) => ({
  id,
  name: rendered(name),
  description: rendered(description),
  color,
});

/** A text as it was written, and as a page shows it. */
export const rendered = (raw: string): { readonly raw: string; readonly html: string } => ({
  raw,
  html: raw.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
});

/** A view as REST shows it. */
export const presentView = (view: ProjectView, addresses: Addresses) => ({
  id: view.id,
  number: view.number,
  name: view.name,
  layout: view.layout,
  node_id: nodeId("PVTV", view.id),
  project_url: projectUrl(view.project, addresses),
  html_url: `${projectPage(view.project, addresses)}/views/${view.number}`,
  creator: presentGhost(view.creator, addresses),
  created_at: view.createdAt,
  updated_at: view.createdAt,
  filter: view.filter,
  visible_fields: view.visibleFields,
  sort_by: view.sortBy,
  group_by: view.groupBy,
  vertical_group_by: view.verticalGroupBy,
});
