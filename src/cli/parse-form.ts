import { readForm } from "../core/config/read-form.ts";
import type { FormDiagnostic } from "../core/forms/form-diagnostic.ts";
import { type ParsedForm, parseAnswers } from "../core/forms/parse-answers.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { problemAsLine } from "./check.ts";
import { readBody, readNamed } from "./read-body.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `parse-form`: an issue's body, read as answers to a form, as JSON. The app reads requests in the same way. */
export const parseFormVerb: Verb = {
  name: "parse-form",
  summary: "reads the body of an issue as answers to an issue form, as JSON",
  args: [{ name: "[body]", about: "the body: a file or the text itself; - or nothing is standard input" }],
  options: [{ flags: "--form <file>", about: "the issue form, a YAML file" }],
  run: runParseForm,
};

async function runParseForm({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const file = options["form"];
  if (typeof file !== "string") return refuse(say("en", "cli-parse-form-missing"), terminal);
  const yaml = await readNamed(file, terminal);
  if (yaml === undefined) return refuse(say("en", "cli-parse-form-unreadable", file), terminal);
  const { form, problems } = readForm(yaml);
  if (!form) {
    for (const { line, path, message } of problems)
      terminal.err(problemAsLine({ file, line, path: path.join("."), message }));
    return 1;
  }
  const parsed = parseAnswers(form, await readBody(args[0], terminal));
  terminal.out(JSON.stringify(asJson(parsed), null, options["json"] ? undefined : 2));
  return 0;
}

/** Keys may be any id, `__proto__` included: `fromEntries` keeps them as plain keys. Unknown headings have a list of their own. */
const asJson = ({ fields, diagnostics, unknownHeadings }: ParsedForm): object => ({
  fields: Object.fromEntries([...fields].map(([key, { type, state, value }]) => [key, { type, state, value }])),
  diagnostics: diagnostics.filter(({ kind }) => kind !== "unknown-heading").map(diagnosticAsJson),
  unknownHeadings,
});

const diagnosticAsJson = ({ message, ...rest }: FormDiagnostic): object => ({
  ...rest,
  message: speakPlain(message, "en"),
});

function refuse(because: string, terminal: Terminal): ExitCode {
  terminal.err(because);
  return 2;
}
