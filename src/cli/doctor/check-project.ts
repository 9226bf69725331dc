import { planBoard } from "../../core/config/plan-board.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { readBoard } from "../../github/board/read-board.ts";
import { GitHubError } from "../../github/port.ts";
import { findingTold, whyNoBoard } from "../project/findings-told.ts";
import { wantedBoard } from "../project.ts";
import { cannotTell } from "./asked.ts";
import { writesAsWorkflow } from "./check-writer.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

/** Whether the project board of the desk is there, complete, and left alone by GitHub's own automations. */
export async function checkProject(patient: Examined): Promise<readonly Finding[]> {
  const { client, ref, desk } = patient;
  const { project } = desk.config;
  if (!project) return [];
  const search = { owner: project.owner ?? ref.owner, number: project.number, title: desk.config.desk.name };
  const unseen = writesAsWorkflow(patient)
    ? [finding("project", "problem", sentence("cli-doctor-project-workflow"), sentence("cli-doctor-project-app"))]
    : [];
  try {
    const reading = await readBoard(client, search);
    if (reading.kind !== "readable") {
      const [found = sentence("cli-doctor-refused"), ...mend] = whyNoBoard(reading, search);
      return [...unseen, finding("project", reading.kind === "no-right" ? "cannot-tell" : "problem", found, ...mend)];
    }
    const { steps, findings } = planBoard(reading.board, wantedBoard(search.title, desk));
    const incomplete = steps.length > 0 ? [incompleteBoard(steps.length, ref)] : [];
    const told = findings.map((one) => {
      const [found = sentence("cli-doctor-refused"), ...mend] = findingTold(one, search.owner);
      return finding(
        "project",
        one.kind === "closed" || one.kind === "other-type" ? "problem" : "warning",
        found,
        ...mend,
      );
    });
    const all = [...unseen, ...incomplete, ...told];
    return all.length > 0 ? all : [finding("project", "ok", sentence("cli-doctor-project-fine"))];
  } catch (failure) {
    if (!(failure instanceof GitHubError)) throw failure;
    return [...unseen, cannotTell("project", { kind: "failed", why: failure.message })];
  }
}

const incompleteBoard = (steps: number, { owner, repo }: Examined["ref"]): Finding =>
  finding(
    "project",
    "problem",
    sentence("cli-doctor-project-incomplete", steps),
    sentence("cli-doctor-project-run", `${owner}/${repo}`),
  );
