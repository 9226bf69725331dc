import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Terminal } from "./verb.ts";

/** The body that a verb was given: standard input where nothing or `-` was said, else a file of that name, else the words themselves. */
export async function readBody(given: string | undefined, terminal: Terminal): Promise<string> {
  return (await readNamed(given ?? "-", terminal)) ?? given ?? "";
}

/** The text of a file, or standard input for `-`; undefined where it cannot be read. */
export async function readNamed(file: string, terminal: Terminal): Promise<string | undefined> {
  if (file === "-") return terminal.readInput();
  return readFile(resolve(terminal.cwd, file), "utf8").catch(() => undefined);
}
