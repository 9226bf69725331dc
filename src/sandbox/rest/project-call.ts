import { findAccount } from "../acts/account-acts.ts";
import { findProject, projectsOf } from "../acts/project-acts.ts";
import { allowedProject, canSeeProject, demandProjects, type ProjectRight } from "../door/project-access.ts";
import type { Project, ProjectField, ProjectItem } from "../project-state.ts";
import { invalid, notFound } from "../refusal.ts";
import type { Account } from "../state.ts";
import { type Call, param } from "./call.ts";

/** The owner of the path, of the kind that its first word says. An Enterprise Server has none of these routes. */
function ownerOf({ world, settings, params }: Call): Account {
  const wanted = params["org"] ?? params["username"] ?? "";
  const owner = settings.restProjects ? findAccount(world, wanted) : undefined;
  if (!owner || (owner.kind === "organization") !== "org" in params) throw notFound();
  return owner;
}

/** The projects of the path's owner that the session may see. */
export function projectsOfCall(call: Call): readonly Project[] {
  const owner = ownerOf(call);
  demandProjects(call.session, "read");
  return projectsOf(call.world, owner).filter((project) => canSeeProject(call.world, call.session, project));
}

/** The project of the path, for this use. */
export function projectOf(call: Call, right: ProjectRight): Project {
  const project = findProject(call.world, ownerOf(call), Number(param(call, "project_number")));
  return allowedProject(call.world, call.session, project, right);
}

/** The field of the path. */
export function fieldOf(call: Call): ProjectField {
  const id = Number(param(call, "field_id"));
  const field = projectOf(call, "read").fields.find((one) => one.id === id);
  if (!field) throw notFound();
  return field;
}

/** The item of the path, for this use. */
export function itemOf(call: Call, right: ProjectRight): ProjectItem {
  const item = projectOf(call, right).items.get(Number(param(call, "item_id")));
  if (!item) throw notFound();
  return item;
}

/** A value of the body that is not as it must be. */
export const wrong = (resource: string, field: string): Error => invalid({ resource, field, code: "invalid" });
