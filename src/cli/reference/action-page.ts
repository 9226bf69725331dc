import * as z from "zod";
import { isYamlRefusal, readYaml } from "../../core/config/read-yaml.ts";
import { code, type Page, page, table } from "./page.ts";

const Input = z.object({
  description: z.string(),
  required: z.boolean().default(false),
  default: z.coerce.string().optional(),
});
const ActionFile = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), Input).default({}),
  outputs: z.record(z.string(), z.object({ description: z.string() })).default({}),
  runs: z.object({ using: z.string() }),
});

/** The page of the Action's inputs and outputs, from the text of its `action.yml`. Throws if that is no action. */
export function actionPage(text: string): Page {
  const yaml = readYaml(text);
  if (isYamlRefusal(yaml)) throw new Error(`action.yml cannot be read, line ${yaml.line}`);
  const { name, description, inputs, outputs, runs } = ActionFile.parse(yaml.value);
  return page("action.md", "The Action", "action/action.yml", [
    `**${name}.** ${description}`,
    `It runs on ${code(runs.using)}. How to use it: [Run it as a GitHub Action](../how-to/run-as-an-action.md).`,
    "## Inputs",
    Object.keys(inputs).length === 0
      ? "None."
      : table(
          ["Input", "Meaning", "If not given"],
          Object.entries(inputs).map(([key, input]) => [
            code(key),
            input.description,
            input.default === undefined ? (input.required ? "must be given" : "") : code(input.default),
          ]),
        ),
    "## Outputs",
    Object.keys(outputs).length === 0
      ? "None."
      : table(
          ["Output", "Meaning"],
          Object.entries(outputs).map(([key, output]) => [code(key), output.description]),
        ),
  ]);
}
