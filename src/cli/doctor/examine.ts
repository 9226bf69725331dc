import { DESK_FILES } from "../../core/config/desk.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import { checkBoard, checkPages } from "./check-board.ts";
import { checkFiles, checkForms } from "./check-files.ts";
import { checkLabels } from "./check-labels.ts";
import { checkPeople } from "./check-people.ts";
import { checkProject } from "./check-project.ts";
import { checkClock, checkLimit, checkRepository } from "./check-repository.ts";
import { checkSchedule } from "./check-schedule.ts";
import { checkSealKey } from "./check-seal-key.ts";
import { checkEnvironment, checkVariable } from "./check-switches.ts";
import { checkRights, checkToken } from "./check-token.ts";
import { checkWebhook } from "./check-webhook.ts";
import { checkWorkflows } from "./check-workflows.ts";
import { checkApp, checkWriter } from "./check-writer.ts";
import type { Finding } from "./finding.ts";
import type { Check, Examined, Patient } from "./patient.ts";

/** What is looked at with any token in any repository. */
const FIRST: readonly Check[] = [checkToken, checkRights, checkRepository, checkLimit, checkClock];

/** What is looked at once the desk's files load, in the order in which it is best mended. */
const OF_DESK: readonly Check<Examined>[] = [
  checkWriter,
  checkApp,
  checkWebhook,
  checkPeople,
  checkForms,
  checkWorkflows,
  checkLabels,
  checkEnvironment,
  checkSealKey,
  checkPages,
  checkVariable,
  checkSchedule,
  checkBoard,
  checkProject,
];

/** Looks at everything, one question after the other, and writes nothing. */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of FIRST) findings.push(...(await check(patient)));
  const loading = loadDesk(patient.files.filter(isOfDesk), patient.now.slice(0, 10));
  findings.push(...checkFiles(patient, loading));
  if (!loading.ok) return findings;
  const examined = { ...patient, desk: loading.desk };
  for (const check of OF_DESK) findings.push(...(await check(examined)));
  return findings;
}

const isOfDesk = ({ path }: Patient["files"][number]): boolean =>
  path.startsWith(".github/helpdesk/") || (path.startsWith(`${DESK_FILES.forms}/`) && !/\/config\.ya?ml$/.test(path));
