import { type Sentence, sentence } from "../domain/sentence.ts";
import { bullets, folded, type Say, sayIn, section } from "./markdown-parts.ts";
import { quoted } from "./quoted.ts";
import { heldFast } from "./speak.ts";

/** A command that somebody may use, for the reply to `/help`. */
export interface Usable {
  readonly usage: string;
  readonly summary: Sentence;
}

/** Commands that belong together. */
export interface UsableGroup {
  readonly title: Sentence;
  readonly usable: readonly Usable[];
}

/** All about one command. */
export interface CommandHelp extends Usable {
  readonly examples: readonly string[];
  /** Who may use it. */
  readonly who: readonly Sentence[];
  /** Whether who asks can use it now. */
  readonly usable: boolean;
}

/** What a command gets for an answer. `done` needs no words: the card or a record tells. */
export type Answer =
  | { readonly kind: "done" }
  /** Read and kept, and nothing done yet: a reaction says so. */
  | { readonly kind: "heard" }
  | { readonly kind: "refused" | "said" | "not-understood"; readonly sentences: readonly Sentence[] }
  /** A command above it in the same comment was refused. */
  | { readonly kind: "not-run"; readonly name: string }
  /** What would be written if it were no trial. */
  | { readonly kind: "trial"; readonly said: Sentence; readonly text: string }
  /** What comes first for this person, and the rest in groups. */
  | { readonly kind: "help"; readonly first: readonly Usable[]; readonly more: readonly UsableGroup[] }
  | ({ readonly kind: "help-on" } & CommandHelp);

/** The one reply to a comment, as Markdown; undefined where no answer needs words. */
export function renderReply(answers: readonly Answer[], language: string): string | undefined {
  const say = sayIn(language);
  const notRun = answers.flatMap((answer) => (answer.kind === "not-run" ? [answer.name] : []));
  const parts = [
    ...answers.flatMap((answer) => answerText(answer, say)),
    ...(notRun.length === 0 ? [] : [say(sentence("desk-not-run", notRun.length, notRun))]),
  ];
  return parts.length === 0 ? undefined : parts.join("\n\n");
}

function answerText(answer: Answer, say: Say): readonly string[] {
  switch (answer.kind) {
    case "done":
    case "heard":
    case "not-run":
      return [];
    case "refused":
    case "said":
    case "not-understood":
      return [answer.sentences.map(say).join("\n")];
    case "trial":
      return [say(answer.said), quoted(answer.text)];
    case "help":
      return helpText(answer.first, answer.more, say);
    case "help-on":
      return helpOnText(answer, say);
  }
}

function helpText(first: readonly Usable[], more: readonly UsableGroup[], say: Say): readonly string[] {
  const title = say(sentence(more.length === 0 ? "desk-help-all" : "desk-help-now"));
  const groups = more.flatMap((group) => section(say(group.title), linesOf(group.usable, say)));
  return [
    say(sentence("desk-help-intro")),
    ...section(title, linesOf(first, say)),
    ...(groups.length === 0 ? [] : [folded(say(sentence("desk-help-more")), groups)]),
    say(sentence("desk-help-outro")),
  ];
}

/** The usage stands in code, behind the summary: copied as it shows or sent back by mail, the line runs nothing. */
const linesOf = (usable: readonly Usable[], say: Say): readonly string[] =>
  usable.map(({ usage, summary }) => heldFast(`${say(summary)} \`${usage}\``));

/** Each example stands behind a word of its own, for the same reason: in a block of code its lines would begin with it. */
function helpOnText({ usage, summary, examples, who, usable }: CommandHelp, say: Say): readonly string[] {
  const isPattern = /[[|]/.test(usage);
  return [
    say(summary),
    bullets([
      say(sentence("desk-help-usage", usage)),
      ...(isPattern ? [say(sentence("desk-help-brackets"))] : []),
      say(sentence("desk-help-who", { anyOf: who })),
      ...examples.map((example) => say(exampleSaid(example))),
    ]),
    ...(usable ? [] : [say(sentence("desk-help-not-now"))]),
  ];
}

function exampleSaid(example: string): Sentence {
  const [line = "", ...below] = example.split("\n");
  return below.length === 0
    ? sentence("desk-help-example", line)
    : sentence("desk-help-example-lines", line, below.join(" "));
}
