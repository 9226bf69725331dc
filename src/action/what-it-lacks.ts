import { WORKFLOW_ACCOUNT } from "../core/config/check-project.ts";
import type { Desk } from "../core/config/desk.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";

/** How a run of the Action works on a desk. */
interface Way {
  readonly desk: Desk;
  /** The number of the account that the token belongs to. */
  readonly account: number;
  /** Whether its records get a seal. */
  readonly sealed: boolean;
}

/** What a desk cannot do, or not at once, because it runs as a workflow and with this token. Only what this desk would miss. */
export function whatItLacks({ desk, account, sealed }: Way): readonly Sentence[] {
  const { project, desk: named } = desk.config;
  const withWorkflowToken = account === WORKFLOW_ACCOUNT;
  return [
    sentence("cli-action-lacks-speed"),
    ...(withWorkflowToken ? [sentence("cli-action-lacks-starts")] : []),
    ...(withWorkflowToken && !sealed ? [sentence("cli-action-lacks-seal")] : []),
    ...(project ? [sentence(withWorkflowToken ? "cli-action-lacks-project" : "cli-action-lacks-moves")] : []),
    ...(named["board-url"] === undefined ? [sentence("cli-action-lacks-pages")] : []),
  ];
}
