import type { DeskConfig } from "./desk.ts";

/** The folder of a request's page in the board, as in `/en/requests/7/`; one from before the desk has a negative number, and `/en/requests/h7/`. */
export const requestFolder = (language: string, number: number): string =>
  `/${language}/requests/${number < 0 ? `h${-number}` : number}/`;

/** The language in which every request keeps its page, however old it is: English, or the board's first one. */
export const lastingLanguage = (languages: readonly string[]): string =>
  languages.includes("en") ? "en" : (languages[0] ?? "en");

/** Where anybody can read on the board how a request stands; undefined where the desk has no board. */
export function requestAddress(
  { desk, board }: Pick<DeskConfig, "desk" | "board">,
  number: number,
): string | undefined {
  const site = desk["board-url"];
  return site && `${site.replace(/\/+$/, "")}${requestFolder(lastingLanguage(board.languages), number)}`;
}
