import type { DeskConfig } from "./desk.ts";

/** The folder of a request's page in the board, as in `/en/requests/7/`; one from before the desk has a negative number, and `/en/requests/h7/`. */
export const requestFolder = (language: string, number: number): string =>
  `/${language}/requests/${number < 0 ? `h${-number}` : number}/`;

/** Where anybody can read on the board how a request stands; undefined where the desk has no board. Every request has a page in English. */
export function requestAddress({ desk }: Pick<DeskConfig, "desk">, number: number): string | undefined {
  const board = desk["board-url"];
  return board && `${board.replace(/\/+$/, "")}${requestFolder("en", number)}`;
}
