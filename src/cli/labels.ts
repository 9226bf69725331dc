import { resolve } from "node:path";
import { Octokit } from "@octokit/rest";
import type { DeskConfig } from "../core/config/desk.ts";
import { loadDesk } from "../core/config/load-desk.ts";
import { say } from "../core/messages/speak.ts";
import { readDeskFolder } from "./desk-folder.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

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

/** `labels`: the labels that a desk needs, and their sync with GitHub. No label is ever deleted. */
export const labelsVerb: Verb = {
  name: "labels",
  summary: "lists the labels that a desk needs, or brings them to GitHub",
  args: [{ name: "[dir]", about: "the repository's folder; the current one where it is left out" }],
  options: [
    { flags: "--repo <owner/name>", about: "compare with this repository; needs GITHUB_TOKEN" },
    { flags: "--apply", about: "create and change labels; without it nothing is written" },
  ],
  run: runLabels,
};

async function runLabels({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const loading = loadDesk(await readDeskFolder(resolve(terminal.cwd, args[0] ?? ".")));
  if (!loading.ok) {
    terminal.err(say("en", "cli-labels-desk-broken", loading.problems.length));
    return 1;
  }
  const needed = neededLabels(loading.desk.config);
  const print = (json: object, lines: readonly string[]): void => {
    for (const line of options["json"] ? [JSON.stringify(json, null, 2)] : lines) terminal.out(line);
  };
  const target = options["repo"];
  if (typeof target !== "string") {
    print(
      { labels: needed },
      needed.map(({ name, color, description }) => `${name}  #${color}  ${description}`),
    );
    return 0;
  }
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(target) ?? [];
  const token = terminal.env["GITHUB_TOKEN"];
  if (owner === undefined || repo === undefined || !token) {
    terminal.err(token ? say("en", "cli-labels-repository", target) : say("en", "cli-labels-token"));
    return 2;
  }
  const baseUrl = terminal.env["GITHUB_API_URL"];
  const octokit = new Octokit({ auth: token, ...(baseUrl ? { baseUrl } : {}), log: SILENT });
  const apply = options["apply"] === true;
  const steps = await syncLabels(octokit, { owner, repo }, needed, apply);
  print({ applied: apply, steps }, [...steps.map(told), "", closing(steps, apply)]);
  return 0;
}

const nothing = (): void => {};
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

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

/** Brings labels to a repository, where `apply` says so, and tells each step. */
export async function syncLabels(
  octokit: Octokit,
  ref: { readonly owner: string; readonly repo: string },
  needed: readonly Label[],
  apply: boolean,
): Promise<readonly LabelStep[]> {
  const found = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, { ...ref, per_page: 100 });
  const existing = found.map(({ name, color, description }) => ({ name, color, description: description ?? "" }));
  const steps = planLabels(needed, existing);
  if (!apply) return steps;
  for (const { kind, label, now } of steps) {
    const { name, color, description } = label;
    if (kind === "create") await octokit.rest.issues.createLabel({ ...ref, name, color, description });
    if (kind === "update") {
      await octokit.rest.issues.updateLabel({ ...ref, name: now ?? name, new_name: name, color, description });
    }
  }
  return steps;
}

function told({ kind, label }: LabelStep): string {
  switch (kind) {
    case "create":
      return say("en", "cli-labels-create", label.name);
    case "update":
      return say("en", "cli-labels-update", label.name);
    case "keep":
      return say("en", "cli-labels-keep", label.name);
  }
}

function closing(steps: readonly LabelStep[], apply: boolean): string {
  const open = steps.filter(({ kind }) => kind !== "keep").length;
  return apply ? say("en", "cli-labels-applied", open) : say("en", "cli-labels-dry", open);
}
