import { sentence } from "../domain/sentence.ts";
import { boardFields } from "./board-fields.ts";
import type { DeskConfig } from "./desk.ts";
import { type Finding, notice } from "./finding.ts";

/** The account of `github-actions[bot]`, the same on github.com for all workflows. Its token belongs to one repository. */
export const WORKFLOW_ACCOUNT = 41_898_282;

/** https://docs.github.com/en/issues/planning-and-tracking-with-projects/understanding-fields/about-single-select-fields */
const MOST_OPTIONS = 50;

/** Why a project board could not work, as far as it can be known without GitHub. The desk itself works all the same. */
export function checkProject(config: DeskConfig): readonly Finding[] {
  if (!config.project) return [];
  const writer = config.writers.find(({ id, active }) => active && id === WORKFLOW_ACCOUNT);
  return [
    ...(writer ? [notice(["project"], sentence("config-project-workflow-token", writer.login))] : []),
    ...boardFields(config)
      .filter(({ options }) => options.length > MOST_OPTIONS)
      .map(({ name, options }) =>
        notice(["project"], sentence("config-project-too-many", name, options.length, MOST_OPTIONS)),
      ),
  ];
}
