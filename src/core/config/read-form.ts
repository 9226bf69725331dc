import type { FormField, IssueForm } from "../domain/issue-form.ts";
import { type LinedFinding, lintForm } from "./form-lint/lint-form.ts";
import { below, entriesOf, holdsKeys, isNothing, type Place, textAt, wordsAt } from "./form-lint/place.ts";

/** An issue form as far as it can be read, what keeps it from working on GitHub, and advice. */
export interface FormReading {
  readonly form?: IssueForm;
  readonly problems: readonly LinedFinding[];
  readonly notices: readonly LinedFinding[];
}

/** Reads an issue form. Never throws; a form with problems is still read as far as its answers can be understood. */
export function readForm(text: string): FormReading {
  const { file, findings } = lintForm(text);
  const told = {
    problems: findings.filter(({ weight }) => weight === "problem"),
    notices: findings.filter(({ weight }) => weight === "notice"),
  };
  return file && Array.isArray(below(file, "body").written) ? { form: formOf(file), ...told } : told;
}

function formOf(form: Place): IssueForm {
  const title = below(form, "title");
  return {
    name: textAt(below(form, "name")),
    ...(isNothing(title) ? {} : { title: wordsAt(title) }),
    labels: labelList(below(form, "labels")),
    fields: entriesOf(below(form, "body")).map(readField),
  };
}

function readField(field: Place): FormField {
  const attributes = below(field, "attributes");
  const [id, render] = [below(field, "id"), below(attributes, "render")];
  const type = wordsAt(below(field, "type"));
  const options = entriesOf(below(attributes, "options"));
  const mustTick = options.filter((box) => below(box, "required").value === true).map(optionLabel);
  return {
    type,
    ...(isNothing(id) ? {} : { id: wordsAt(id) }),
    label: textAt(below(attributes, "label")),
    required: below(below(field, "validations"), "required").value === true,
    options: options.map(optionLabel),
    ...(type === "checkboxes" && mustTick.length > 0 ? { requiredOptions: mustTick } : {}),
    multiple: below(attributes, "multiple").value === true,
    ...(isNothing(render) ? {} : { render: wordsAt(render) }),
  };
}

/** An option is text in a dropdown, and holds a label in checkboxes. */
const optionLabel = (option: Place): string => textAt(holdsKeys(option) ? below(option, "label") : option);

function labelList(labels: Place): readonly string[] {
  const list = Array.isArray(labels.written) ? entriesOf(labels).map(textAt) : wordsAt(labels).split(",");
  return list.map((label) => label.trim()).filter((label) => label !== "");
}
