import type { FormAnswer, IssueForm } from "../domain/issue-form.ts";
import { answerWords } from "./answer-words.ts";

/**
 * The places of the options that were chosen in a dropdown, counted from 0: a form's options stand in the same order in every
 * language, so the place tells what their words mean. Empty where nothing was chosen; -1 for words that are none of the options.
 */
export function chosenPlaces(
  form: IssueForm | undefined,
  fields: ReadonlyMap<string, FormAnswer>,
  key: string,
): readonly number[] {
  const answer = fields.get(key);
  const words = answer ? answerWords(answer) : "";
  if (words === "") return [];
  const options = form?.fields.find(({ id }) => id === key)?.options ?? [];
  return words.split("\n").map((chosen) => options.findIndex((one) => one.trim() === chosen));
}
