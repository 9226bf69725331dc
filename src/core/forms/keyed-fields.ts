import type { FormField, IssueForm } from "../domain/issue-form.ts";

/** A field that can be answered, and the key of its answer. */
export interface KeyedField {
  readonly key: string;
  readonly field: FormField;
}

/**
 * The fields of a form that reach the issue, in order. A key is the field's id, else a slug of its label where that is ASCII, else
 * `field_N`, which counts these fields from 1. No key comes twice.
 */
export function keyedFields(form: IssueForm): readonly KeyedField[] {
  const fields = form.fields.filter(({ type }) => type !== "markdown");
  const taken = new Set(fields.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const given = new Set<string>();
  return fields.map((field, index) => {
    const wanted = field.id || slugOf(field.label);
    const isFree = wanted !== "" && !given.has(wanted) && (wanted === field.id || !taken.has(wanted));
    let key = isFree ? wanted : `field_${index + 1}`;
    while (!isFree && (taken.has(key) || given.has(key))) key += "_";
    given.add(key);
    return { key, field };
  });
}

/** Whether an answer is kept as it is written, headings included. Answers of all other types have a shape and end at a heading. */
export const isFreeText = ({ type }: FormField): boolean =>
  !["input", "dropdown", "checkboxes", "upload"].includes(type);

function slugOf(label: string): string {
  if (/[^\t\n\r -~]/.test(label)) return "";
  return label
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("_");
}
