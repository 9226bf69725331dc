import { readFileSync } from "node:fs";

const read = (file: string): string =>
  readFileSync(new URL(`../../.github/ISSUE_TEMPLATE/${file}`, import.meta.url), "utf8");

/** The issue forms of this repository's own desk: file name -> YAML. */
export const repositoryForms: Readonly<Record<string, string>> = {
  "request.yml": read("request.yml"),
  "on-behalf.yml": read("on-behalf.yml"),
};
