import { FRAME } from "./frame.ts";
import { HOME } from "./home.ts";
import { PRINT } from "./print.ts";
import { REQUEST } from "./request.ts";
import { TOKENS } from "./tokens.ts";
import { WORK } from "./work.ts";

/** The one stylesheet of the site. It loads nothing. */
export const stylesheet = (): string => [TOKENS, FRAME, HOME, REQUEST, WORK, PRINT].join("").trimStart();
