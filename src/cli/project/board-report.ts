import type { DeskConfig } from "../../core/config/desk.ts";
import type { BoardFinding, BoardPlan, BoardStep } from "../../core/config/plan-board.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { say, speakPlain } from "../../core/messages/speak.ts";
import type { BoardSetup } from "../../github/board/set-up-board.ts";
import { findingTold, setupTold } from "./findings-told.ts";
import { stepAsJson, stepByHand, stepTold } from "./step-told.ts";

/** What the set-up of a board came to. */
export interface BoardReport {
  readonly owner: string;
  /** The owner of the desk's repository, where it is another one. */
  readonly repositoryOwner?: string;
  readonly plan: BoardPlan;
  /** Missing where nothing was to be written: the steps are what would be done. */
  readonly setup?: BoardSetup;
  /** Missing where there is no project yet. */
  readonly board?: NonNullable<BoardSetup["board"]>;
  readonly config: Pick<DeskConfig, "project">;
}

/** Whether the board cannot do its work until somebody mends something. */
export const needsMending = ({ plan, setup }: BoardReport): boolean =>
  plan.findings.some(isObstacle) ||
  setup?.failure !== undefined ||
  (setup?.byHand.some(({ kind }) => kind === "add-options") ?? false);

/** The rest is worth knowing; the board works all the same. */
const isObstacle = ({ kind }: BoardFinding): boolean => kind !== "automation" && kind !== "private";

/** A report for the terminal: the board, what was made, what stands in the way, and what comes next. */
export function reportLines(report: BoardReport): readonly string[] {
  const { owner, plan, setup, board } = report;
  const told = [
    ...(setup ? [...setup.done.map(stepTold), ...setup.byHand.map(stepByHand)] : plan.steps.map(stepTold)),
    ...closingOf(report),
  ];
  const noticed = [...notesOf(report), ...plan.findings.flatMap((finding) => findingTold(finding, owner))];
  const lines = configLines(report);
  return [
    ...(board ? [say("en", "cli-project-board", board.title, { href: board.url })] : []),
    ...told.map(plain),
    ...separate(noticed.map(plain)),
    ...separate(lines.length > 0 ? [say("en", "cli-project-config"), "", ...lines.map((line) => `    ${line}`)] : []),
    ...separate(board && setup ? [say("en", "cli-project-app"), say("en", "cli-project-sweep")] : []),
  ];
}

const notesOf = ({ owner, repositoryOwner, setup }: BoardReport): readonly Sentence[] => [
  ...(repositoryOwner === undefined ? [] : [sentence("cli-project-other-owner", owner, repositoryOwner)]),
  ...(setup ? setupTold(setup, owner) : []),
];

const plain = (said: Sentence): string => speakPlain(said, "en");

const separate = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? ["", ...lines] : []);

/** How much was done, or would be; nothing where all that there is to say is what stands in the way. */
function closingOf({ plan, setup }: BoardReport): readonly Sentence[] {
  if (plan.steps.length === 0) return plan.findings.some(isObstacle) ? [] : [sentence("cli-project-complete")];
  if (!setup) return plan.findings.some(isObstacle) ? [] : [sentence("cli-project-would", plan.steps.length)];
  return setup.done.length > 0 ? [sentence("cli-project-done", setup.done.length)] : [];
}

/** The lines of `config.yml` that name the board; none where they are there already, or it cannot be used. */
function configLines({ owner, board, setup, plan, config: { project } }: BoardReport): readonly string[] {
  if (!board || (!setup && plan.findings.some(isObstacle))) return [];
  const isThere = project?.number === board.number && (project.owner ?? owner).toLowerCase() === owner.toLowerCase();
  return isThere ? [] : ["project:", `  owner: ${owner}`, `  number: ${board.number}`];
}

/** A report for programs. */
export function reportJson(report: BoardReport): object {
  const { owner, plan, setup, board } = report;
  return {
    applied: setup !== undefined,
    board: board ? { owner, number: board.number, title: board.title, url: board.url } : null,
    steps: plan.steps.map((step) => ({ ...stepAsJson(step), state: stateOf(step, setup) })),
    findings: plan.findings.map((finding) => ({ ...finding, says: findingTold(finding, owner).map(plain).join(" ") })),
    notes: notesOf(report).map(plain),
    config: configLines(report).join("\n"),
  };
}

function stateOf(step: BoardStep, setup: BoardSetup | undefined): "done" | "by-hand" | "refused" | "open" {
  if (setup?.done.includes(step)) return "done";
  if (setup?.byHand.includes(step)) return "by-hand";
  return setup?.failure?.step === step ? "refused" : "open";
}
