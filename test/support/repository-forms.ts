import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../.github/ISSUE_TEMPLATE/", import.meta.url);

/** The issue forms of this repository's own desk: file name -> YAML. `config.yml` beside them is no form. */
export const repositoryForms: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file) && !file.startsWith("config."))
    .sort()
    .map((file) => [file, readFileSync(new URL(file, folder), "utf8")]),
);
