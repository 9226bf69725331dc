import fc from "fast-check";
import { foldLabel } from "../../../src/core/config/fold-label.ts";
import type { FormField, IssueForm } from "../../../src/core/domain/issue-form.ts";
import type { Filling } from "../../support/filed-body.ts";
import { field } from "./forms.ts";

/** A form, what was filled in, and the values that must be read: null or an empty list for no answer. */
export interface FilledForm {
  readonly form: IssueForm;
  readonly fillings: readonly Filling[];
  readonly values: readonly unknown[];
}

/** A field with what was filled in and what must be read. */
interface FilledField {
  readonly field: FormField;
  readonly filling: Filling;
  readonly value: unknown;
}

const SCRIPTS = [
  "name",
  "Où",
  "Имя",
  "名前",
  "ما الذي",
  "שם",
  "नाम",
  "☎️",
  "**Bold:**",
  "a, b",
  "1.0",
  "C#",
  "(x) [y]",
  "Straße",
];

/** A few words, in one of many scripts. */
const words = fc
  .tuple(fc.constantFrom(...SCRIPTS), fc.string({ unit: fc.constantFrom(..."abcde éא"), maxLength: 5 }))
  .map(([script, more]) => `${script}${more.trim() === "" ? "" : ` ${more.trim()}`}`);

const different = (least: number, most: number) =>
  fc.uniqueArray(words, { minLength: least, maxLength: most, selector: foldLabel });

/** Options that can be told apart once they are joined: no row of some reads as another. */
const severalOptions = different(2, 6).map((options) =>
  options.map((option, n) => `${option.replaceAll(",", ";")} ${n}`),
);

/** Some of the places of options, in their order. */
const placesIn = (options: readonly string[]) => fc.subarray(options.map((_, n) => n));

/** Lines of an answer. A label of the form may stand in it, but without a blank line on both sides. */
const answerLines = (labels: readonly string[]) =>
  fc.array(
    fc.oneof(
      words,
      fc.constantFrom(...labels).map((label) => `text\n### ${label}\ntext`),
      fc.constantFrom(...labels).map((label) => `> ### ${label}`),
      fc.constantFrom(...labels).map((label) => `####  ${label}`),
      fc.constantFrom(
        "",
        "### Own",
        "```",
        "~~~",
        "- [x] a",
        "None",
        "_No response_",
        "<!-- b -->",
        "###",
        "    code",
        "$&",
      ),
    ),
    { maxLength: 6 },
  );

/** A text that is neither blank at its ends nor taken for the placeholder. */
const textArea = (labels: readonly string[]) =>
  answerLines(labels).map((lines) => ["begin", ...lines, "end"].join("\n"));

const filledField = (label: string, labels: readonly string[]): fc.Arbitrary<FilledField> =>
  fc.oneof(
    fc
      .option(words, { nil: "" })
      .map((text) => ({ field: field("input", label), filling: { text }, value: text || null })),
    fc.option(textArea(labels), { nil: "" }).chain((text) =>
      fc.constantFrom("", "\n", "\n\n").map((end) => ({
        field: field("textarea", label),
        filling: { text: text === "" ? "" : text + end },
        value: text || null,
      })),
    ),
    fc.option(textArea(labels), { nil: "" }).map((text) => ({
      field: field("textarea", label, { render: "txt" }),
      filling: { text },
      value: text || null,
    })),
    different(1, 6).chain((options) =>
      fc.option(fc.nat(options.length - 1), { nil: undefined }).map((place) => ({
        field: field("dropdown", label, { options }),
        filling: { chosen: place === undefined ? [] : [place] },
        value: place === undefined ? null : options[place],
      })),
    ),
    severalOptions.chain((options) =>
      placesIn(options).map((chosen) => ({
        field: field("dropdown", label, { options, multiple: true }),
        filling: { chosen },
        value: chosen.map((place) => options[place]),
      })),
    ),
    fc.tuple(different(1, 5), fc.constantFrom("", "\n", "\n\n- a\n- list\n")).chain(([options, end]) =>
      placesIn(options).map((chosen) => ({
        field: field("checkboxes", label, { options: options.map((option) => option + end) }),
        filling: { chosen },
        value: chosen.map((place) => `${options[place]}${end}`.trim()),
      })),
    ),
    fc.uniqueArray(fc.nat(99), { maxLength: 3 }).chain((files) =>
      fc.constantFrom(asLink, asImage, asTag).map((as) => ({
        field: field("upload", label),
        filling: { attached: files.map((file) => as(`f${file}`, `${ATTACHMENTS}/${file}`)) },
        value: files.map((file) => ({ name: `f${file}`, url: `${ATTACHMENTS}/${file}` })),
      })),
    ),
  );

const ATTACHMENTS = "https://github.com/user-attachments/assets";
const asLink = (name: string, url: string): string => `[${name}](${url})`;
const asImage = (name: string, url: string): string => `![${name}](${url})`;
const asTag = (name: string, url: string): string => `<img width="1" height="2" alt="${name}" src="${url}" />`;

/** A form of up to eight fields, some with ids, two perhaps with one label, texts between them; and its answers. */
export const filledForm: fc.Arbitrary<FilledForm> = fc
  .tuple(different(1, 7), fc.boolean(), fc.boolean())
  .chain(([labels, twice, withIds]) => {
    const all = twice ? [...labels, labels[0] ?? ""] : labels;
    return fc.tuple(...all.map((label) => filledField(label, labels))).map((filled) => ({
      form: {
        name: "Ask",
        labels: [],
        fields: filled.flatMap((one, n) => [field("markdown", ""), withId(one.field, n, twice || withIds)]),
      },
      fillings: filled.map(({ filling }) => filling),
      values: filled.map(({ value }) => value),
    }));
  });

const withId = (one: FormField, n: number, has: boolean): FormField => (has ? { ...one, id: `k${n}` } : one);

/** Any form at all, also such as GitHub would refuse. */
export const anyForm: fc.Arbitrary<IssueForm> = fc
  .array(
    fc.record(
      {
        type: fc.constantFrom("markdown", "input", "textarea", "dropdown", "checkboxes", "upload", "slider", ""),
        id: fc.constantFrom("__proto__", "constructor", "", "a", "field_1", "a b"),
        label: fc.oneof(words, fc.constantFrom("", " ", "Log", "a\nb", "###", "None"), fc.string({ unit: "binary" })),
        required: fc.boolean(),
        options: fc.array(fc.oneof(words, fc.constantFrom("", "None", ", ", "a, b", "a\n- b\n"), fc.string()), {
          maxLength: 5,
        }),
        multiple: fc.boolean(),
        render: fc.constantFrom("txt", ""),
      },
      { requiredKeys: ["type", "label", "required", "options", "multiple"] },
    ),
    { maxLength: 12 },
  )
  .map((fields) => ({ name: "Ask", labels: [], fields }));

/** Any body at all; headings and placeholders are likelier than chance has them. */
export const anyBody = (form: IssueForm): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          fc.constantFrom("", ...form.fields.map(({ label }) => `### ${label}`)),
          fc.constantFrom("", ...form.fields.flatMap(({ options }) => options.flatMap((one) => [one, `- [x] ${one}`]))),
          fc.constantFrom(
            "",
            "```",
            "~~~",
            "- [",
            "### ",
            "#### x",
            "_No response_",
            "None",
            "a, ",
            "[a](https://",
            "<img src=",
          ),
          fc.constantFrom("\u200F", "    ", "[a](https://github.com/user-attachments/files/1/a)", "### Unknown"),
          fc.string({ unit: "binary" }),
        ),
      ),
      fc.constantFrom("\n", "\r\n", "\r", "\n\n"),
    )
    .map(([lines, end]) => lines.join(end));
