import { sentence } from "../../domain/sentence.ts";
import { speakMarkdown } from "../speak.ts";
import type { FormFacts, Paragraphs } from "./form-draft.ts";
import type { Words } from "./words-in.ts";

/** The two ways of saying that a form is public. */
type PublicNotice = "form-public" | "form-join-public";

/**
 * The head of a form that people fill in for themselves: every language, what is required, that it is public and what to do
 * where that is not right.
 */
export function opening(
  { desk }: FormFacts,
  words: Words,
  language: string,
  required: string,
  notice: PublicNotice = "form-public",
): Paragraphs {
  const { contact } = desk;
  const paragraphs = [
    words("form-any-language"),
    required,
    `**${words(notice)}**`,
    ...(contact === undefined ? [] : [speakMarkdown(sentence("form-address", contact), language)]),
    words("form-no-private"),
  ];
  return { type: "markdown", paragraphs };
}
