/** A small form, and the lines and rules that must be named. */
export interface FormCase {
  readonly rule: string;
  readonly form: string;
  readonly lines: readonly string[];
}

const INPUT = "  - type: input\n    id: a\n    attributes:\n      label: A\n";

/** A form with these lines at its top. The body begins at the line after them. */
const top = (rule: string, lines: string, ...found: readonly string[]): FormCase => ({
  rule,
  form: `${lines}body:\n${INPUT}`,
  lines: found,
});

/** A form with these fields. They begin at line 4. */
const fields = (rule: string, body: string, ...found: readonly string[]): FormCase => ({
  rule,
  form: `name: Ask\ndescription: Ask for help.\nbody:\n${body}`,
  lines: found,
});

const NAMED = "name: Ask\ndescription: Ask for help.\n";

/** What GitHub refuses at the top. */
export const REFUSED_TOPS: readonly FormCase[] = [
  top("no name", "description: d\n", "1 key-missing"),
  top("no description", "name: A\n", "1 key-missing"),
  top("a name without a value", "name:\ndescription: d\n", "1 key-missing"),
  top("an empty name", 'name: " "\ndescription: d\n', "1 text-empty"),
  top("a name that YAML takes for true", "name: Yes\ndescription: d\n", "1 not-text"),
  top("a description that is a number", "name: A\ndescription: 12\n", "2 not-text"),
  top("a description that is a day", "name: A\ndescription: 2026-03-01\n", "2 not-text"),
  top("a name that is a list", "name: [A]\ndescription: d\n", "1 expects-text"),
  top("a description of more than 200 characters", `name: A\ndescription: ${"é".repeat(201)}\n`, "2 text-too-long"),
  top("an empty title", `${NAMED}title: ""\n`, "3 text-empty"),
  top("a key that GitHub does not know", `${NAMED}hello: world\n`, "3 key-unknown"),
  top("a key of the first forms", `${NAMED}about: a\nissue_body: true\n`, "3 key-unknown", "4 key-unknown"),
  top("a key that is nearly right", `${NAMED}label: a\n`, "3 key-unknown-near"),
  top("a key that YAML takes for true", `${NAMED}on: a\n`, "3 key-boolean"),
  top("another of them", `${NAMED}y: a\n`, "3 key-boolean"),
  top("two of them, which are one key for GitHub", `${NAMED}yes: a\nON: b\n`, "3 key-boolean", "4 key-boolean"),
  top("labels that are neither list nor text", `${NAMED}labels: { a: b }\n`, "3 expects-names"),
  top("a label that is a number", `${NAMED}labels:\n  - bug\n  - 12\n`, "5 not-text"),
  top("a label that is empty", `${NAMED}labels: [""]\n`, "3 expects-names"),
  top("assignees that are a number", `${NAMED}assignees: 12\n`, "3 expects-names"),
  top("empty assignees", `${NAMED}assignees: " "\n`, "3 text-empty"),
  top("projects that are a switch", `${NAMED}projects: true\n`, "3 expects-names"),
  top("a type that is a list", `${NAMED}type: [bug]\n`, "3 expects-text"),
  { rule: "no body", form: NAMED, lines: ["1 no-body"] },
  { rule: "an empty body", form: `${NAMED}body: []\n`, lines: ["1 no-body"] },
  { rule: "a body that is no list", form: `${NAMED}body: Hello\n`, lines: ["1 no-body"] },
  { rule: "a line with hyphens before the body", form: `${NAMED}---\nbody: []\n`, lines: ["1 yaml-documents"] },
  { rule: "a file that is no form", form: "- a\n", lines: ["1 file-expects-keys"] },
  { rule: "a file that is no YAML", form: "name: [\n", lines: ["2 yaml-broken"] },
  { rule: "an empty file", form: "", lines: ["1 yaml-empty"] },
  fields("nothing but texts", "  - type: markdown\n    attributes: { value: Hello }\n", "3 no-fields"),
];

const options = (list: string, more = ""): string =>
  `  - type: dropdown\n    id: a\n    attributes:\n      label: A\n${more}      options:\n${list}`;
const boxes = (list: string): string =>
  `  - type: checkboxes\n    id: a\n    attributes:\n      label: A\n      options:\n${list}`;

/** What GitHub refuses in fields. */
export const REFUSED_FIELDS: readonly FormCase[] = [
  fields("a field without a type", "  - id: a\n    attributes: { label: A }\n", "4 type-missing"),
  fields("a field that is text", "  - Hello\n", "4 type-missing"),
  fields(
    "a type that GitHub does not know",
    "  - id: a\n    type: slider\n    attributes: { label: A }\n",
    "5 type-unknown",
  ),
  fields("a key that GitHub does not know", `${INPUT}    required: true\n`, "8 key-unknown"),
  fields("a key that YAML takes for false", `${INPUT}    off: true\n`, "8 key-boolean"),
  fields("an id with a blank", "  - type: input\n    id: first name\n    attributes: { label: A }\n", "5 id-letters"),
  fields("an id in other letters", "  - type: input\n    id: имя\n    attributes: { label: A }\n", "5 id-letters"),
  fields("an id that YAML takes for true", "  - type: input\n    id: on\n    attributes: { label: A }\n", "5 not-text"),
  fields("an empty id", '  - type: input\n    id: ""\n    attributes: { label: A }\n', "5 text-empty"),
  fields("two fields with one id", `${INPUT}  - type: input\n    id: a\n    attributes: { label: B }\n`, "9 id-twice"),
  fields(
    "two fields with one label and no id",
    "  - type: input\n    attributes: { label: A b }\n  - type: textarea\n    attributes:\n      label: A b\n",
    "8 labels-same",
  ),
  fields(
    "two labels of which GitHub makes one name",
    "  - type: input\n    attributes: { label: Name? }\n  - type: input\n    attributes:\n      label: Ñame!\n",
    "8 labels-similar",
  ),
  fields(
    "a label of which GitHub makes the id of another field",
    "  - type: input\n    attributes: { label: Name? }\n  - type: input\n    id: name\n    attributes:\n      label: Other\n",
    "9 labels-similar",
  ),
  fields("a text without attributes", `${INPUT}  - type: markdown\n`, "8 value-missing"),
  fields(
    "a text without a value",
    `${INPUT}  - type: markdown\n    attributes: { label: A }\n`,
    "8 value-missing",
    "9 key-unknown",
  ),
  fields("a text that is empty", `${INPUT}  - type: markdown\n    attributes:\n      value: ""\n`, "10 text-empty"),
  fields("a field without attributes", "  - type: input\n    id: a\n", "4 label-missing"),
  fields("a label without a value", "  - type: input\n    id: a\n    attributes:\n      label:\n", "4 label-missing"),
  fields("an empty label", '  - type: input\n    id: a\n    attributes:\n      label: ""\n', "7 text-empty"),
  fields(
    "a label that YAML takes for true",
    "  - type: input\n    id: a\n    attributes:\n      label: yes\n",
    "7 not-text",
  ),
  fields("a label that is a number", "  - type: input\n    id: a\n    attributes:\n      label: 1.3\n", "7 not-text"),
  fields(
    "a label that is a time of day",
    "  - type: input\n    id: a\n    attributes:\n      label: 10:30\n",
    "7 not-text",
  ),
  fields(
    "a label that asks for a password",
    "  - type: input\n    id: a\n    attributes:\n      label: Your Password\n",
    "7 label-word",
  ),
  fields("an attribute that GitHub does not know", `${INPUT}      hint: b\n`, "8 key-unknown"),
  fields("an attribute of another type", `${INPUT}      options: [b]\n`, "8 key-unknown"),
  fields("an attribute that YAML takes for false", `${INPUT}      no: b\n`, "8 key-boolean"),
  fields("a placeholder that is a day", `${INPUT}      placeholder: 2026-03-01\n`, "8 not-text"),
  fields("an empty description", `${INPUT}      description: ""\n`, "8 text-empty"),
  fields("validations that are no keys", `${INPUT}    validations: true\n`, "8 expects-keys"),
  fields("a validation that GitHub does not know", `${INPUT}    validations:\n      pattern: a\n`, "9 key-unknown"),
  fields(
    "required in quotation marks",
    `${INPUT}    validations:\n      required: "true"\n`,
    "9 expects-true-or-false",
  ),
  fields("multiple as a word", options("        - b\n", "      multiple: several\n"), "8 expects-true-or-false"),
  fields(
    "a dropdown without options",
    "  - type: dropdown\n    id: a\n    attributes:\n      label: A\n",
    "4 options-missing",
  ),
  fields(
    "an empty list of options",
    "  - type: dropdown\n    id: a\n    attributes:\n      label: A\n      options: []\n",
    "8 options-missing",
  ),
  fields(
    "options that are no list",
    "  - type: dropdown\n    id: a\n    attributes:\n      label: A\n      options: b\n",
    "8 options-missing",
  ),
  fields("an option twice", options("        - b\n        - c\n        - b\n"), "11 option-twice"),
  fields("an option that YAML takes for true", options("        - maybe\n        - Yes\n"), "10 option-boolean"),
  fields("or for false", options("        - off\n"), "9 option-boolean"),
  fields("a single letter that YAML takes for true", options("        - y\n"), "9 option-boolean"),
  fields("the option that GitHub adds itself", options("        - b\n        - None\n"), "10 option-none"),
  fields(
    "n/a beside an option that is chosen beforehand",
    options("        - b\n        - n/a\n", "      default: 0\n"),
    "11 option-none",
  ),
  fields(
    "an empty option, at the line before, since nothing stands there",
    options("        - b\n        -\n"),
    "9 option-empty",
  ),
  fields("an option with keys", options("        - label: b\n"), "9 option-not-text"),
  fields("a place of no option", options("        - b\n", "      default: 1\n"), "8 default-place"),
  fields("a place in words", options("        - b\n", "      default: b\n"), "8 default-place"),
  fields(
    "checkboxes without boxes",
    "  - type: checkboxes\n    id: a\n    attributes:\n      label: A\n",
    "4 options-missing",
  ),
  fields("a box that is text", boxes("        - b\n"), "9 box-without-label"),
  fields("a box without a label", boxes("        - required: true\n"), "9 box-without-label"),
  fields("a box with an id", boxes("        - label: b\n          id: c\n"), "10 key-unknown"),
  fields("a box that YAML takes for true", boxes("        - label: true\n"), "9 not-text"),
  fields("a box twice", boxes("        - label: b\n        - label: b\n"), "10 option-twice"),
  fields(
    "a box that is required in words",
    boxes("        - label: b\n          required: always\n"),
    "10 expects-true-or-false",
  ),
  fields(
    "a box with the label of a field without an id",
    `${boxes("        - label: Name\n")}  - type: input\n    attributes: { label: Name }\n`,
    "9 box-label-taken",
  ),
  fields(
    "accept among the attributes",
    `  - type: upload\n    id: a\n    attributes:\n      label: A\n      accept: .png\n`,
    "8 accept-place",
  ),
  fields("accept for another type", `${INPUT}    validations:\n      accept: .png\n`, "9 key-unknown"),
  fields(
    "an ending that GitHub does not take",
    "  - type: upload\n    id: a\n    attributes: { label: A }\n    validations:\n      accept: .png, zip,.exe\n",
    "8 accept-unknown",
    "8 accept-unknown",
  ),
];

/** What GitHub takes, and a careless linter may refuse. */
export const ALLOWED: readonly FormCase[] = [
  top(
    "names with commas between them",
    `${NAMED}labels: bug, triage\nassignees: ada\nprojects: octo-org/1\ntype: Bug\n`,
  ),
  top("empty lists of names", `${NAMED}labels: []\nassignees: []\n`),
  top("an optional key without a value", `${NAMED}title:\nlabels:\n`),
  top("words in quotation marks that YAML would take for true", 'name: "Yes"\ndescription: "12"\n'),
  top("a description of 200 characters", `name: A\ndescription: ${"😀".repeat(200)}\n`),
  top("a single n, which Ruby leaves as it is", "name: n\ndescription: y\n"),
  fields(
    "one label twice where ids differ",
    "  - { type: input, id: a, attributes: { label: Link } }\n  - { type: input, id: b, attributes: { label: Link } }\n",
  ),
  fields(
    "one label twice where one has an id of its own",
    "  - { type: input, attributes: { label: Link } }\n  - { type: input, id: b, attributes: { label: Link } }\n",
  ),
  fields(
    "labels without Latin letters, of which no name can be made",
    "  - { type: input, attributes: { label: 名前 } }\n  - { type: input, attributes: { label: 説明 } }\n",
  ),
  fields("options that are numbers", options("        - 1\n        - 2.5\n")),
  fields("n/a where nothing is chosen beforehand", options("        - n/a\n")),
  fields("a label for a password in a dropdown", options("        - b\n").replace("label: A", "label: Password rules")),
  fields(
    "every key at its place",
    `  - type: markdown
    attributes: { value: "# Hello" }
  - type: input
    id: a
    attributes: { label: A, description: d, placeholder: p, value: v }
    validations: { required: yes }
  - type: textarea
    id: b
    attributes: { label: B, description: d, placeholder: p, value: v, render: shell }
    validations: { required: false }
  - type: dropdown
    id: c
    attributes: { label: C, description: d, multiple: true, options: [e, f], default: 1 }
    validations: { required: true }
  - type: checkboxes
    id: d
    attributes: { label: D, description: d, options: [{ label: g, required: true }, { label: h }] }
  - type: upload
    id: e
    attributes: { label: E, description: d }
    validations: { required: true, accept: ".png,.ZIP, .fodt" }
`,
  ),
];

/** What GitHub takes and we advise against. */
export const ADVICE: readonly FormCase[] = [
  fields("a field without an id", "  - type: input\n    attributes: { label: A }\n", "4 advice-id"),
  fields(
    "a comma and a blank where several may be chosen",
    options("        - b\n        - c, d\n", "      multiple: true\n"),
    "11 advice-comma",
  ),
  fields(
    "an option that ends in a line break",
    options("        - >\n          b\n        - |-\n          c\n"),
    "10 advice-line-end",
  ),
  fields("a box that ends in a line break", boxes("        - label: |\n            b\n"), "9 advice-line-end"),
  fields(
    "a label of several lines",
    "  - type: input\n    id: a\n    attributes:\n      label: |\n        A\n",
    "7 advice-label-lines",
  ),
  fields(
    "one label twice",
    `${INPUT}  - type: input\n    id: b\n    attributes:\n      label: A\n`,
    "11 advice-labels-same",
  ),
  fields(
    "labels that only differ in what nobody sees",
    `${INPUT}  - type: input\n    id: b\n    attributes:\n      label: "\u200Fa "\n`,
    "11 advice-labels-alike",
  ),
  fields(
    "an option that reads like no answer",
    options("        - b\n        - No response\n"),
    "10 advice-placeholder",
  ),
  fields("a box that reads like no answer", boxes("        - label: None\n"), "9 advice-placeholder"),
  fields(
    "required for all boxes",
    `${boxes("        - label: b\n")}    validations:\n      required: true\n`,
    "11 advice-boxes-required",
  ),
  fields(
    "an id of a text",
    `${INPUT}  - type: markdown\n    id: b\n    attributes: { value: c }\n`,
    "9 advice-no-effect",
  ),
  fields(
    "Markdown in a code field",
    '  - type: textarea\n    id: a\n    attributes:\n      label: A\n      render: txt\n      value: "<!-- paste here -->"\n',
    "9 advice-render",
  ),
  fields(
    "a number that GitHub writes in another way",
    options("        - 1.10\n        - 2.0\n        - 010\n"),
    "9 advice-number",
    "11 advice-number",
  ),
];
