import type { AskForm, AskQuestion } from "../../core/reports/ask-forms.ts";
import { termWords, words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";

/** Most characters of an address that every mail program takes. */
const LONGEST = 1_900;

/** The questions of a form that make sense in a mail: it says by itself how its writer is reached. */
export const mailQuestions = ({ questions }: AskForm): readonly AskQuestion[] =>
  questions.filter(({ key }) => key !== "reach");

/**
 * The address that opens a mail to the helpdesk with subject and questions in it, in the page's language. Where they are too
 * many, the last ones that nobody has to answer are left out; whether somebody may be named stays.
 */
export function mailHref(page: Page, contact: string, questions: readonly AskQuestion[]): string {
  const kept = [...questions];
  for (;;) {
    const href = hrefOf(page, contact, kept, questions.length > kept.length);
    if (href.length <= LONGEST || kept.length === 0) return href;
    const least = kept.findLastIndex(({ key, required }) => !required && key !== "consent");
    kept.splice(least === -1 ? kept.length - 1 : least, 1);
  }
}

function hrefOf(page: Page, contact: string, questions: readonly AskQuestion[], isCut: boolean): string {
  const { boardUrl } = page.model.desk;
  const asked = questions.map((question) => `${lines(page, question)}\r\n\r\n\r\n`);
  const more =
    isCut && boardUrl ? `${words(page, "board-ask-mail-more")}\r\n${addressOf(boardUrl, page.path)}\r\n` : "";
  const body = `${words(page, "board-ask-mail-intro")}\r\n\r\n${asked.join("")}${more}`;
  return `mailto:${encoded(contact).replace("%40", "@")}?subject=${encoded(words(page, "board-ask-mail-subject"))}&body=${encoded(body)}`;
}

/** A question as lines of a mail; what may be told of somebody is chosen from a list. */
const lines = (page: Page, { key, label, options }: AskQuestion): string =>
  [
    termWords(page, label),
    ...(key === "consent" ? options.map((option) => `( ) ${termWords(page, option)}`) : []),
  ].join("\r\n");

const addressOf = (boardUrl: string, path: string): string =>
  boardUrl.replace(/\/$/, "") + path.replace(/index\.html$/, "");

/** Half a character, which a file may hold, cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
