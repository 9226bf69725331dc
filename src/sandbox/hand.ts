import { type AccountWish, accountOf, addAccount, deleteAccount, renameAccount } from "./acts/account-acts.ts";
import { deleteComment, editComment, minimizeComment, postComment, react, unreact } from "./acts/comment-acts.ts";
import { assign, deleteIssue, editIssue, openIssue, setLock, setState } from "./acts/issue-acts.ts";
import { addLabels, createLabel, findLabel, removeLabels } from "./acts/label-acts.ts";
import { publishPages } from "./acts/page-acts.ts";
import {
  addCollaborator,
  addRepository,
  commit,
  encode,
  findRepository,
  type RepositoryWish,
} from "./acts/repository-acts.ts";
import { transferIssue } from "./acts/transfer-act.ts";
import { createProjectHand, type ProjectHand } from "./project-hand.ts";
import { createSetupHand, type SetupHand } from "./setup-hand.ts";
import type {
  Account,
  Comment,
  Issue,
  LockReason,
  Permission,
  ReactionName,
  Repository,
  StateReason,
} from "./state.ts";
import { type Actor, inPerson, type World } from "./world.ts";

/** A repository by name, as in `hub/helpdesk`. */
export type RepositoryName = `${string}/${string}`;

/** Who does it, by login. */
export interface By {
  readonly by: string;
}

/**
 * People at work, without HTTP: what they do on GitHub's pages. The hooks hear of it as of anything else. Nobody's rights are
 * asked: a scenario says what happened, not whether it could. Throws where a name or number does not exist, and on what nobody
 * can do, as reacting in a locked conversation.
 */
export interface Hand extends ProjectHand, SetupHand {
  addUser(wish: AccountWish): Account;
  renameUser(login: string, newLogin: string): void;
  /** Whatever the account did stays, and is by nobody from now on. */
  deleteUser(login: string): void;
  addRepository(wish: RepositoryWish): Repository;
  putFile(repository: RepositoryName, path: string, text: string): void;
  addCollaborator(repository: RepositoryName, login: string, permission: Permission): void;
  /** Makes a label of the repository; one that is there already is left alone. */
  addLabel(repository: RepositoryName, name: string, by: string): void;
  /** Returns the number. */
  openIssue(
    repository: RepositoryName,
    wish: By & { readonly title: string; readonly body: string; readonly labels?: readonly string[] },
  ): number;
  editIssue(
    repository: RepositoryName,
    number: number,
    wish: By & { readonly title?: string; readonly body?: string },
  ): void;
  deleteIssue(repository: RepositoryName, number: number, by: By): void;
  /** Returns the id. */
  comment(repository: RepositoryName, number: number, wish: By & { readonly body: string }): number;
  editComment(commentId: number, wish: By & { readonly body: string }): void;
  deleteComment(commentId: number, by: By): void;
  minimize(commentId: number): void;
  react(commentId: number, wish: By & { readonly content: ReactionName }): void;
  unreact(commentId: number, wish: By & { readonly content: ReactionName }): void;
  reactToIssue(repository: RepositoryName, number: number, wish: By & { readonly content: ReactionName }): void;
  unreactToIssue(repository: RepositoryName, number: number, wish: By & { readonly content: ReactionName }): void;
  label(repository: RepositoryName, number: number, name: string, by: By): void;
  unlabel(repository: RepositoryName, number: number, name: string, by: By): void;
  /** Assigns an issue to somebody, in addition to whoever has it. */
  assign(repository: RepositoryName, number: number, login: string, by: By): void;
  unassign(repository: RepositoryName, number: number, login: string, by: By): void;
  close(repository: RepositoryName, number: number, wish: By & { readonly reason?: StateReason }): void;
  reopen(repository: RepositoryName, number: number, by: By): void;
  lock(repository: RepositoryName, number: number, wish: By & { readonly reason?: LockReason }): void;
  unlock(repository: RepositoryName, number: number, by: By): void;
  /** Moves the issue to another repository of the same owner. Returns its number there. */
  transfer(repository: RepositoryName, number: number, wish: By & { readonly to: RepositoryName }): number;
  /** Publishes a repository's site, path to text, in the place of the one that it has. */
  publishPages(repository: RepositoryName, files: Readonly<Record<string, string>>): void;
}

/** The hand of a sandbox. */
export function createHand(world: World): Hand {
  const actor = ({ by }: By): Actor => inPerson(accountOf(world, by));
  const issueOf = (name: RepositoryName, number: number): Issue => issueNumbered(repositoryNamed(world, name), number);
  const commentOf = (id: number): Comment => commentById(world, id);
  const assignment = (name: RepositoryName, number: number, login: string, by: By, on: boolean): void =>
    assign(world, actor(by), issueOf(name, number), [accountOf(world, login)], on);
  return {
    ...createProjectHand(world),
    ...createSetupHand(world, (name) => repositoryNamed(world, name)),
    addUser: (wish) => addAccount(world, wish),
    renameUser: (login, newLogin) => renameAccount(world, login, newLogin),
    deleteUser: (login) => deleteAccount(world, login),
    addRepository: (wish) => addRepository(world, wish),
    putFile(name, path, text) {
      commit(world, repositoryNamed(world, name), new Map([[path, encode(text)]]));
    },
    addCollaborator: (name, login, permission) =>
      addCollaborator(world, repositoryNamed(world, name), login, permission),
    addLabel(name, label, by) {
      const repository = repositoryNamed(world, name);
      if (!findLabel(repository.labels, label)) createLabel(world, actor({ by }), repository, { name: label });
    },
    openIssue: (name, wish) => openIssue(world, actor(wish), repositoryNamed(world, name), wish).number,
    editIssue: (name, number, wish) => editIssue(world, actor(wish), issueOf(name, number), wish),
    deleteIssue: (name, number, by) => deleteIssue(world, actor(by), issueOf(name, number)),
    comment: (name, number, wish) => postComment(world, actor(wish), issueOf(name, number), wish.body).id,
    editComment: (id, wish) => editComment(world, actor(wish), commentOf(id), wish.body),
    deleteComment: (id, by) => deleteComment(world, actor(by), commentOf(id)),
    minimize: (id) => minimizeComment(commentOf(id), "OUTDATED"),
    react: (id, wish) => void react(world, actor(wish), commentOf(id), wish.content),
    unreact: (id, wish) => takeBack(commentOf(id), actor(wish), wish.content),
    reactToIssue: (name, number, wish) => void react(world, actor(wish), issueOf(name, number), wish.content),
    unreactToIssue: (name, number, wish) => takeBack(issueOf(name, number), actor(wish), wish.content),
    label: (name, number, label, by) => void addLabels(world, actor(by), issueOf(name, number), [label]),
    unlabel(name, number, label, by) {
      const issue = issueOf(name, number);
      const found = findLabel(issue.labels, label);
      if (!found) throw new Error(`#${number} has no label ${label}`);
      removeLabels(world, actor(by), issue, [found]);
    },
    assign: (name, number, login, by) => assignment(name, number, login, by, true),
    unassign: (name, number, login, by) => assignment(name, number, login, by, false),
    close: (name, number, wish) => setState(world, actor(wish), issueOf(name, number), "closed", wish.reason),
    reopen: (name, number, by) => setState(world, actor(by), issueOf(name, number), "open"),
    lock: (name, number, wish) => setLock(world, actor(wish), issueOf(name, number), true, wish.reason),
    unlock: (name, number, by) => setLock(world, actor(by), issueOf(name, number), false),
    transfer: (name, number, wish) =>
      transferIssue(world, actor(wish), issueOf(name, number), repositoryNamed(world, wish.to)).number,
    publishPages: (name, files) => publishPages(repositoryNamed(world, name), files),
  };
}

/** The repository of that name. Throws where there is none. */
export function repositoryNamed(world: World, name: RepositoryName): Repository {
  const [owner = "", repo = ""] = name.split("/");
  const repository = findRepository(world, owner, repo);
  if (!repository) throw new Error(`there is no repository ${name} here`);
  return repository;
}

function issueNumbered(repository: Repository, number: number): Issue {
  const issue = repository.issues.get(number);
  if (!issue || issue.deleted) throw new Error(`there is no issue #${number} here`);
  return issue;
}

function commentById(world: World, id: number): Comment {
  const comment = world.state.comments.get(id);
  if (!comment) throw new Error(`there is no comment ${id} here`);
  return comment;
}

function takeBack(subject: Comment | Issue, by: Actor, content: ReactionName): void {
  const reaction = subject.reactions.find((one) => one.by === by.account && one.content === content);
  if (!reaction) throw new Error(`${by.account.login} has no ${content} on ${subject.id}`);
  unreact(subject, reaction);
}
