import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import type { Contract, ContractReport } from "../../../src/sandbox/contract/contract.ts";
import { createContract } from "../../../src/sandbox/contract/contract.ts";

/** Where the test files of one run leave their reports, one JSON object a line. */
const REPORTS = "QUORUMDESK_CONTRACT_REPORTS";

/** A contract for all sandboxes of one test file. When the file is done, any deviation fails it. */
export function contractOfThisFile(): Contract {
  const contract = createContract();
  afterAll(() => {
    const report = contract.report();
    const file = process.env[REPORTS];
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(report)}\n`);
    expect(report.deviations).toEqual([]);
  });
  return contract;
}

/** Vitest calls this once before all test files, in the process that starts them. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  const file = join(folder, "reports.jsonl");
  appendFileSync(file, "");
  process.env[REPORTS] = file;
  return () => {
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    const reports = lines.map((line): ContractReport => JSON.parse(line));
    if (reports.length > 0) process.stdout.write(inWords(reports));
    rmSync(folder, { recursive: true });
  };
}

/** The sum of a run, and the tolerances that covered nothing in it: after a run of all tests, these must go. */
export function inWords(reports: readonly ContractReport[]): string {
  const sum = (count: (report: ContractReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  const operations = new Set(reports.flatMap((r) => r.operations)).size;
  const counts = `${operations} operation${operations === 1 ? "" : "s"}, ${sum((r) => r.requests)} requests, ${sum((r) => r.responses)} responses, ${sum((r) => r.webhooks)} webhooks`;
  const deviations = sum((r) => r.deviations.length);
  const tolerated = new Map<string, number>();
  for (const { id, count } of reports.flatMap((r) => r.tolerated)) tolerated.set(id, (tolerated.get(id) ?? 0) + count);
  const unmet = [...tolerated]
    .filter(([, count]) => count === 0)
    .map(([id]) => `  tolerance ${id} covered nothing in this run\n`);
  return `GitHub's description: ${counts}, ${deviations} deviations\n${unmet.join("")}`;
}
