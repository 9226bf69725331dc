import type { Look } from "./look.ts";
import { planIssueState } from "./plan-issue-state.ts";
import { planLabels } from "./plan-labels.ts";
import { type MendableEvent, type Standoff, standoffIn } from "./standoff.ts";

/** Whether the desk leaves things as they are once this look has written: what it is about to put back may be the last time. */
export function standoffAfter(look: Look): Standoff | undefined {
  const { viewer: by, readAt: at } = look.snapshot;
  const planned = [...planLabels(look), ...planIssueState(look)].flatMap((effect): readonly MendableEvent[] => {
    if (effect.kind === "set-issue-state") return [{ kind: effect.state === "open" ? "reopened" : "closed", by, at }];
    if (effect.kind !== "set-labels") return [];
    return [
      ...effect.add.map((label) => ({ kind: "labelled" as const, label, by, at })),
      ...effect.remove.map((label) => ({ kind: "unlabelled" as const, label, by, at })),
    ];
  });
  return standoffIn(look, planned);
}
