import { boolYaml11Tag, CORE_SCHEMA } from "js-yaml";
import type { FormField, IssueForm } from "../domain/issue-form.ts";
import { sentence } from "../domain/sentence.ts";
import { type FilePath, type Finding, problem } from "./finding.ts";
import { isYamlRefusal, readYaml } from "./read-yaml.ts";

/** The types of fields that GitHub knows. */
const FIELD_TYPES = ["markdown", "input", "textarea", "dropdown", "checkboxes", "upload"] as const;

// GitHub reads forms as YAML 1.1, where an unquoted yes, no, on or off is true or false.
const GITHUB_YAML = CORE_SCHEMA.withTags(boolYaml11Tag);

/** A problem of a form, with its line. */
interface FormProblem extends Finding {
  readonly line: number;
}

/** An issue form as far as it can be read, and what keeps it from working. */
export interface FormReading {
  readonly form?: IssueForm;
  readonly problems: readonly FormProblem[];
}

/** Reads an issue form. Never throws; a form with problems is still read as far as its answers can be understood. */
export function readForm(text: string): FormReading {
  const yaml = readYaml(text);
  if (isYamlRefusal(yaml)) return { problems: [{ ...problem([], yaml.message), line: yaml.line }] };
  const located = (findings: readonly Finding[]) =>
    findings.map((finding) => ({ ...finding, line: yaml.lineOf(finding.path) }));
  const top = asMap(yaml.value);
  const body = top.get("body");
  if (!Array.isArray(body)) return { problems: located([problem([], sentence("config-form-no-body"))]) };
  const asGithubReads = asList(asMap(yaml.under(GITHUB_YAML)).get("body"));
  const fields = body.map((field, n) => readField(asMap(field), asMap(asGithubReads[n])));
  const title = top.get("title");
  const form: IssueForm = {
    name: asText(top.get("name")),
    ...(typeof title === "string" ? { title } : {}),
    labels: labelList(top.get("labels")),
    fields,
  };
  return { form, problems: located([...checkTop(top), ...checkFields(fields), ...checkOptions(asGithubReads)]) };
}

function readField(field: ReadonlyMap<string, unknown>, asGithubReads: ReadonlyMap<string, unknown>): FormField {
  const attributes = asMap(field.get("attributes"));
  const [id, render] = [field.get("id"), attributes.get("render")];
  const mustTick = requiredOptions(field, asGithubReads);
  return {
    type: asText(field.get("type")),
    ...(id === undefined || id === null ? {} : { id: asText(id) }),
    label: asText(attributes.get("label")),
    required: asMap(asGithubReads.get("validations")).get("required") === true,
    options: asList(attributes.get("options")).map(optionLabel),
    ...(mustTick.length === 0 ? {} : { requiredOptions: mustTick }),
    multiple: asMap(asGithubReads.get("attributes")).get("multiple") === true,
    ...(typeof render === "string" ? { render } : {}),
  };
}

/** An option is text in a dropdown, and a map with a label in checkboxes. */
const optionLabel = (option: unknown): string =>
  typeof option === "object" && option !== null ? asText(asMap(option).get("label")) : asText(option);

/** Labels of the boxes that GitHub lets nobody leave empty. */
function requiredOptions(
  field: ReadonlyMap<string, unknown>,
  asGithubReads: ReadonlyMap<string, unknown>,
): readonly string[] {
  if (field.get("type") !== "checkboxes") return [];
  const boxes = asList(asMap(asGithubReads.get("attributes")).get("options"));
  return asList(asMap(field.get("attributes")).get("options"))
    .filter((_, n) => asMap(boxes[n]).get("required") === true)
    .map(optionLabel);
}

function checkTop(top: ReadonlyMap<string, unknown>): readonly Finding[] {
  return ["name", "description"]
    .filter((key) => asText(top.get(key)).trim() === "")
    .map((key) => problem([], sentence("config-form-key-missing", key)));
}

function checkFields(fields: readonly FormField[]): readonly Finding[] {
  const known: readonly string[] = FIELD_TYPES;
  const ids = fields.map(({ id }) => id);
  const findings = fields.flatMap(({ type, id, label, options }, n) => {
    const path: FilePath = ["body", n];
    if (!known.includes(type)) return [problem([...path, "type"], sentence("config-form-type-unknown", type, known))];
    if (type === "markdown") return [];
    const own: Finding[] = [];
    if (label.trim() === "") own.push(problem(path, sentence("config-form-label-missing", n + 1)));
    if (id !== undefined && !/^[A-Za-z0-9_-]+$/.test(id)) {
      own.push(problem([...path, "id"], sentence("config-form-id-letters", id)));
    }
    if (id !== undefined && ids.indexOf(id) < n) own.push(problem([...path, "id"], sentence("config-id-twice", id)));
    if ((type === "dropdown" || type === "checkboxes") && options.length === 0) {
      own.push(problem(path, sentence("config-form-options-missing", label)));
    }
    const twice = options.find((option, o) => options.indexOf(option) < o);
    if (twice !== undefined)
      own.push(problem([...path, "attributes", "options"], sentence("config-form-option-twice", twice)));
    return own;
  });
  const answered = fields.some(({ type }) => type !== "markdown");
  return answered ? findings : [...findings, problem(["body"], sentence("config-form-no-fields"))];
}

/** GitHub refuses a form with an option that YAML 1.1 takes for true or false. */
function checkOptions(fields: readonly unknown[]): readonly Finding[] {
  return fields.flatMap((field, n) =>
    asList(asMap(asMap(field).get("attributes")).get("options")).flatMap((option, o) =>
      typeof option === "boolean"
        ? [problem(["body", n, "attributes", "options", o], sentence("config-form-option-boolean"))]
        : [],
    ),
  );
}

function labelList(labels: unknown): readonly string[] {
  const list = typeof labels === "string" ? labels.split(",") : asList(labels).map(asText);
  return list.map((label) => label.trim()).filter((label) => label !== "");
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const asMap = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);

const asText = (value: unknown): string => (value === undefined || value === null ? "" : String(value));
