import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { NewFile } from "./desk-setup.ts";

/** What becomes of the files of a new desk, by their paths. Nothing that is there is ever changed. */
export interface Written {
  readonly written: readonly string[];
  /** There already, with these very words. */
  readonly kept: readonly string[];
  /** There already, with other words. */
  readonly differing: readonly string[];
}

/** Writes those files that a folder does not have yet; with `dryRun` it only says which. */
export async function writeFiles(folder: string, files: readonly NewFile[], dryRun: boolean): Promise<Written> {
  const found = await Promise.all(files.map(async (file) => ({ ...file, now: await textOf(join(folder, file.path)) })));
  const missing = found.filter(({ now }) => now === undefined);
  for (const { path, text } of dryRun ? [] : missing) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    // Where somebody makes the same file meanwhile, theirs stays.
    await writeFile(file, text, { flag: "wx" });
  }
  const pathsOf = (some: typeof found): readonly string[] => some.map(({ path }) => path);
  return {
    written: pathsOf(missing),
    kept: pathsOf(found.filter(({ now, text }) => now === text)),
    differing: pathsOf(found.filter(({ now, text }) => now !== undefined && now !== text)),
  };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
