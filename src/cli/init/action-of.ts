import { isMapping, type Mapping, readWorkflow } from "../read-workflow.ts";

/**
 * Where a workflow takes Quorumdesk from, in the words of `init --action`: a folder of the desk's own repository, or another
 * repository at a commit. Undefined where it takes nothing from there.
 */
export function actionOf(workflow: string): string | undefined {
  const jobs = Object.values(readWorkflow(workflow)?.jobs ?? {});
  const steps = jobs.flatMap(({ steps: all }) => (Array.isArray(all) ? all.filter(isMapping) : []));
  return steps.map(({ uses }) => uses).find(isDeskAction) ?? sourceOfBoard(steps);
}

const isDeskAction = (uses: unknown): uses is string => typeof uses === "string" && /\/action(@.*)?$/.test(uses);

/** The board is built by a copy of Quorumdesk beside the desk, or by the desk's own repository. */
function sourceOfBoard(steps: readonly Mapping[]): string | undefined {
  if (!steps.some(({ run }) => typeof run === "string" && run.includes("build/cli/main.js board"))) return undefined;
  const source = steps.map(({ with: wish }) => wish).find((wish) => isMapping(wish) && "repository" in wish);
  return isMapping(source) ? `${source["repository"]}/action@${source["ref"]}` : "./action";
}
