import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { TestProject } from "vitest/node";
import type { Contract, ContractReport } from "../../../src/sandbox/contract/contract.ts";
import { createContract } from "../../../src/sandbox/contract/contract.ts";

/** Where the test files of one run leave their reports, one JSON object a line. */
const REPORTS = "QUORUMDESK_CONTRACT_REPORTS";

/** What the test file that runs now has shown. */
let current: Contract | undefined;

/**
 * Watches the sandboxes of whatever test file runs when they are used. Test files share the modules that they import, so the
 * same watcher serves one file after the other; `each-file.ts` ends each.
 */
export function contractOfThisFile(): Contract {
  const now = (): Contract => {
    current ??= createContract();
    return current;
  };
  return {
    request: (seen) => now().request(seen),
    response: (seen) => now().response(seen),
    webhook: (seen) => now().webhook(seen),
    graphql: (seen) => now().graphql(seen),
    report: () => now().report(),
  };
}

/** Reports what the test file that ends has shown. Any deviation fails it. */
export function endFile(): void {
  const report = current?.report();
  current = undefined;
  if (!report) return;
  const file = process.env[REPORTS];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(report)}\n`);
  expect(report.deviations).toEqual([]);
}

/** Vitest calls this once before all test files, in the process that starts them. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  const file = join(folder, "reports.jsonl");
  appendFileSync(file, "");
  process.env[REPORTS] = file;
  return async () => {
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    const reports = lines.map((line): ContractReport => JSON.parse(line));
    rmSync(folder, { recursive: true });
    if (reports.length > 0) process.stdout.write(inWords(reports));
    if (unmetIn(reports).length > 0 && (await isWhole(project))) process.exitCode = 1;
  };
}

/** Whether all test files were run, and all of each: only then does a tolerance that covered nothing say anything. */
async function isWhole(project: TestProject): Promise<boolean> {
  const { vitest } = project;
  const ran = new Set(vitest.state.getPaths());
  const { testFiles } = await project.globTestFiles();
  return vitest.config.testNamePattern === undefined && testFiles.every((path) => ran.has(path));
}

/** The tolerances that covered nothing in any of the files. */
export function unmetIn(reports: readonly ContractReport[]): readonly string[] {
  const met = new Set(reports.flatMap(({ tolerated }) => tolerated.flatMap(({ id, count }) => (count > 0 ? id : []))));
  const known = new Set(reports.flatMap(({ tolerated }) => tolerated.map(({ id }) => id)));
  return [...known].filter((id) => !met.has(id));
}

/** The sum of a run, and the tolerances that covered nothing in it: after a run of all tests, these must go. */
export function inWords(reports: readonly ContractReport[]): string {
  const sum = (count: (report: ContractReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  const operations = new Set(reports.flatMap((r) => r.operations)).size;
  const counts = `${operations} operation${operations === 1 ? "" : "s"}, ${sum((r) => r.requests)} requests, ${sum((r) => r.responses)} responses, ${sum((r) => r.webhooks)} webhooks`;
  const deviations = sum((r) => r.deviations.length);
  const unmet = unmetIn(reports).map((id) => `  tolerance ${id} covered nothing in this run\n`);
  return `GitHub's description: ${counts}, ${deviations} deviations\n${unmet.join("")}`;
}
