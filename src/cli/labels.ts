import { resolve } from "node:path";
import { loadDesk } from "../core/config/load-desk.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { say } from "../core/messages/speak.ts";
import { guardClient } from "../github/guarded-client.ts";
import { GitHubError, type RepositoryRef } from "../github/port.ts";
import { readDeskFolder } from "./desk-folder.ts";
import { type Stop, stopWith } from "./desk-source.ts";
import { createGitHubClient, wordsOf } from "./github-client.ts";
import { jsonText } from "./json-text.ts";
import { type Label, type LabelStep, neededLabels, planLabels } from "./labels/needed-labels.ts";
import { type LabelSync, listLabels, oldLabels, syncLabels } from "./labels/sync-labels.ts";
import { repositoryNamed } from "./open-github.ts";
import { settingsPages } from "./settings-pages.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

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
    return stopWith({ exit: 1, because: [sentence("cli-labels-desk-broken", loading.problems.length)] }, terminal);
  }
  const needed = neededLabels(loading.desk.config);
  const target = options["repo"];
  if (typeof target !== "string") {
    const lines = needed.map(({ name, color, description }) =>
      say("en", "cli-labels-needed", name, color, description),
    );
    for (const line of options["json"] ? [jsonText({ labels: needed })] : lines) terminal.out(line);
    return 0;
  }
  const ref = repositoryNamed(target);
  const token = terminal.env["GITHUB_TOKEN"];
  if (!ref || !token) {
    const because = token ? sentence("cli-labels-repository", target) : sentence("cli-labels-token");
    return stopWith({ exit: 2, because: [because] }, terminal);
  }
  const report = await compared({ ref, token, needed, apply: options["apply"] === true }, terminal);
  if ("exit" in report) return stopWith(report, terminal);
  for (const line of options["json"] ? [jsonText(asJson(report))] : asLines(report, ref, terminal)) terminal.out(line);
  return report.stopped ? stopWith({ exit: 1, because: whyStopped(report.stopped) }, terminal) : 0;
}

/** What is asked of GitHub. */
interface Wish {
  readonly ref: RepositoryRef;
  readonly token: string;
  readonly needed: readonly Label[];
  readonly apply: boolean;
}

/** What was found, and done where `applied` says so. */
interface Report extends LabelSync {
  readonly applied: boolean;
  readonly old: readonly string[];
}

async function compared({ ref, token, needed, apply }: Wish, terminal: Terminal): Promise<Report | Stop> {
  const client = guardClient(createGitHubClient(terminal, token));
  try {
    const existing = await listLabels(client, ref);
    const steps = planLabels(needed, existing);
    const sync = apply ? await syncLabels(client, ref, steps) : { done: steps };
    return { ...sync, applied: apply, old: oldLabels(needed, existing) };
  } catch (failure) {
    if (failure instanceof GitHubError) return { exit: 1, because: whyUnread(failure, ref, terminal) };
    throw failure;
  }
}

/** Reading asks for no right but to see the repository. */
function whyUnread(error: GitHubError, ref: RepositoryRef, { env }: Terminal): readonly Sentence[] {
  if (error.status === 401)
    return [sentence("cli-doctor-token-unknown"), sentence("cli-doctor-token-new", settingsPages(ref, env).tokens)];
  if (error.status !== 404) return whyRefused(error);
  return [
    sentence("cli-doctor-repository-missing", `${ref.owner}/${ref.repo}`),
    sentence("cli-doctor-repository-look"),
  ];
}

function whyRefused(error: GitHubError): readonly Sentence[] {
  const { trouble, status, waitUntil } = error;
  const message = wordsOf(error);
  if (trouble === "wait")
    return [waitUntil ? sentence("cli-labels-wait-until", { at: waitUntil }) : sentence("cli-labels-wait")];
  if (status === 403 || status === 404)
    return [sentence("cli-labels-refused", message), sentence("cli-labels-refused-needs")];
  return [sentence("cli-labels-failed", message)];
}

const whyStopped = ({ at, error }: NonNullable<LabelSync["stopped"]>): readonly Sentence[] => [
  sentence("cli-labels-stopped", at.name),
  ...whyRefused(error),
];

const asJson = ({ applied, done, old, stopped }: Report): object => ({
  applied,
  steps: done,
  old,
  ...(stopped ? { stopped: { at: stopped.at.name, because: stopped.error.message } } : {}),
});

function asLines({ applied, done, old }: Report, ref: RepositoryRef, { env }: Terminal): readonly string[] {
  const open = done.filter(({ kind }) => kind !== "keep").length;
  return [
    ...done.map(told),
    "",
    ...(old.length > 0 ? [say("en", "cli-labels-old", old, settingsPages(ref, env).labels)] : []),
    applied ? say("en", "cli-labels-applied", open) : say("en", "cli-labels-dry", open),
  ];
}

function told({ kind, label, now }: LabelStep): string {
  switch (kind) {
    case "create":
      return say("en", "cli-labels-create", label.name);
    case "update":
      return now === undefined || now === label.name
        ? say("en", "cli-labels-update", label.name)
        : say("en", "cli-labels-rename", label.name, now);
    case "keep":
      return say("en", "cli-labels-keep", label.name);
  }
}
