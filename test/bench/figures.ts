import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { FIGURES, type Figure } from "./figure.ts";

const JSON_FILE = new URL("../../docs/reference/budgets.json", import.meta.url);
const PAGE = new URL("../../docs/reference/budgets.md", import.meta.url);

/** The figures of one run, and where they were measured. */
interface Measured {
  readonly machine: string;
  readonly measuredOn: string;
  readonly figures: readonly Figure[];
}

/** Vitest calls this once before all files. What it returns is called at the end: it prints the table, and with BENCH_WRITE=1 writes it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "figures.jsonl");
  writeFileSync(file, "");
  process.env[FIGURES] = file;
  return () => {
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    rmSync(folder, { recursive: true });
    const measured: Measured = {
      machine: machine(),
      measuredOn: new Date().toISOString().slice(0, 10),
      figures: lines.map((line): Figure => JSON.parse(line)),
    };
    process.stdout.write(`\n${measured.machine}\n${tableOf(measured.figures)}`);
    if (process.env["BENCH_WRITE"] !== "1") return;
    writeFileSync(JSON_FILE, `${JSON.stringify(measured, null, 2)}\n`);
    writeFileSync(PAGE, pageOf(measured));
  };
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${memory} GB of memory, Node ${process.versions.node}`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((measured) => {
    const { what, is, unit, budget, beside = "" } = measured;
    const allowed = budget
      ? "atMost" in budget
        ? `at most ${shown(budget.atMost)}`
        : `at least ${shown(budget.atLeast)}`
      : "";
    const met = isMet(measured);
    const verdict = met === undefined ? "" : met ? "yes" : "**no**";
    return `| ${[what, `${shown(is)} ${unit}`, allowed, verdict, beside].map(cell).join(" | ")} |`;
  });
  return [
    "| What | Measured | Budget | Met | Compared with, or how |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** Three digits tell enough of what was measured. */
const shown = (number: number): string =>
  Number(number >= 1_000 ? Math.round(number) : number.toPrecision(3)).toLocaleString("en-GB");

const pageOf = ({ machine, measuredOn, figures }: Measured): string => `# What a desk costs, measured

Written by \`BENCH_WRITE=1 npm run bench\`; the same figures as data: [budgets.json](budgets.json). Measured on ${measuredOn} on: ${machine}.
A budget is what this project allows itself. A figure over its budget says so; no test fails because a machine is slow.
What it means for a desk: [What a desk costs](../explanation/what-a-desk-costs.md).

${tableOf(figures)}`;

/** Whether a figure keeps its budget; undefined where it has none. */
function isMet({ is, budget }: Figure): boolean | undefined {
  if (!budget) return undefined;
  return "atMost" in budget ? is <= budget.atMost : is >= budget.atLeast;
}
