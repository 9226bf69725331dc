import { sentence } from "../../domain/sentence.ts";
import { type Finding, problem } from "../finding.ts";
import { isYamlRefusal, readYaml } from "../read-yaml.ts";
import { adviseForm } from "./advise-form.ts";
import { checkFields } from "./check-field.ts";
import { checkReferences } from "./check-references.ts";
import { checkTop } from "./check-top.ts";
import { holdsKeys, type Place, wholeFile } from "./place.ts";

/** A finding with its line, from 1. */
export interface LinedFinding extends Finding {
  readonly line: number;
}

/** A file for GitHub, read: what was found, and its content where it holds keys at all. */
export interface LintedFile {
  readonly file?: Place;
  /** By line. Problems are GitHub's own refusals; notices are advice of ours. */
  readonly findings: readonly LinedFinding[];
}

/** Reads an issue form and finds what GitHub refuses in it, and what we advise. Never throws. */
export const lintForm = (text: string): LintedFile =>
  lintFile(text, (form) => [...checkTop(form), ...checkFields(form), ...checkReferences(form), ...adviseForm(form)]);

/** Reads a file for GitHub and looks at it with `check`. */
export function lintFile(text: string, check: (file: Place) => readonly Finding[]): LintedFile {
  const yaml = readYaml(text);
  if (isYamlRefusal(yaml)) return { findings: [{ ...problem([], yaml.message), line: yaml.line }] };
  const file = wholeFile(yaml);
  if (!holdsKeys(file)) return { findings: [{ ...problem([], sentence("config-file-expects-keys")), line: 1 }] };
  const findings = check(file).map((finding) => ({ ...finding, line: yaml.lineOf(finding.path) }));
  return { file, findings: findings.toSorted((a, b) => a.line - b.line) };
}
