import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type FilePath, type Finding, problem } from "./finding.ts";
import { COMMAND_NAMES } from "./names.ts";

/** Whether every name of the configuration is used once, and every command it speaks of exists. */
export function checkNames(config: DeskConfig): readonly Finding[] {
  const commands: readonly string[] = COMMAND_NAMES;
  return [
    ...(["stages", "exits", "holds", "groups", "checklist"] as const).flatMap((section) =>
      repeated(config[section].map(({ id }, n) => ({ name: id, path: [section, n, "id"] }))).map(({ name, path }) =>
        problem(path, sentence("config-id-twice", name)),
      ),
    ),
    ...repeated(labelsOf(config)).map(({ name, path }) => problem(path, sentence("config-label-twice", name))),
    ...repeated(config.forms.map(({ file }, n) => ({ name: file, path: ["forms", n, "file"] }))).map(({ name, path }) =>
      problem(path, sentence("config-form-listed-twice", name)),
    ),
    ...Object.keys(config.commands)
      .filter((name) => !commands.includes(name))
      .map((name) => problem(["commands", name], sentence("config-command-unknown", name, commands))),
  ];
}

interface Named {
  readonly name: string;
  readonly path: FilePath;
}

/** The labels that a desk needs on GitHub, with the place that asks for each. GitHub does not tell `A` from `a`. */
export function labelsOf({ stages, holds, groups }: DeskConfig): readonly Named[] {
  return [
    ...stages.map(({ id, label }, n) => ({ name: label ?? id, path: ["stages", n, label ? "label" : "id"] })),
    ...holds.map(({ id, label }, n) => ({ name: label ?? id, path: ["holds", n, label ? "label" : "id"] })),
    ...groups.flatMap(({ label }, n) => (label ? [{ name: label, path: ["groups", n, "label"] }] : [])),
  ];
}

function repeated(all: readonly Named[]): readonly Named[] {
  const lower = all.map(({ name }) => name.toLowerCase());
  return all.filter((_, n) => lower.indexOf(lower[n] ?? "") < n);
}
