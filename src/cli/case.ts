import { sentence } from "../core/domain/sentence.ts";
import { isMarkupName, MARKUPS } from "../core/messages/markup/markups.ts";
import { say } from "../core/messages/speak.ts";
import { caseDraft } from "../core/reports/case-draft.ts";
import { deriveState } from "../core/workflow/derive-state.ts";
import { caseText } from "./case/case-text.ts";
import { readDeskSource, stopWith } from "./desk-source.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `case`: the draft of a case page, from what is on record and may be shown. It writes nothing. */
export const caseVerb: Verb = {
  name: "case",
  summary: say("en", "cli-case-summary"),
  args: [{ name: "<number>", about: say("en", "cli-case-arg-number") }],
  options: [
    { flags: "--format <format>", about: say("en", "cli-agenda-option-format"), initial: "markdown" },
    { flags: "--data <file>", about: say("en", "cli-source-option-data") },
    { flags: "--repo <owner/name>", about: say("en", "cli-source-option-repo") },
  ],
  run: runCase,
};

async function runCase({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const [given = ""] = args;
  const [, digits] = /^#?([1-9]\d{0,8})$/.exec(given) ?? [];
  if (digits === undefined) return stopWith({ exit: 2, because: [sentence("cli-case-bad-number", given)] }, terminal);
  const format = String(options["format"]);
  if (!isMarkupName(format)) {
    const because = [sentence("cli-agenda-bad-format", format, Object.keys(MARKUPS))];
    return stopWith({ exit: 2, because }, terminal);
  }
  const number = Number(digits);
  const source = await readDeskSource(options, terminal, number);
  if ("exit" in source) return stopWith(source, terminal);
  const { desk } = source;
  const snapshot = source.requests.find(({ issue }) => issue.number === number);
  const state = snapshot && deriveState(snapshot);
  if (!snapshot || !state?.registered)
    return stopWith({ exit: 1, because: [sentence("cli-case-no-request", number)] }, terminal);
  const draft = caseDraft(snapshot, state, desk);
  const { language } = desk.config.desk;
  terminal.out(options["json"] ? JSON.stringify(draft, null, 2) : caseText(draft, MARKUPS[format](language), language));
  if (snapshot.incomplete.length === 0) return 0;
  terminal.err(say("en", "cli-source-incomplete", number, snapshot.incomplete));
  return 1;
}
