import type { Act } from "./act.ts";
import { loginOf } from "./cast.ts";
import { PROJECT } from "./desk-files.ts";
import type { Setting } from "./setting.ts";

/** Does what a person does on GitHub's pages of an issue and of its card. */
export function performOnPage(
  act: Extract<Act, { readonly kind: "moves-card" | "assigns" | "unassigns" }>,
  by: string,
  issue: number,
  { sandbox, repository, ref, accounts }: Setting,
): void {
  if (act.kind === "moves-card") {
    sandbox.moveCard(ref.owner, PROJECT, issue, { by, to: act.to, repository });
    return;
  }
  const login = act.whom === null ? by : loginOf(accounts, act.whom);
  if (act.kind === "assigns") sandbox.assign(repository, issue, login, { by });
  else sandbox.unassign(repository, issue, login, { by });
}
