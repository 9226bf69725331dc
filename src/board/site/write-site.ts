import { createHash } from "node:crypto";
import { mkdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";

/** A file of the site: its path from the site's root, with a leading `/`, and what is in it. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The list of the files that the last build wrote: path -> SHA-256 of the text. A hidden file: it is not part of the site. */
export const LIST_PATH = "/.quorumdesk-files.json";

type FileList = ReadonlyMap<string, string>;

/**
 * Writes the files below a folder, which is made where it is missing, and removes those of the last build that are no longer made.
 * Other files in it stay, and so does a file that somebody has changed since. Throws on a path that leaves the folder.
 */
export async function writeSite(files: readonly SiteFile[], dir: string): Promise<void> {
  const root = resolve(dir);
  const before = await readList(root);
  const now: FileList = new Map(files.map(({ path, text }) => [path, hashOf(text)]));
  const targets = files.map(({ path, text }) => ({ target: placeOf(root, path), text }));

  await makeFolder(root);
  // Until the end both lists hold: a build that is interrupted leaves nothing behind that the next one does not know.
  await writeList(root, new Map([...before, ...now]));
  await inHands([...new Set(targets.map(({ target }) => dirname(target)))], makeFolder);
  await inHands(targets, ({ target, text }) => writeFile(target, text));
  for (const [path, hash] of before) {
    if (!now.has(path)) await removeOwn(root, path, hash);
  }
  await writeList(root, now);
}

/** How many files are written at once. More would only wait for the disk. */
const HANDS = 16;

/** Does something with each of a list, several at a time. Throws the first failure, once nothing is under way any more. */
async function inHands<T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const queue = list.values();
  const hands = Array.from({ length: HANDS }, async () => {
    for (const one of queue) await act(one);
  });
  const ended = await Promise.allSettled(hands);
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}

function placeOf(root: string, path: string): string {
  const target = join(root, path);
  if (!target.startsWith(root + sep)) throw new Error(`outside of the site: ${path}`);
  return target;
}

/** Removes a file as it was written, and the folders that it leaves empty. */
async function removeOwn(root: string, path: string, hash: string): Promise<void> {
  const target = placeOf(root, path);
  const text = await readFile(target, "utf8").catch(() => undefined);
  if (text === undefined || hashOf(text) !== hash) return;
  await rm(target);
  try {
    for (let folder = dirname(target); folder !== root; folder = dirname(folder)) await rmdir(folder);
  } catch {
    // Something is left in it: that folder stays, and those around it.
  }
}

/** The list of the last build; nothing where there is none, or where it is not ours. */
async function readList(root: string): Promise<FileList> {
  try {
    const said: unknown = JSON.parse(await readFile(placeOf(root, LIST_PATH), "utf8"));
    const entries = typeof said === "object" && said !== null ? Object.entries(said) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return new Map();
  }
}

const writeList = (root: string, list: FileList): Promise<void> =>
  writeFile(placeOf(root, LIST_PATH), `${JSON.stringify(Object.fromEntries(list), null, 1)}\n`);

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
