import { covers } from "../acts/app-acts.ts";
import { forbidden, notFound } from "../refusal.ts";
import type { Account, Comment, Issue, Permission, Repository } from "../state.ts";
import { actorOf, type Session } from "./session.ts";

/** What a call wants to do: read; say something; sort and close; change files. */
export type Right = "read" | "triage" | "push";

const RANK: Readonly<Record<Permission, number>> = { read: 1, triage: 2, write: 3, maintain: 4, admin: 5 };
const NEEDED: Readonly<Record<Right, number>> = { read: 1, triage: 2, push: 3 };

/** What an account may do in a repository; undefined for a private one that it does not know. */
export function permissionOf(repository: Repository, account: Account): Permission | undefined {
  if (repository.owner === account) return "admin";
  return repository.collaborators.get(account.id) ?? (repository.isPrivate ? undefined : "read");
}

/** Whether a session may see a repository at all. */
export function canSee(session: Session, repository: Repository): boolean {
  if (!repository.isPrivate) return true;
  switch (session.kind) {
    case "anonymous":
    case "app":
      return false;
    case "person":
      return permissionOf(repository, session.account) !== undefined;
    case "workflow":
    case "installation":
      return covers(session.repositories, session.owner, repository);
  }
}

/** Whether a session may do more than anybody may. */
export function may(session: Session, repository: Repository, right: Right, area: "issues" | "contents"): boolean {
  switch (session.kind) {
    case "anonymous":
    case "app":
      return false;
    case "person":
      return RANK[permissionOf(repository, session.account) ?? "read"] >= NEEDED[right];
    case "workflow":
    case "installation":
      return covers(session.repositories, session.owner, repository) && session.permissions[area] === "write";
  }
}

/** Whether a program has a permission of this name, in a repository that it reaches. */
export const mayRead = (session: Session, repository: Repository, permission: string): boolean =>
  (session.kind === "workflow" || session.kind === "installation") &&
  covers(session.repositories, session.owner, repository) &&
  session.permissions[permission] !== undefined;

/** Refuses with the words that GitHub has for people or for programs. */
export function demand(session: Session, repository: Repository, right: Right, area: "issues" | "contents"): void {
  actorOf(session);
  if (may(session, repository, right, area)) return;
  throw session.kind === "person"
    ? forbidden("Must have admin rights to Repository.")
    : forbidden("Resource not accessible by integration");
}

/** Refuses programs without the right to write issues; people may always speak, but in a locked conversation. */
export function requireVoice(session: Session, issue: Issue): void {
  const { repository } = issue;
  if (session.kind === "workflow" || session.kind === "installation") demand(session, repository, "triage", "issues");
  actorOf(session);
  if (issue.locked && !may(session, repository, "push", "issues"))
    throw forbidden("Unable to create comment because issue is locked.");
}

/** Refuses whoever neither wrote the text nor may change other people's. */
export function requireAuthor(session: Session, text: Issue | Comment): void {
  const { account } = actorOf(session);
  const repository = "issue" in text ? text.issue.repository : text.repository;
  if (text.author !== account) demand(session, repository, "issue" in text ? "push" : "triage", "issues");
}

/** The repository, if the session may see it. */
export function visible(session: Session, repository: Repository | undefined): Repository {
  if (!repository || !canSee(session, repository)) throw notFound();
  return repository;
}
