import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type Finding, problem } from "./finding.ts";
import type { ResourcesFile } from "./resource-schema.ts";

/** Whether the resources make sense: each is of a sort that the desk has, and no address is listed twice. */
export function checkResources(config: DeskConfig, { resources }: ResourcesFile): readonly Finding[] {
  const sorts = config["resource-sorts"];
  const addresses = new Set<string>();
  return resources.flatMap(({ sort, url }, n) => {
    const isAgain = addresses.has(url);
    addresses.add(url);
    return [
      ...(sorts.includes(sort) ? [] : [problem(["resources", n, "sort"], sentence("config-not-one-of", sort, sorts))]),
      ...(isAgain ? [problem(["resources", n, "url"], sentence("config-resource-twice", url))] : []),
    ];
  });
}
