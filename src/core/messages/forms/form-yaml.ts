import type { FormDraft, Paragraphs, Question } from "./form-draft.ts";

/** A form as GitHub reads it. Texts stand unquoted where no reader of YAML, old or new, can take them for something else. */
export function formYaml({ name, about, labels = [], body }: FormDraft): string {
  const lines = [
    `name: ${yamlText(name)}`,
    `description: ${yamlText(about)}`,
    ...(labels.length > 0 ? [`labels: [${labels.map((label) => JSON.stringify(label)).join(", ")}]`] : []),
    "body:",
    ...body.flatMap((element) => (element.type === "markdown" ? paragraphLines(element) : questionLines(element))),
  ];
  return `${lines.join("\n")}\n`;
}

/** A text as a value in YAML. A JSON string is one in double quotes. */
export const yamlText = (text: string): string =>
  PLAIN.test(text) && !OTHER_VALUES.test(text) ? text : JSON.stringify(text);

const PLAIN = /^[\p{L}][\p{L}\p{M}\p{N} ,.;?!'’()،؛؟-]*(?<! )$/u;

/** Words that YAML takes for true, false or nothing. */
const OTHER_VALUES = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

const paragraphLines = ({ paragraphs }: Paragraphs): readonly string[] => [
  "  - type: markdown",
  "    attributes:",
  "      value: |",
  ...paragraphs.flatMap((paragraph, n) => [...(n > 0 ? [""] : []), `        ${paragraph}`]),
];

function questionLines({ type, id, label, about, example, options, multiple, required }: Question): readonly string[] {
  return [
    `  - type: ${type}`,
    `    id: ${id}`,
    "    attributes:",
    `      label: ${yamlText(label)}`,
    ...(about === undefined ? [] : [`      description: ${yamlText(about)}`]),
    ...(example === undefined ? [] : [`      placeholder: ${yamlText(example)}`]),
    ...(multiple ? ["      multiple: true"] : []),
    ...(options ? ["      options:", ...options.map((option) => `        - ${yamlText(option)}`)] : []),
    ...(required ? ["    validations:", "      required: true"] : []),
  ];
}
