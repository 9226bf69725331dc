import { sentence } from "../../core/domain/sentence.ts";
import { neededLabels, planLabels } from "../labels/needed-labels.ts";
import { listLabels } from "../labels/sync-labels.ts";
import { asked, cannotTell } from "./asked.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

/** Whether the repository has the labels of the desk, as the desk describes them. */
export async function checkLabels({ client, ref, desk }: Examined): Promise<readonly Finding[]> {
  const labels = await asked(listLabels(client, ref).then((data) => ({ data, headers: {} })));
  if (labels.kind !== "found") return [cannotTell("labels", labels)];
  const steps = planLabels(neededLabels(desk.config), labels.data);
  const namesOf = (kind: "create" | "update") => steps.flatMap((step) => (step.kind === kind ? [step.label.name] : []));
  const [missing, different] = [namesOf("create"), namesOf("update")];
  const mend = sentence("cli-doctor-labels-apply", `${ref.owner}/${ref.repo}`);
  if (missing.length > 0) return [finding("labels", "problem", sentence("cli-doctor-labels-missing", missing), mend)];
  if (different.length > 0)
    return [finding("labels", "warning", sentence("cli-doctor-labels-different", different), mend)];
  return [finding("labels", "ok", sentence("cli-doctor-labels-fine", steps.length))];
}
