import { createHash } from "node:crypto";
import { newSetup } from "../setup-state.ts";
import type { Permission, Repository, StoredFile } from "../state.ts";
import { nextId, nowOf, type World } from "../world.ts";
import { accountOf } from "./account-acts.ts";

/** A repository to be. */
export interface RepositoryWish {
  readonly owner: string;
  readonly name: string;
  /** Path to text, at the head of the only branch. */
  readonly files?: Readonly<Record<string, string>>;
  readonly private?: boolean;
  readonly id?: number;
}

/** Makes a repository with its first commit. Throws where the owner has one of that name. */
export function addRepository(world: World, wish: RepositoryWish): Repository {
  if (findRepository(world, wish.owner, wish.name)) throw new Error(`${wish.owner}/${wish.name} exists`);
  const now = nowOf(world);
  const repository: Repository = {
    id: wish.id ?? nextId(world.state, "repository"),
    owner: accountOf(world, wish.owner),
    name: wish.name,
    isPrivate: wish.private ?? false,
    createdAt: now,
    updatedAt: now,
    pushedAt: now,
    files: new Map(),
    commits: [],
    labels: [],
    issues: new Map(),
    movedIssues: new Map(),
    collaborators: new Map(),
    pages: null,
    setup: newSetup(),
  };
  world.state.repositories.set(repository.id, repository);
  commit(world, repository, new Map(Object.entries(wish.files ?? {}).map(([path, text]) => [path, encode(text)])));
  return repository;
}

/** The repository of that name, in any case. */
export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  const wanted = `${owner}/${name}`.toLowerCase();
  for (const repository of world.state.repositories.values()) {
    if (fullName(repository).toLowerCase() === wanted) return repository;
  }
  return undefined;
}

/** As in `hub/helpdesk`. */
export const fullName = ({ owner, name }: Repository): string => `${owner.login}/${name}`;

/** Writes files in one commit and returns its id. */
export function commit(world: World, repository: Repository, files: ReadonlyMap<string, Uint8Array>): string {
  const stored = [...files].map(([path, bytes]): [string, StoredFile] => [path, { bytes, oid: blobId(bytes) }]);
  for (const [path, file] of stored) repository.files.set(path, file);
  const parent = repository.commits.at(-1) ?? "";
  const content = stored.map(([path, { oid }]) => `${path} ${oid}`).join("\n");
  const oid = sha1(`commit ${repository.id}\n${parent}\n${content}`);
  repository.commits.push(oid);
  repository.pushedAt = nowOf(world);
  repository.updatedAt = repository.pushedAt;
  return oid;
}

/** Lets an account do more in a repository than anybody may. */
export function addCollaborator(world: World, repository: Repository, login: string, permission: Permission): void {
  repository.collaborators.set(accountOf(world, login).id, permission);
}

/** Text as the bytes of a file. */
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of a file as text. */
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The id that git gives to a content. */
function blobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** A made-up id of a tree: right in form, and another one for another content. */
export function treeId(repository: Repository, path: string): string {
  const inside = [...repository.files].filter(([file]) => path === "" || file.startsWith(`${path}/`));
  return sha1(`tree ${inside.map(([file, { oid }]) => `${file} ${oid}`).join("\n")}`);
}

const sha1 = (text: string): string => createHash("sha1").update(text).digest("hex");
