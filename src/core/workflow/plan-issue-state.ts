import { isOver } from "../config/is-over.ts";
import type { Effect } from "../domain/effect.ts";
import type { Look } from "./look.ts";
import { standoffIn } from "./standoff.ts";
import { stageOf } from "./ways.ts";

/**
 * How the issue is to be after this look: closed where the request has left, where its stage closes it, or where its way
 * ends; open otherwise. Where somebody else puts it back each time, it stays as it is.
 */
export function issueStateToSet(look: Look): "open" | "closed" {
  const { snapshot, state, desk } = look;
  if (standoffIn(look)?.state) return snapshot.issue.state;
  return state.exit !== undefined || isOver(stageOf({ state, desk })) ? "closed" : "open";
}

/** Closes the issue, or opens it again, where it is not as it should be. */
export function planIssueState(look: Look): readonly Effect[] {
  const { snapshot, state, desk } = look;
  // A report that names its request needs nothing more; another one stays open until it does.
  if (typeof state.report?.request === "number" && snapshot.issue.state === "open")
    return [{ kind: "set-issue-state", state: "closed", reason: "completed" }];
  if (!state.registered) return [];
  const exit = desk.config.exits.find(({ id }) => id === state.exit?.exit);
  const wanted = issueStateToSet(look);
  if (snapshot.issue.state === wanted) return [];
  if (wanted === "open") return [{ kind: "set-issue-state", state: "open" }];
  return [{ kind: "set-issue-state", state: "closed", reason: exit?.["closed-as"] ?? "completed" }];
}
