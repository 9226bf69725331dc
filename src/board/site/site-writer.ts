import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { noteFiles, readFormerFiles, writeFileList } from "./file-list.ts";
import type { WrittenSite } from "./write-site.ts";

/** A file of the site as it is written. */
export interface SiteBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Writes a site, some files after another. */
export interface SiteWriter {
  /** Writes some files, which are noted together before. */
  write(files: readonly SiteBytes[]): void;
  /** Removes what is no longer made, and says what there is. */
  end(): WrittenSite;
}

/** Begins to write below a folder. The files are written one after another: asked for at once, many small files take three times as long. */
export function siteWriter(root: string): SiteWriter {
  const former = readFormerFiles(root);
  const list = new Map<string, string>();
  const folders = new Set<string>();
  const sum = { pages: 0, size: 0 };
  let largest: WrittenSite["largest"] = null;

  const makeFolder = (folder: string): void => {
    if (folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  const counted = ({ path, bytes }: SiteBytes) => {
    if (list.has(path)) throw new Error(`two files of the site have the path ${path}`);
    const target = placeOf(root, path);
    const hash = hashOf(bytes);
    list.set(path, hash);
    sum.size += bytes.length;
    if (path.endsWith(".html")) {
      sum.pages += 1;
      if (bytes.length > (largest?.size ?? 0)) largest = { path, size: bytes.length };
    }
    return { path, target, bytes, hash };
  };
  return {
    write(files) {
      const batch = files.map(counted);
      makeFolder(root);
      noteFiles(root, batch);
      for (const { path, target, bytes, hash } of batch) {
        if (former.get(path)?.includes(hash) && isThere(target, bytes)) continue;
        makeFolder(dirname(target));
        writeFileSync(target, bytes);
      }
    },
    end() {
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
function isThere(target: string, bytes: Uint8Array): boolean {
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
  const tree = createHash("sha256");
  for (const line of [...list].map(([path, hash]) => `${hash} ${path}\n`).sort()) tree.update(line);
  return tree.digest("hex");
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
