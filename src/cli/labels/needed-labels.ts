import type { DeskConfig } from "../../core/config/desk.ts";
import { say } from "../../core/messages/speak.ts";

/** A label as GitHub has it. */
export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

/** What must happen to a label so that it is as the desk needs it. */
export interface LabelStep {
  readonly kind: "create" | "update" | "keep";
  readonly label: Label;
  /** The name it has now, where it exists. */
  readonly now?: string;
}

/** The labels of a desk: one for each stage and hold, for the groups that have one, for what needs hands, and for what may come in and is no request. */
export function neededLabels(config: DeskConfig): readonly Label[] {
  const { stages, holds, groups, forms, "lane-labels": lanes } = config;
  const canBeQuestion = stages[0]?.ballot === undefined || forms.some(({ kind }) => kind === "question");
  const canBeJoin = forms.some(({ kind }) => kind === "join");
  return [
    ...stages.map(({ id, label, color, about }) => ({ name: label ?? id, color, description: cut(about) })),
    ...holds.map(({ id, label, color, title }) => ({ name: label ?? id, color, description: cut(title) })),
    ...groups.flatMap(({ label, about }) => (label ? [{ name: label, color: "c5def5", description: cut(about) }] : [])),
    ...(groups.length > 0 ? [helpWanted(config)] : []),
    ...(config["without-community"].length > 0 ? [withoutCommunity(config)] : []),
    ...(canBeQuestion ? [laneLabel(lanes.question, "cli-labels-question")] : []),
    ...(canBeJoin ? [laneLabel(lanes.join, "cli-labels-join")] : []),
  ];
}

const withoutCommunity = (config: DeskConfig): Label => ({
  name: config["community-label"],
  color: "fbca04",
  description: say("en", "cli-labels-community"),
});

/** The colour is that of GitHub's own label of this name. */
const helpWanted = (config: DeskConfig): Label => ({
  name: config["help-wanted"],
  color: "008672",
  description: say("en", "cli-labels-help-wanted"),
});

const laneLabel = (name: string, about: "cli-labels-question" | "cli-labels-join"): Label => ({
  name,
  color: "fbca04",
  description: say("en", about),
});

/** GitHub takes descriptions of at most 100 characters. */
const cut = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

/** Compares what a desk needs with what a repository has. GitHub does not tell small from capital letters. */
export function planLabels(needed: readonly Label[], existing: readonly Label[]): readonly LabelStep[] {
  return needed.map((label) => {
    const now = existing.find(({ name }) => name.toLowerCase() === label.name.toLowerCase());
    if (!now) return { kind: "create", label };
    const same = now.name === label.name && now.color === label.color && now.description === label.description;
    return { kind: same ? "keep" : "update", label, now: now.name };
  });
}
