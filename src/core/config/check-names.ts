import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type Finding, problem } from "./finding.ts";
import { COMMAND_NAMES } from "./names.ts";
import { type Named, repeated } from "./repeated.ts";

/** Whether every name of the configuration is used once, and every command it speaks of exists. */
export function checkNames(config: DeskConfig): readonly Finding[] {
  const commands: readonly string[] = COMMAND_NAMES;
  return [
    ...(["stages", "exits", "holds", "groups", "checklist"] as const).flatMap((section) =>
      repeated(config[section].map(({ id }, n) => ({ name: id, path: [section, n, "id"] }))).map(({ name, path }) =>
        problem(path, sentence("config-id-twice", name)),
      ),
    ),
    ...repeated(
      config.checklist.flatMap(({ risks }, n) =>
        risks.map(({ id }, m) => ({ name: id, path: ["checklist", n, "risks", m, "id"] })),
      ),
    ).map(({ name, path }) => problem(path, sentence("config-id-twice", name))),
    ...repeated([...labelsOf(config), ...laneLabels(config)]).map(({ name, path }) =>
      problem(path, sentence("config-label-twice", name)),
    ),
    ...repeated(config.forms.map(({ file }, n) => ({ name: file, path: ["forms", n, "file"] }))).map(({ name, path }) =>
      problem(path, sentence("config-form-listed-twice", name)),
    ),
    ...Object.keys(config.commands)
      .filter((name) => !commands.includes(name))
      .map((name) => problem(["commands", name], sentence("config-command-unknown", name, commands))),
    ...checkCommandWords(config, commands),
  ];
}

/** Each other word for a command stands for one that exists, and for one only. */
function checkCommandWords({ "command-words": words }: DeskConfig, commands: readonly string[]): readonly Finding[] {
  const entries = Object.entries(words).map(([word, name]) => ({ word, name, folded: foldWord(word) }));
  return entries.flatMap(({ word, name, folded }, n) => {
    const path = ["command-words", word];
    if (!commands.includes(name)) return [problem(path, sentence("config-command-word-unknown", word, name, commands))];
    if (commands.includes(folded)) return [problem(path, sentence("config-command-word-taken", word, name))];
    const isSecond = entries.findIndex((entry) => entry.folded === folded) < n;
    return isSecond ? [problem(path, sentence("config-command-word-twice", word))] : [];
  });
}

const foldWord = (word: string): string => word.normalize("NFKC").toLowerCase().replaceAll("_", "-");

/** The labels that only the desk sets on GitHub, with the place that asks for each. GitHub does not tell `A` from `a`. */
export function labelsOf({ stages, holds, groups, ...config }: DeskConfig): readonly Named[] {
  return [
    ...(groups.length > 0 ? [{ name: config["help-wanted"], path: ["help-wanted"] }] : []),
    ...stages.map(({ id, label }, n) => ({ name: label ?? id, path: ["stages", n, label ? "label" : "id"] })),
    ...holds.map(({ id, label }, n) => ({ name: label ?? id, path: ["holds", n, label ? "label" : "id"] })),
    ...groups.flatMap(({ label }, n) => (label ? [{ name: label, path: ["groups", n, "label"] }] : [])),
    { name: config["community-label"], path: ["community-label"] },
  ];
}

/** The labels of lanes. Unlike all others, a form may set them: they tell which form it was. */
const laneLabels = ({ "lane-labels": lanes }: DeskConfig): readonly Named[] =>
  Object.entries(lanes).map(([lane, name]) => ({ name, path: ["lane-labels", lane] }));
