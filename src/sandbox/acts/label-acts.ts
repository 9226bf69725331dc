import { invalid } from "../refusal.ts";
import type { Issue, Label, Repository } from "../state.ts";
import { type Actor, nextId, type World } from "../world.ts";
import { record } from "./record.ts";

const LONGEST_NAME = 50;

/** The label of that name, in any case. */
export function findLabel(labels: readonly Label[], name: string): Label | undefined {
  const wanted = name.toLowerCase();
  return labels.find((label) => label.name.toLowerCase() === wanted);
}

/** Makes a label of the repository. 422 where the name is taken, empty, or too long. */
export function createLabel(
  world: World,
  by: Actor,
  repository: Repository,
  { name, color = "ededed", description = null }: { name: string; color?: string; description?: string | null },
): Label {
  checkName(repository.labels, name);
  const label: Label = { id: nextId(world.state, "label"), repository, name, color, description };
  repository.labels.push(label);
  world.announce({ event: "label", action: "created", by, repository, label });
  return label;
}

/** Changes a label wherever it stands. */
export function editLabel(
  world: World,
  by: Actor,
  label: Label,
  { name = label.name, color = label.color, description = label.description }: Partial<Label>,
): void {
  const { repository } = label;
  checkName(
    repository.labels.filter((other) => other !== label),
    name,
  );
  const changes = {
    ...(name === label.name ? {} : { name: { from: label.name } }),
    ...(color === label.color ? {} : { color: { from: label.color } }),
    ...(description === label.description ? {} : { description: { from: label.description ?? "" } }),
  };
  Object.assign(label, { name, color, description });
  world.announce({ event: "label", action: "edited", by, repository, label, changes });
}

/** Deletes a label; it falls off its issues without a word in their timelines. */
export function deleteLabel(world: World, by: Actor, label: Label): void {
  const { repository } = label;
  repository.labels.splice(repository.labels.indexOf(label), 1);
  for (const { labels } of repository.issues.values()) {
    const at = labels.indexOf(label);
    if (at >= 0) labels.splice(at, 1);
  }
  world.announce({ event: "label", action: "deleted", by, repository, label });
}

/** Puts labels on an issue and makes those that the repository lacks. Returns those that were not on it before. */
export function addLabels(
  world: World,
  by: Actor,
  issue: Issue,
  names: readonly string[],
  how: "announced" | "quietly" = "announced",
): readonly Label[] {
  const { repository } = issue;
  const wanted = names.map(
    (name) => findLabel(repository.labels, name) ?? createLabel(world, by, repository, { name }),
  );
  const added = [...new Set(wanted)].filter((label) => !issue.labels.includes(label));
  for (const label of added) {
    issue.labels.push(label);
    record(world, by, issue, { kind: "labeled", label });
    if (how === "announced") world.announce({ event: "issues", action: "labeled", by, repository, issue, label });
  }
  return added;
}

/** Takes labels off an issue; those that are not on it are left alone. */
export function removeLabels(world: World, by: Actor, issue: Issue, labels: readonly Label[]): void {
  const { repository } = issue;
  for (const label of labels) {
    const at = issue.labels.indexOf(label);
    if (at < 0) continue;
    issue.labels.splice(at, 1);
    record(world, by, issue, { kind: "unlabeled", label });
    world.announce({ event: "issues", action: "unlabeled", by, repository, issue, label });
  }
}

/** Makes the labels of an issue exactly these. */
export function setLabels(world: World, by: Actor, issue: Issue, names: readonly string[]): void {
  const kept = new Set(names.map((name) => name.toLowerCase()));
  const dropped = issue.labels.filter((label) => !kept.has(label.name.toLowerCase()));
  removeLabels(world, by, issue, dropped);
  addLabels(world, by, issue, names);
}

function checkName(labels: readonly Label[], name: string): void {
  const problem = { resource: "Label", field: "name" };
  if (name.trim() === "") throw invalid({ ...problem, code: "missing_field" });
  if (Array.from(name).length > LONGEST_NAME)
    throw invalid({ ...problem, code: "custom", message: `name is too long (maximum is ${LONGEST_NAME} characters)` });
  if (findLabel(labels, name)) throw invalid({ ...problem, code: "already_exists" });
}
