import { PRESETS } from "../../core/config/presets/index.ts";
import { asGitHubError, atGitHub } from "../../github/github-errors.ts";
import type { OctokitClient } from "../../github/octokit-client.ts";
import type { GitHubError, RepositoryRef } from "../../github/port.ts";
import type { Label, LabelStep } from "./needed-labels.ts";

const PAGE = 100;

/** All labels of a repository. Throws `GitHubError`. */
export async function listLabels(client: OctokitClient, ref: RepositoryRef): Promise<readonly Label[]> {
  const all: Label[] = [];
  for (let page = 1; all.length === (page - 1) * PAGE; page += 1) {
    const asked = client.request("GET /repos/{owner}/{repo}/labels", { ...ref, per_page: PAGE, page });
    const { data } = await atGitHub("list labels", asked);
    all.push(...data.map(({ name, color, description }) => ({ name, color, description: description ?? "" })));
  }
  return all;
}

/** What was done, and what GitHub refused. */
export interface LabelSync {
  readonly done: readonly LabelStep[];
  /** The label at which GitHub said no, or to wait: those behind it were not tried. */
  readonly stopped?: { readonly at: Label; readonly error: GitHubError };
}

/** Creates and changes labels, one after the other, and stops at the first that GitHub refuses. No label is deleted. */
export async function syncLabels(
  client: OctokitClient,
  ref: RepositoryRef,
  steps: readonly LabelStep[],
): Promise<LabelSync> {
  const done: LabelStep[] = [];
  for (const step of steps) {
    try {
      await take(client, ref, step);
    } catch (failure) {
      return { done, stopped: { at: step.label, error: asGitHubError("write label", failure) } };
    }
    done.push(step);
  }
  return { done };
}

async function take(client: OctokitClient, ref: RepositoryRef, { kind, label, now }: LabelStep): Promise<void> {
  const { name, color, description } = label;
  switch (kind) {
    case "create":
      await client.request("POST /repos/{owner}/{repo}/labels", { ...ref, name, color, description });
      return;
    case "update":
      await client.request("PATCH /repos/{owner}/{repo}/labels/{name}", {
        ...ref,
        name: now ?? name,
        new_name: name,
        color,
        description,
      });
      return;
    case "keep":
      return;
  }
}

/** Labels that the desk does not need, and that a desk like it once made: by their name, or by the words beside it. */
export function oldLabels(needed: readonly Label[], existing: readonly Label[]): readonly string[] {
  const isNeeded = new Set(needed.map(({ name }) => name.toLowerCase()));
  const words = new Set(needed.map(({ description }) => description).filter(Boolean));
  return existing
    .filter(({ name }) => !isNeeded.has(name.toLowerCase()))
    .filter(({ name, description }) => KNOWN.has(name.toLowerCase()) || words.has(description))
    .map(({ name }) => name);
}

/** The labels of the presets, as they are called where nobody changes them. */
const KNOWN: ReadonlySet<string> = new Set(
  Object.values(PRESETS).flatMap(({ stages, holds, groups }) => [
    ...[...stages, ...holds].map(({ id, label }): string => (label ?? id).toLowerCase()),
    ...groups.flatMap(({ label }) => (label ? [label.toLowerCase()] : [])),
  ]),
);
