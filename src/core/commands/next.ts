import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { futureDay, isWrittenDay } from "./future-day.ts";

/** Announces the next step, with its day where one is known. It takes the place of the one before. */
export const next: Command = {
  name: "next",
  usage: "/next [date] text",
  summary: sentence("desk-command-next"),
  examples: ["/next We look for a scanner.", "/next 2026-09-01 We meet the archive."],
  allow: ["coordinator", "group", "committee"],
  undoable: true,
  run({ by, at, parsed, refTo }) {
    const written = parsed.args[0];
    const day = isWrittenDay(written) ? futureDay(written, at) : undefined;
    if (isWrittenDay(written) && !day) return refuse(sentence("desk-refused-date", written));
    const text = freeText({ rest: dropWords(parsed.rest, day ? 1 : 0), text: parsed.text });
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "next"));
    return [{ kind: "next-step-set", by, text: refTo(text), ...(day && { on: day }) }];
  },
};
