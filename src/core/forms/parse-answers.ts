import type { FormAnswer, FormField, IssueForm } from "../domain/issue-form.ts";
import { alignHeadings } from "./align-headings.ts";
import { type FormBody, type FormHeading, readFormBody } from "./form-body.ts";
import { diagnose, diagnoseHeading, type FormDiagnostic } from "./form-diagnostic.ts";
import { isFreeText, type KeyedField, keyedFields } from "./keyed-fields.ts";
import { readBoxes } from "./read-boxes.ts";
import { readChoice } from "./read-choice.ts";
import { readText } from "./read-text.ts";
import { readUploads } from "./read-uploads.ts";
import type { Reading } from "./reading.ts";

/** An issue's body, read as answers to a form. */
export interface ParsedForm {
  /** Every field that can be answered, by key, in the form's order. */
  readonly fields: ReadonlyMap<string, FormAnswer>;
  readonly diagnostics: readonly FormDiagnostic[];
  /** Headings that belong to no field and to no answer, in the order of the body. */
  readonly unknownHeadings: readonly string[];
}

/** The lines of one answer. */
interface Section {
  readonly lines: readonly string[];
  /** Headings inside the answer, where it is kept as it is written. */
  readonly own: readonly FormHeading[];
  /** Headings from which on the text is nobody's. */
  readonly left: readonly FormHeading[];
}

/** Headings that are named one by one, of one answer or of the whole body, at most. */
const MOST_HEADINGS = 10;

/**
 * Reads a body with the form as the guide: headings are found by the form's labels, in its order, so text that
 * looks like a heading stays in its answer. Never throws; time is linear in the body.
 */
export function parseAnswers(form: IssueForm, body: string): ParsedForm {
  const keyed = keyedFields(form);
  const text = readFormBody(body);
  const found = alignHeadings(
    keyed.map(({ field }) => field),
    text,
  );
  const sections = sectionsOf(keyed, found, text);
  const fields = new Map<string, FormAnswer>();
  const diagnostics: FormDiagnostic[] = [];
  const isWhole = found.size === keyed.length;
  for (const [index, one] of keyed.entries()) {
    const section = sections.get(index);
    const reading = section ? readSection(section.lines, one) : missing(one);
    fields.set(one.key, { type: one.field.type, label: one.field.label, state: reading.state, value: reading.value });
    diagnostics.push(...reading.diagnostics, ...(isWhole || !section ? [] : drifted(section, one)));
  }
  const unknown = unknownHeadings(text, found, sections);
  diagnostics.push(...unknown.slice(0, MOST_HEADINGS).map(diagnoseHeading));
  return { fields, diagnostics, unknownHeadings: unknown };
}

function sectionsOf(
  keyed: readonly KeyedField[],
  found: ReadonlyMap<number, FormHeading>,
  { lines, headings }: FormBody,
): ReadonlyMap<number, Section> {
  const inBody = [...found].toSorted(([, a], [, b]) => a.line - b.line);
  let next = 0;
  return new Map(
    inBody.map(([index, heading], nth) => {
      const end = inBody[nth + 1]?.[1].line ?? lines.length;
      while ((headings[next]?.line ?? end) <= heading.line) next++;
      const from = next;
      while ((headings[next]?.line ?? end) < end) next++;
      const field = keyed[index]?.field;
      const inside = headings.slice(from, next);
      const [own, left] = field && isFreeText(field) ? [inside, []] : [[], inside];
      return [index, { lines: lines.slice(heading.line + 1, left[0]?.line ?? end), own, left }];
    }),
  );
}

function unknownHeadings(
  { headings }: FormBody,
  found: ReadonlyMap<number, FormHeading>,
  sections: ReadonlyMap<number, Section>,
): readonly string[] {
  const first = Math.min(...[...found.values()].map(({ line }) => line));
  const before = headings.filter(({ line }) => line < first);
  const left = [...sections.values()].flatMap((section) => section.left);
  return [...before, ...left].map(({ text }) => text);
}

/** Where a heading of the form is gone, one inside an answer that looks like a form's may be what it was once called. */
const drifted = ({ own }: Section, keyed: KeyedField): readonly FormDiagnostic[] =>
  own
    .filter(({ blanks, isInFence }) => blanks === 2 && !isInFence)
    .slice(0, MOST_HEADINGS)
    .map(({ text }) => diagnose("heading-in-answer", keyed, text));

function readSection(lines: readonly string[], keyed: KeyedField): Reading {
  switch (keyed.field.type) {
    case "checkboxes":
      return readBoxes(lines, keyed);
    case "dropdown":
      return readChoice(lines, keyed);
    case "upload":
      return readUploads(lines, keyed);
    case "input":
    case "textarea":
      return readText(lines, keyed.field);
    default:
      return { ...readText(lines, keyed.field), diagnostics: [diagnose("unknown-type", keyed, keyed.field.type)] };
  }
}

function missing(keyed: KeyedField): {
  readonly state: "missing";
  readonly value: FormAnswer["value"];
  readonly diagnostics: readonly FormDiagnostic[];
} {
  return { state: "missing", value: emptyValue(keyed.field), diagnostics: [diagnose("missing-heading", keyed)] };
}

/** Lists stay lists where the section is gone. Boxes do not: unticked and unknown are not the same. */
const emptyValue = ({ type, multiple }: FormField): FormAnswer["value"] =>
  type === "upload" || (type === "dropdown" && multiple) ? [] : null;
