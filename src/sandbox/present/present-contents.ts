import { fullName, treeId } from "../acts/repository-acts.ts";
import { nodeId } from "../node-id.ts";
import type { Account, Repository, StoredFile } from "../state.ts";
import type { Addresses } from "../world.ts";
import { repositoryPage, repositoryUrl } from "./present-repository.ts";

/** One entry of a folder: a file, or a folder in it. */
export interface FolderEntry {
  readonly path: string;
  readonly name: string;
  /** Undefined for a folder. */
  readonly file: StoredFile | undefined;
}

/** What a folder holds, by name; the empty path is the root. Empty where there is no such folder: git keeps no empty ones. */
export function folderEntries(repository: Repository, folder: string): readonly FolderEntry[] {
  const start = folder === "" ? "" : `${folder}/`;
  const entries = new Map<string, FolderEntry>();
  for (const [path, file] of repository.files) {
    if (!path.startsWith(start)) continue;
    const [name = "", deeper] = path.slice(start.length).split("/", 2);
    entries.set(name, { path: start + name, name, file: deeper === undefined ? file : undefined });
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** An entry of a folder as REST shows it. */
export function presentEntry(repository: Repository, { path, name, file }: FolderEntry, addresses: Addresses) {
  const url = `${repositoryUrl(repository, addresses)}/contents/${path}?ref=main`;
  const sha = file?.oid ?? treeId(repository, path);
  const git = `${repositoryUrl(repository, addresses)}/git/${file ? "blobs" : "trees"}/${sha}`;
  const html = `${repositoryPage(repository, addresses)}/${file ? "blob" : "tree"}/main/${path}`;
  const download = file ? `${addresses.web}/raw/${fullName(repository)}/main/${path}` : null;
  const links = { self: url, git, html };
  const size = file?.bytes.length ?? 0;
  return { name, path, sha, size, url, html_url: html, git_url: git, download_url: download, _links: links };
}

/** A file with its content, in lines of 60 characters as GitHub writes Base64. */
export const presentFile = (repository: Repository, path: string, file: StoredFile, addresses: Addresses) => ({
  ...presentEntry(repository, { path, name: path.split("/").at(-1) ?? path, file }, addresses),
  type: "file",
  content: Buffer.from(file.bytes)
    .toString("base64")
    .replace(/.{1,60}/g, "$&\n"),
  encoding: "base64",
});

/** A commit as the answer to a written file shows it. */
export function presentCommit(repository: Repository, by: Account, message: string, addresses: Addresses) {
  const [sha = "", parent] = repository.commits.slice(-2).reverse();
  const person = { name: by.login, email: `${by.id}+${by.login}@users.noreply.github.com`, date: repository.pushedAt };
  const url = `${repositoryUrl(repository, addresses)}/git/commits`;
  const page = `${repositoryPage(repository, addresses)}/commit`;
  const tree = treeId(repository, "");
  return {
    sha,
    node_id: nodeId("C", sha),
    url: `${url}/${sha}`,
    html_url: `${page}/${sha}`,
    author: person,
    committer: person,
    message,
    tree: { sha: tree, url: `${repositoryUrl(repository, addresses)}/git/trees/${tree}` },
    parents: parent === undefined ? [] : [{ sha: parent, url: `${url}/${parent}`, html_url: `${page}/${parent}` }],
    verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
  };
}
