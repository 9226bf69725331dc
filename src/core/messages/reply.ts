import { type Sentence, sentence } from "../domain/sentence.ts";
import { speakMarkdown } from "./speak.ts";

/** A command that somebody may use, for the reply to `/help`. */
export interface Usable {
  readonly usage: string;
  readonly summary: Sentence;
}

/** What a command gets for an answer. `done` needs no words: the card or a record tells. */
export type Answer =
  | { readonly kind: "done" }
  | { readonly kind: "refused" | "said"; readonly sentences: readonly Sentence[] }
  | { readonly kind: "help"; readonly usable: readonly Usable[] };

/** The one reply to a comment, as Markdown; undefined where no answer needs words. */
export function renderReply(answers: readonly Answer[], language: string): string | undefined {
  const parts = answers.map((answer) => answerText(answer, language)).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join("\n\n");
}

function answerText(answer: Answer, language: string): string | undefined {
  switch (answer.kind) {
    case "done":
      return undefined;
    case "refused":
    case "said":
      return answer.sentences.map((said) => speakMarkdown(said, language)).join("\n");
    case "help":
      return [
        speakMarkdown(sentence("desk-help-intro"), language),
        "",
        ...answer.usable.map((item) => helpLine(item, language)),
      ].join("\n");
  }
}

/** The usage stands in code, behind the summary: copied as it shows or sent back by mail, the line runs nothing. */
const helpLine = ({ usage, summary }: Usable, language: string): string =>
  `- ${speakMarkdown(summary, language)} \`${usage}\``;
