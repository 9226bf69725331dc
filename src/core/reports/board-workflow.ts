import type { Desk } from "../config/desk.ts";
import type { WayConfig } from "../config/schema.ts";
import type { WaitsFor } from "./board-types.ts";

/** A way out of a stage: to another one or to an exit; one of the two is null. */
export interface BoardWay {
  readonly to: string | null;
  readonly exit: string | null;
  /** What opens it: ballot-passed, ballot-rejected, complete, or the name of a command. */
  readonly on: string;
  /** What must hold as well. */
  readonly when: readonly string[];
  /** How often a request may take it; null where that does not matter. */
  readonly atMost: number | null;
}

/** The vote of a stage, beside its rule in `committee.rules`. */
export interface BoardWorkflowBallot {
  readonly question: string;
  /** The command that opens it; null where it opens on entry. */
  readonly opensBy: string | null;
  readonly yields: readonly ("priority" | "advice")[];
  /** Where the rule comes from: an https address or words; null where it is this project's own proposal. */
  readonly source: string | null;
}

/** A stage as the desk's workflow has it. */
export interface BoardWorkflowStage {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly waitsFor: WaitsFor;
  readonly final: boolean;
  readonly ballot: BoardWorkflowBallot | null;
  readonly ways: readonly BoardWay[];
}

/** How a request moves: the desk's own stages in their order, and the ways to end it early. */
export interface BoardWorkflow {
  readonly stages: readonly BoardWorkflowStage[];
  readonly exits: readonly { readonly id: string; readonly title: string }[];
  /** Where the rules are written down, for who wants to see or to change them; null without a repository. */
  readonly source: string | null;
}

/** The workflow of a desk as plain data; `repository` is its address. */
export function boardWorkflow({ config }: Pick<Desk, "config">, repository: string | null): BoardWorkflow {
  return {
    stages: config.stages.map(({ id, title, about, ballot, final, next, "waits-for": waitsFor }) => ({
      id,
      title,
      about,
      waitsFor,
      final,
      ballot: ballot
        ? {
            question: ballot.question,
            opensBy: ballot.opens === "on-entry" ? null : ballot.opens,
            yields: ballot.yields,
            source: sourceOf(config.profiles[ballot.profile]?.source),
          }
        : null,
      ways: next.map(boardWay),
    })),
    exits: config.exits.map(({ id, title }) => ({ id, title })),
    source: repository && `${repository}/blob/HEAD/.github/helpdesk/config.yml`,
  };
}

const boardWay = ({ to, exit, on, when, "at-most": atMost }: WayConfig): BoardWay => ({
  to: to ?? null,
  exit: exit ?? null,
  on,
  when,
  atMost: atMost ?? null,
});

/** `ours` is how a configuration says that a rule is this project's own. */
const sourceOf = (source: string | undefined): string | null =>
  source === undefined || source === "ours" ? null : source;
