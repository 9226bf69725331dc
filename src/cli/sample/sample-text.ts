import { readFile } from "node:fs/promises";

/** A file of the sample desk. */
export const sampleText = (file: "history.csv" | "sample.scenario.yml"): Promise<string> =>
  readFile(new URL(`../../../src/sandbox/sample/${file}`, import.meta.url), "utf8");
