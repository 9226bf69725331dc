import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";

/** A file of the site: its path from the site's root, with a leading `/`, and what is in it. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** Writes the files below a folder, which is made where it is missing. Other files in it stay. Throws on a path that leaves the folder. */
export async function writeSite(files: readonly SiteFile[], dir: string): Promise<void> {
  const root = resolve(dir);
  for (const { path, text } of files) {
    const target = join(root, path);
    if (!target.startsWith(root + sep)) throw new Error(`outside of the site: ${path}`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
