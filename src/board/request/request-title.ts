import { say } from "../../core/messages/speak.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { requestName } from "../site/paths.ts";

/** The title of a request, or its number where the title may not be shown or is empty. */
export const requestTitle = (
  { title, number, consent }: Pick<BoardRequest, "title" | "number" | "consent">,
  language: string,
): string => {
  if (consent !== "named") return say(language, "board-request-neutral", requestName(number).replace("#", ""));
  return title.text || requestName(number);
};
