import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { filesIn, packing } from "./parcel.ts";
import { siteWriter } from "./site-writer.ts";
import { type ParcelWriter, THREAD, threadWriter } from "./thread-writer.ts";

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
  const writer = existsSync(THREAD) ? threadWriter(resolve(dir)) : writerHere(resolve(dir));
  try {
    let packed = packing();
    for await (const { path, text } of files) {
      if (packed.add(path, text)) continue;
      packed = packing(await writer.write(packed.parcel));
      packed.add(path, text);
    }
    await writer.write(packed.parcel);
    return await writer.end();
  } finally {
    await writer.close();
  }
}

/** Writes where it is called, for sources that run as they are: tests do, and a thread could not read them. */
function writerHere(root: string): ParcelWriter {
  const { write, end } = siteWriter(root);
  return {
    async write(parcel) {
      write(filesIn(parcel));
      return parcel.memory;
    },
    end: async () => end(),
    async close() {},
  };
}
