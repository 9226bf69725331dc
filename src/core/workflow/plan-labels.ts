import type { Effect } from "../domain/effect.ts";
import type { Look } from "./look.ts";
import { needsHands } from "./needs-hands.ts";

/** Labels are a picture of the state: of the lane, the stage, the holds, the groups, and whether hands are needed. Other labels are left alone. */
export function planLabels({ snapshot, state, desk }: Look): readonly Effect[] {
  if (!state.registered) return [];
  const { stages, holds, groups, "lane-labels": lanes } = desk.config;
  const labelOf = ({ id, label }: { readonly id: string; readonly label?: string | undefined }): string => label ?? id;
  const ours = [
    ...stages.map(labelOf),
    ...holds.map(labelOf),
    ...Object.values(lanes),
    desk.config["community-label"],
    ...groups.flatMap(({ label }) => (label === undefined ? [] : [label])),
    ...(groups.length > 0 ? [desk.config["help-wanted"]] : []),
  ];
  const wanted = [
    ...stages.filter(({ id }) => id === state.stage).map(labelOf),
    ...holds.filter(({ id }) => state.holds.some(({ hold }) => hold === id)).map(labelOf),
    ...(state.lane === "request" ? [] : [lanes[state.lane]]),
    ...(state.lane === "request" && state.communityMissing ? [desk.config["community-label"]] : []),
    ...groups.flatMap(({ id, label }) =>
      label !== undefined && state.assignments.some(({ group }) => group === id) ? [label] : [],
    ),
    ...(groups.length > 0 && needsHands(state, desk, snapshot.readAt) ? [desk.config["help-wanted"]] : []),
  ];
  const add = wanted.filter((label) => !contains(snapshot.issue.labels, label));
  const remove = snapshot.issue.labels.filter((label) => contains(ours, label) && !contains(wanted, label));
  return add.length + remove.length === 0 ? [] : [{ kind: "set-labels", add, remove }];
}

/** GitHub's labels are one whatever their letter case. */
const contains = (labels: readonly string[], label: string): boolean =>
  labels.some((known) => known.toLowerCase() === label.toLowerCase());
