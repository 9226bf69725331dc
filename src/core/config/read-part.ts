import type * as z from "zod";
import { sentence } from "../domain/sentence.ts";
import type { DeskFile } from "../domain/snapshot.ts";
import { visibleText } from "../domain/visible-text.ts";
import { checkDays } from "./check-calendar.ts";
import { explainIssues } from "./explain-issue.ts";
import { type FilePath, type Finding, problem } from "./finding.ts";
import { PRESETS } from "./presets/index.ts";
import type { ConfigProblem } from "./problem.ts";
import { isYamlRefusal, readYaml, type YamlFile } from "./read-yaml.ts";

/** A finding with its file and line. */
export interface LocatedFinding {
  readonly weight: Finding["weight"];
  readonly problem: ConfigProblem;
}

/** One file of the desk: its value where its shape is right, and what was found. */
export interface DeskPart<T> {
  readonly value?: T;
  readonly findings: readonly LocatedFinding[];
  /** Says where in the file each finding is. */
  locate(findings: readonly Finding[]): readonly LocatedFinding[];
}

/** Reads one file of the desk by its schema. `prepare` may fill it before it is checked. */
export function readPart<T>(
  files: readonly DeskFile[],
  file: string,
  schema: z.ZodType<T>,
  prepare: (written: unknown) => unknown = (written) => written,
): DeskPart<T> {
  const text = files.find(({ path }) => path === file)?.text;
  const nowhere = (findings: readonly Finding[], line = 1) =>
    findings.map(({ weight, path, message }) => ({ weight, problem: { file, line, path: path.join("."), message } }));
  if (text === undefined) {
    return { findings: nowhere([problem([], sentence("config-file-missing", file))]), locate: nowhere };
  }
  const yaml = readYaml(text);
  if (isYamlRefusal(yaml)) return { findings: nowhere([problem([], yaml.message)], yaml.line), locate: nowhere };
  const locate = (findings: readonly Finding[]) =>
    findings.flatMap((finding) => nowhere([finding], lineOf(yaml, finding.path)));
  const prepared = prepare(visible(yaml.value));
  const parsed = schema.safeParse(prepared);
  if (!parsed.success) return { findings: locate(explainIssues(schema, prepared, parsed.error.issues)), locate };
  return { value: parsed.data, findings: locate(checkDays(parsed.data)), locate };
}

/** The same with all its texts as people see them. Keys stay as they are: a strange one is a finding. */
function visible(written: unknown): unknown {
  if (typeof written === "string") return visibleText(written);
  if (Array.isArray(written)) return written.map(visible);
  if (typeof written !== "object" || written === null) return written;
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, visible(value)]));
}

/** Says where in a file of a desk each finding is, for checks that come after the desk was loaded. */
export function placed(
  files: readonly DeskFile[],
  file: string,
  findings: readonly Finding[],
): readonly ConfigProblem[] {
  const yaml = readYaml(files.find(({ path }) => path === file)?.text ?? "");
  return findings.map(({ path, message }) => {
    const line = isYamlRefusal(yaml) ? yaml.line : lineOf(yaml, path);
    return { file, line, path: path.join("."), message };
  });
}

/** A section that the preset filled is nowhere in the file: the line of `preset` stands for it. */
function lineOf(yaml: YamlFile, path: FilePath): number {
  const [section] = path;
  const written = typeof yaml.value === "object" && yaml.value !== null ? yaml.value : {};
  const filled = section !== undefined && !Object.hasOwn(written, section) && Object.hasOwn(written, "preset");
  return yaml.lineOf(filled ? ["preset"] : path);
}

/**
 * Fills the sections that somebody did not write from the preset they named. Where that preset does not exist, another one
 * fills them, so that the wrong name is the only thing to be said.
 */
export function withPreset(written: unknown): unknown {
  if (typeof written !== "object" || written === null || Array.isArray(written)) return written;
  const named = Object.entries(PRESETS).find(([name]) => "preset" in written && written.preset === name);
  return { ...(named?.[1] ?? PRESETS.simple), ...written };
}
