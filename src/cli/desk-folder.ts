import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DESK_FILES } from "../core/config/desk.ts";
import type { DeskFile } from "../core/domain/snapshot.ts";

/** The desk's files below a folder, as GitHub would hand them over: those that exist, with their blob ids. */
export async function readDeskFolder(folder: string): Promise<readonly DeskFile[]> {
  const { forms, ...single } = DESK_FILES;
  const names = await namesIn(join(folder, forms));
  const formNames = names.filter((name) => /\.ya?ml$/.test(name) && !/^config\.ya?ml$/.test(name)).sort();
  const paths = [...Object.values(single), ...formNames.map((name) => `${forms}/${name}`)];
  const files = await Promise.all(paths.map((path) => readDeskFile(folder, path)));
  return files.filter((file) => file !== undefined);
}

/** The text of a file of the desk that only the board reads, as its list of earlier requests; undefined where there is none. */
export const readBesideDesk = async (folder: string, path: string): Promise<string | undefined> =>
  (await readDeskFile(folder, path))?.text;

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    return missing(error, []);
  }
}

async function readDeskFile(folder: string, path: string): Promise<DeskFile | undefined> {
  try {
    const bytes = await readFile(resolve(folder, path));
    const oid = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
    return { path, text: bytes.toString("utf8"), oid };
  } catch (error) {
    return missing(error, undefined);
  }
}

/** What stands for a file that is not there. Every other trouble, such as missing rights, is passed on. */
function missing<T>(error: unknown, instead: T): T {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
    return instead;
  throw error;
}
