import { findAccount } from "../acts/account-acts.ts";
import { commit } from "../acts/repository-acts.ts";
import { demand, permissionOf } from "../door/access.ts";
import { actorOf } from "../door/session.ts";
import { textIn } from "../json.ts";
import { permissionsOf, presentPermission } from "../present/present-account.ts";
import { folderEntries, presentCommit, presentEntry, presentFile } from "../present/present-contents.ts";
import { presentRepository } from "../present/present-repository.ts";
import { ApiRefusal, notFound } from "../refusal.ts";
import type { Repository } from "../state.ts";
import { type Answer, bodyOf, type Call, ok, param, type Route, repositoryOf } from "./call.ts";

const REPOSITORY = "/repos/{owner}/{repo}";

/** Repositories, their files, and who may do what in them. */
export const repositoryRoutes: readonly Route[] = [
  { method: "GET", path: REPOSITORY, answer: getRepository },
  { method: "GET", path: `${REPOSITORY}/contents/{path...}`, answer: getContents },
  { method: "PUT", path: `${REPOSITORY}/contents/{path...}`, answer: putContents },
  { method: "GET", path: `${REPOSITORY}/collaborators/{username}/permission`, answer: getPermission },
];

function getRepository(call: Call): Answer {
  const repository = repositoryOf(call);
  const { session, world } = call;
  const rights =
    session.kind === "person"
      ? { permissions: permissionsOf(permissionOf(repository, session.account) ?? "read") }
      : {};
  return ok({
    ...presentRepository(repository, world.addresses),
    ...rights,
    subscribers_count: 0,
    network_count: 0,
  });
}

function getContents(call: Call): Answer {
  const repository = repositoryOf(call);
  checkRef(repository, call.query.get("ref"));
  const { addresses } = call.world;
  const path = param(call, "path").replace(/^\/|\/$/g, "");
  const file = repository.files.get(path);
  if (file) return ok(presentFile(repository, path, file, addresses));
  const entries = folderEntries(repository, path);
  if (entries.length === 0) throw notFound();
  const kind = (isFile: boolean): string => (isFile ? "file" : "dir");
  return ok(
    entries.map((entry) => ({ ...presentEntry(repository, entry, addresses), type: kind(entry.file !== undefined) })),
  );
}

/** The sandbox keeps only the head of the one branch. */
function checkRef(repository: Repository, ref: string | null): void {
  const head = repository.commits.at(-1);
  if (ref === null || ["main", "refs/heads/main", "heads/main", "HEAD", head].includes(ref)) return;
  throw new ApiRefusal(404, `No commit found for the ref ${ref}`);
}

function putContents(call: Call): Answer {
  const repository = repositoryOf(call);
  demand(call.session, repository, "push", "contents");
  const body = bodyOf(call);
  const path = param(call, "path");
  const message = textIn(body, "message");
  const content = textIn(body, "content");
  if (message === undefined || content === undefined)
    throw new ApiRefusal(422, 'Invalid request.\n\n"message" and "content" must be given.');
  const existing = repository.files.get(path);
  const sha = textIn(body, "sha");
  if (existing && sha === undefined) throw new ApiRefusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  // A new file is made whatever id is given (measured: https://github.com/pome-sh/digital-twins/pull/400).
  if (existing && sha !== existing.oid) throw new ApiRefusal(409, `${path} does not match ${sha}`);
  commit(call.world, repository, new Map([[path, new Uint8Array(Buffer.from(content, "base64"))]]));
  return { status: existing ? 200 : 201, body: written(call, repository, path, message) };
}

function written(call: Call, repository: Repository, path: string, message: string): unknown {
  const { addresses } = call.world;
  const entry = { path, name: path.split("/").at(-1) ?? path, file: repository.files.get(path) };
  return {
    content: { ...presentEntry(repository, entry, addresses), type: "file" },
    commit: presentCommit(repository, actorOf(call.session).account, message, addresses),
  };
}

function getPermission(call: Call): Answer {
  const repository = repositoryOf(call);
  // An App needs no more than to see the repository.
  if (call.session.kind === "person") demand(call.session, repository, "push", "contents");
  const account = findAccount(call.world, param(call, "username"));
  if (!account) throw notFound();
  const permission = permissionOf(repository, account);
  const shown = presentPermission(account, permission ?? "read", call.world.addresses);
  return ok(permission === undefined ? { ...shown, permission: "none", role_name: "" } : shown);
}
