import { readdir, readFile } from "node:fs/promises";
import { readScenario, type Scenario } from "../../sandbox/scenario/scenario.ts";

const root = new URL("../../../", import.meta.url);

/** The story that the demo tells: a real request, with what was invented marked as such. */
export async function demoStory(): Promise<Scenario> {
  const file = "src/sandbox/stories/smart-servier.scenario.yml";
  return readScenario(await readFile(new URL(file, root), "utf8"), file);
}

/** The forms of this repository's own desk: file name -> YAML. `config.yml` beside them is no form. */
export async function demoForms(): Promise<Readonly<Record<string, string>>> {
  const folder = new URL(".github/ISSUE_TEMPLATE/", root);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yml") && file !== "config.yml").sort();
  const texts = files.map(async (file) => [file, await readFile(new URL(file, folder), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}
