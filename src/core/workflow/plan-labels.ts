import type { DeskConfig } from "../config/desk.ts";
import type { Effect } from "../domain/effect.ts";
import type { Look } from "./look.ts";
import { needsHands } from "./needs-hands.ts";
import { standoffIn } from "./standoff.ts";

/** Labels are a picture of the state: of the lane, the stage, the holds, the groups, and whether hands are needed. Other labels are left alone. */
export function planLabels(look: Look): readonly Effect[] {
  const { snapshot, state, desk } = look;
  if (!state.registered) return [];
  const { add, remove } = labelDifference(snapshot.issue.labels, labelsToSet(look), desk.config);
  return add.length + remove.length === 0 ? [] : [{ kind: "set-labels", add, remove }];
}

/** What has to change so that of the desk's labels an issue has those that are wanted, and no others. */
export function labelDifference(
  labels: readonly string[],
  wanted: readonly string[],
  config: DeskConfig,
): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  const ours = deskLabels(config);
  return {
    add: wanted.filter((label) => !contains(labels, label)),
    remove: labels.filter((label) => contains(ours, label) && !contains(wanted, label)),
  };
}

const labelOf = ({ id, label }: { readonly id: string; readonly label?: string | undefined }): string => label ?? id;

/** The labels that are the desk's to set. */
function deskLabels(config: DeskConfig): readonly string[] {
  const { stages, holds, groups, "lane-labels": lanes } = config;
  return [
    ...stages.map(labelOf),
    ...holds.map(labelOf),
    ...Object.values(lanes),
    config["community-label"],
    ...groups.flatMap(({ label }) => (label === undefined ? [] : [label])),
    ...(groups.length > 0 ? [config["help-wanted"]] : []),
  ];
}

/** The labels of the desk that a request is to have after this look. Those that somebody else puts back each time stay as they are. */
export function labelsToSet(look: Look): readonly string[] {
  const wanted = wantedLabels(look);
  const standoff = standoffIn(look);
  if (!standoff) return wanted;
  const isAtStake = (label: string): boolean => standoff.labels.has(label.toLowerCase());
  return [...wanted.filter((label) => !isAtStake(label)), ...look.snapshot.issue.labels.filter(isAtStake)];
}

/** The labels of the desk that a request should have. */
function wantedLabels({ snapshot, state, desk }: Look): readonly string[] {
  const { stages, holds, groups, "lane-labels": lanes } = desk.config;
  return [
    ...stages.filter(({ id }) => id === state.stage).map(labelOf),
    ...holds.filter(({ id }) => state.holds.some(({ hold }) => hold === id)).map(labelOf),
    ...(state.lane === "request" ? [] : [lanes[state.lane]]),
    ...(state.lane === "request" && state.communityMissing ? [desk.config["community-label"]] : []),
    ...groups.flatMap(({ id, label }) =>
      label !== undefined && state.assignments.some(({ group }) => group === id) ? [label] : [],
    ),
    ...(groups.length > 0 && needsHands(state, desk, snapshot.readAt) ? [desk.config["help-wanted"]] : []),
  ];
}

/** GitHub's labels are one whatever their letter case. */
const contains = (labels: readonly string[], label: string): boolean =>
  labels.some((known) => known.toLowerCase() === label.toLowerCase());
