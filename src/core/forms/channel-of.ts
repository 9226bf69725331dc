import type { Channel } from "../domain/change.ts";
import type { FormAnswer, IssueForm } from "../domain/issue-form.ts";

/** The channels in the order of the options of a generated form; what comes after them is another one. */
const IN_ORDER: readonly Channel[] = ["mail", "drop-in", "event"];

const WORDS: readonly Channel[] = [...IN_ORDER, "form"];

/**
 * How a request came, by the answer to the form's question `channel`. Where an option begins with one of our words, as in
 * `Mail`, the words count; in a form without them, which is in another language, the place of the option does.
 */
export function channelOf(form: IssueForm, answers: ReadonlyMap<string, FormAnswer>): Channel {
  const said = answers.get("channel")?.value;
  if (typeof said !== "string") return "other";
  const options = form.fields.find(({ id }) => id === "channel")?.options ?? [];
  if (options.length === 0 || options.some((option) => byWord(option) !== undefined)) {
    return byWord(said) ?? "other";
  }
  return IN_ORDER[options.findIndex((option) => option.trim() === said)] ?? "other";
}

function byWord(text: string): Channel | undefined {
  const folded = text.trim().toLowerCase().replace("e-mail", "mail");
  return WORDS.find((word) => folded.startsWith(word));
}
