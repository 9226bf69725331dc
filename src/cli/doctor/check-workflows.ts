import { sentence } from "../../core/domain/sentence.ts";
import { actionOf } from "../init/action-of.ts";
import { workflowFiles } from "../init/desk-files.ts";
import { asked } from "./asked.ts";
import { runsAsAction } from "./check-writer.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";
import { workflowDifferences } from "./workflow-differences.ts";

const COMMIT = /@[0-9a-f]{40}$/;

/** Whether the desk's workflows are on the default branch, and start when and with the rights that `init` gives them. */
export async function checkWorkflows(patient: Examined): Promise<readonly Finding[]> {
  const { files } = patient;
  // Which action a workflow uses is no part of what is compared.
  const wanted = workflowFiles({ door: runsAsAction(patient) ? "action" : "app", action: "./action" });
  const textOf = (path: string): string | undefined => files.find((file) => file.path === path)?.text;
  const wrong = wanted.flatMap(({ path, text }) => compared(path, { has: textOf(path), needs: text }, patient));
  const used = wanted.map(({ path }) => ({ path, action: actionOf(textOf(path) ?? "") }));
  for (const action of new Set(used.flatMap((one) => one.action ?? []))) {
    const paths = used.filter((one) => one.action === action).map(({ path }) => path);
    wrong.push(...(await checkAction(action, paths, patient)));
  }
  return wrong.length > 0 ? wrong : [finding("workflows", "ok", sentence("cli-doctor-workflows-fine", wanted.length))];
}

function compared(
  path: string,
  { has, needs }: { readonly has: string | undefined; readonly needs: string },
  { pages }: Examined,
): readonly Finding[] {
  if (has === undefined) {
    const missing = sentence("cli-doctor-workflow-missing", path);
    return [finding("workflows", "problem", missing, sentence("cli-doctor-workflow-init"))];
  }
  const differences = workflowDifferences(has, needs);
  const edit = sentence("cli-doctor-files-edit", pages.file(path));
  if (!differences) return [finding("workflows", "problem", sentence("cli-doctor-workflow-unreadable", path), edit)];
  if (differences.length === 0) return [];
  const found = sentence("cli-doctor-workflow-differs", path, [...differences]);
  return [finding("workflows", "warning", found, sentence("cli-doctor-workflow-compare"), edit)];
}

/** Whether the action that some workflows use is there, and cannot change behind the desk's back. */
async function checkAction(
  action: string,
  paths: readonly string[],
  { client, ref }: Examined,
): Promise<readonly Finding[]> {
  const mend = sentence("cli-doctor-action-name");
  if (!action.startsWith("./")) {
    if (COMMIT.test(action)) return [];
    return [finding("workflows", "warning", sentence("cli-doctor-action-loose", paths, action), mend)];
  }
  const place = { ...ref, path: `${action.slice(2)}/action.yml` };
  const file = await asked(client.request("GET /repos/{owner}/{repo}/contents/{path}", place));
  if (file.kind !== "missing") return [];
  return [finding("workflows", "problem", sentence("cli-doctor-action-missing", paths, action), mend)];
}
