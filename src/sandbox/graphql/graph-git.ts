import { decode, treeId } from "../acts/repository-acts.ts";
import { nodeId } from "../node-id.ts";
import { type FolderEntry, folderEntries } from "../present/present-contents.ts";
import type { Repository, StoredFile } from "../state.ts";
import type { Args, GraphObject } from "./graph-object.ts";
import { textArg } from "./graph-object.ts";

/** Bytes of text that a blob shows. */
const LONGEST_TEXT = 512_000;

/** What a git expression names, as in `HEAD:README.md`: a commit, a file, a folder, or nothing. The sandbox knows the head only. */
export function graphGitObject(repository: Repository, args: Args): GraphObject | null {
  const expression = textArg(args, "expression") ?? textArg(args, "oid") ?? "";
  const [revision = "", path] = expression.split(/:(.*)/s, 2);
  const head = repository.commits.at(-1) ?? "";
  if (!["HEAD", "main", "refs/heads/main", head].includes(revision)) return null;
  if (path === undefined) return graphCommit(repository, head);
  const file = repository.files.get(path);
  if (file) return graphBlob(file);
  const folder = path.replace(/\/$/, "");
  const entries = folderEntries(repository, folder);
  return entries.length > 0 || folder === "" ? graphTree(repository, folder, entries) : null;
}

/** A commit. */
export const graphCommit = (repository: Repository, oid: string): GraphObject => ({
  __typename: "Commit",
  id: nodeId("C", oid),
  oid,
  abbreviatedOid: oid.slice(0, 7),
  committedDate: repository.pushedAt,
});

function graphBlob({ bytes, oid }: StoredFile): GraphObject {
  const isBinary = bytes.includes(0);
  return {
    __typename: "Blob",
    id: nodeId("B", oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > LONGEST_TEXT,
    text: isBinary ? null : decode(bytes.subarray(0, LONGEST_TEXT)),
  };
}

function graphTree(repository: Repository, folder: string, entries: readonly FolderEntry[]): GraphObject {
  const oid = treeId(repository, folder);
  return {
    __typename: "Tree",
    id: nodeId("T", oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    entries: () => entries.map((entry) => graphEntry(repository, entry)),
  };
}

function graphEntry(repository: Repository, { name, path, file }: FolderEntry): GraphObject {
  return {
    __typename: "TreeEntry",
    name,
    path,
    type: file ? "blob" : "tree",
    mode: file ? 0o100644 : 0o040000,
    oid: file?.oid ?? treeId(repository, path),
    size: file?.bytes.length ?? 0,
    object: () => (file ? graphBlob(file) : graphTree(repository, path, folderEntries(repository, path))),
  };
}
