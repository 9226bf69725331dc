import type { Desk } from "../config/desk.ts";
import { commandWordsFor } from "./index.ts";
import { parseCommands } from "./parse-commands.ts";

/** Longer comments are talk: somebody who writes more than this, in characters, has not only voted in words. */
const SHORT = 200;

/** How people say yes, no or "I abstain" without a command, at the beginning of a comment, in the board's languages. */
const WORDS =
  /^(?:\+1|-1|👍|👎|lgtm\b|(?:i(?:'m| am)? )?(?:approve|approved|agree|support|oppose|decline|reject|abstain|(?:vote|voting) |in favou?r|against)\b|my vote|(?:yes|no)[.!,]?$|(?:oui|non|sí|si|sim|não|ja|nej)[.!,]?$|d'accord|j'approuve|je vote|estoy de acuerdo|apruebo|a favor|en contra|aprovo|concordo|contra\b|godkänn|jag röstar|أوافق|موافق|أرفض)/iu;

/** Whether a comment may be meant as a vote and is none. It never counts: it is only told to its author. */
export function soundsLikeVote(body: string, desk: Desk): boolean {
  const text = body.slice(0, SHORT + 1).trim();
  if (text === "" || text.length > SHORT || !WORDS.test(text)) return false;
  return parseCommands(body, commandWordsFor(desk)).commands.length === 0;
}
