import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The list of the files that the last build wrote: path -> SHA-256 of the text. A hidden file: it is not part of the site. */
export const LIST_PATH = "/.quorumdesk-files.json";

/** What a build is about to write, line by line as `hash path`. It is there while a build runs, and after one that was interrupted. */
const JOURNAL_PATH = "/.quorumdesk-writing.txt";

/** The files that earlier builds may have left, with the hashes that each may have. */
export type FormerFiles = ReadonlyMap<string, readonly string[]>;

/** What earlier builds left in a folder; nothing where there is no list, or where it is not ours. */
export function readFormerFiles(root: string): FormerFiles {
  const former = new Map<string, readonly string[]>();
  const add = (path: string, hash: string) => former.set(path, [...(former.get(path) ?? []), hash]);
  for (const [path, hash] of listIn(readText(root, LIST_PATH))) add(path, hash);
  for (const line of readText(root, JOURNAL_PATH).split("\n")) {
    const [, hash, path] = /^([0-9a-f]{64}) (\/.*)$/.exec(line) ?? [];
    if (hash !== undefined && path !== undefined) add(path, hash);
  }
  return former;
}

/** Notes what is about to be written, so that an interrupted build leaves nothing behind that the next one does not know. */
export function noteFiles(root: string, files: readonly { readonly path: string; readonly hash: string }[]): void {
  appendFileSync(join(root, JOURNAL_PATH), files.map(({ path, hash }) => `${hash} ${path}\n`).join(""));
}

/** Writes the list of all files of a build that came to its end. */
export function writeFileList(root: string, list: ReadonlyMap<string, string>): void {
  writeFileSync(join(root, LIST_PATH), `${JSON.stringify(Object.fromEntries(list), null, 1)}\n`);
  rmSync(join(root, JOURNAL_PATH), { force: true });
}

function listIn(text: string): readonly (readonly [string, string])[] {
  try {
    const said: unknown = JSON.parse(text);
    const entries = typeof said === "object" && said !== null ? Object.entries(said) : [];
    return entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  } catch {
    return [];
  }
}

function readText(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return "";
  }
}
