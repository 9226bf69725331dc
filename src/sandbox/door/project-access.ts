import type { Project } from "../project-state.ts";
import { forbidden, notFound, ScopeRefusal } from "../refusal.ts";
import type { Account, Permission } from "../state.ts";
import type { World } from "../world.ts";
import type { Session } from "./session.ts";

/** What a call wants to do with projects. */
export type ProjectRight = "read" | "write";

/** Whoever may do this in one of an organisation's repositories counts as its member here: the sandbox knows no members. */
const MEMBERS: readonly Permission[] = ["admin", "maintain", "write"];

/**
 * Refuses whoever may do nothing with any project: the token of a workflow, which belongs to one repository; an App without
 * the organisation permission for projects; a person's token without the scope.
 */
export function demandProjects(session: Session, right: ProjectRight): void {
  switch (session.kind) {
    case "anonymous":
      return;
    case "app":
    case "workflow":
      throw forbidden("Resource not accessible by integration");
    case "installation": {
      const granted = session.permissions["organization_projects"];
      if (granted === "write" || granted === right) return;
      throw forbidden("Resource not accessible by integration");
    }
    case "person": {
      const scopes = right === "read" ? ["read:project", "project"] : ["project"];
      if (!scopes.some((scope) => session.scopes.includes(scope))) throw new ScopeRefusal(scopes, session.scopes);
    }
  }
}

/** Whether a session may see a project. Of a user's projects, programs see none, not even public ones. */
export function canSeeProject(world: World, session: Session, project: Project): boolean {
  switch (session.kind) {
    case "anonymous":
      return project.public;
    case "app":
    case "workflow":
      return false;
    case "installation":
      return project.owner.kind === "organization" && (project.public || project.owner === session.owner);
    case "person":
      return project.public || isMember(world, project.owner, session.account);
  }
}

/** The project, if the session may do this with it: 404 where it may not even see it. */
export function allowedProject(
  world: World,
  session: Session,
  project: Project | undefined,
  right: ProjectRight,
): Project {
  demandProjects(session, right);
  if (!project || !canSeeProject(world, session, project)) throw notFound();
  if (right === "write") demandProjectsOf(world, session, project.owner);
  return project;
}

/** Refuses whoever may not write the projects of this account. */
export function demandProjectsOf(world: World, session: Session, owner: Account): void {
  demandProjects(session, "write");
  if (session.kind === "installation" && session.owner === owner && owner.kind === "organization") return;
  if (session.kind === "person" && isMember(world, owner, session.account)) return;
  throw session.kind === "person"
    ? forbidden("You do not have permission to write in this project.")
    : forbidden("Resource not accessible by integration");
}

const isMember = ({ state }: World, owner: Account, account: Account): boolean =>
  owner === account ||
  (owner.kind === "organization" &&
    [...state.repositories.values()].some((repository) => {
      const permission = repository.collaborators.get(account.id);
      return repository.owner === owner && permission !== undefined && MEMBERS.includes(permission);
    }));
