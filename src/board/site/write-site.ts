import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { noteFiles, readFormerFiles, writeFileList } from "./file-list.ts";

/** A file of the site: its path from the site's root, with a leading `/`, and what is in it. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** What a build wrote. Sizes are bytes. */
export interface WrittenSite {
  readonly files: number;
  readonly pages: number;
  readonly size: number;
  /** The largest page; null where there is none. */
  readonly largest: { readonly path: string; readonly size: number } | null;
  /** SHA-256 over the paths and hashes of all files: the same for the same files, in whatever order they came. */
  readonly tree: string;
}

/** How many files, and how many bytes of them, are held back at most, so that they are noted together before they are written. */
const AT_ONCE = { files: 64, bytes: 4_000_000 };

/**
 * Writes the files below a folder, which is made where it is missing, as they come: a large site is never in memory as a whole. A file
 * that is there already in the same words is left as it is. In the end those of earlier builds that are no longer made are removed;
 * other files in the folder stay, and so does one that somebody has changed since. Throws on a path that leaves the folder, and on two
 * files with the same path.
 */
export async function writeSite(
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
  dir: string,
): Promise<WrittenSite> {
  const writing = beginSite(resolve(dir));
  for await (const file of files) writing.take(file);
  return writing.end();
}

interface Waiting {
  readonly path: string;
  readonly target: string;
  readonly bytes: Buffer;
  readonly hash: string;
}

/** The files are written one after another and not in threads: for many small files that takes a third of the time. */
function beginSite(root: string) {
  const former = readFormerFiles(root);
  const list = new Map<string, string>();
  const folders = new Set<string>();
  let waiting: Waiting[] = [];
  let heldBack = 0;
  const sum = { pages: 0, size: 0 };
  let largest: WrittenSite["largest"] = null;

  const makeFolder = (folder: string): void => {
    if (folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    makeFolder(root);
    noteFiles(root, waiting);
    for (const { path, target, bytes, hash } of waiting) {
      if (former.get(path)?.includes(hash) && isThere(target, bytes)) continue;
      makeFolder(dirname(target));
      writeFileSync(target, bytes);
    }
    waiting = [];
    heldBack = 0;
  };
  return {
    take({ path, text }: SiteFile): void {
      if (list.has(path)) throw new Error(`two files of the site have the path ${path}`);
      const target = placeOf(root, path);
      const bytes = Buffer.from(text);
      const hash = hashOf(bytes);
      list.set(path, hash);
      sum.size += bytes.length;
      if (path.endsWith(".html")) {
        sum.pages += 1;
        if (bytes.length > (largest?.size ?? 0)) largest = { path, size: bytes.length };
      }
      heldBack += bytes.length;
      if (waiting.push({ path, target, bytes, hash }) >= AT_ONCE.files || heldBack >= AT_ONCE.bytes) flush();
    },
    end(): WrittenSite {
      flush();
      makeFolder(root);
      for (const [path, hashes] of former) if (!list.has(path)) removeOwn(root, path, hashes);
      writeFileList(root, list);
      return { files: list.size, ...sum, largest, tree: treeOf(list) };
    },
  };
}

function placeOf(root: string, path: string): string {
  const target = join(root, path);
  if (!target.startsWith(root + sep)) throw new Error(`outside of the site: ${path}`);
  return target;
}

/** Whether a file has just these bytes. */
function isThere(target: string, bytes: Buffer): boolean {
  try {
    return readFileSync(target).equals(bytes);
  } catch {
    return false;
  }
}

/** Removes a file as it was written, and the folders that it leaves empty. */
function removeOwn(root: string, path: string, hashes: readonly string[]): void {
  const target = placeOf(root, path);
  try {
    if (!hashes.includes(hashOf(readFileSync(target)))) return;
    rmSync(target);
    for (let folder = dirname(target); folder !== root; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // It is gone already, or something is left in its folder: that folder stays, and those around it.
  }
}

function treeOf(list: ReadonlyMap<string, string>): string {
  const lines = [...list].map(([path, hash]) => `${hash} ${path}\n`).sort();
  return hashOf(Buffer.from(lines.join("")));
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
