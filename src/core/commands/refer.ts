import { periodOf } from "../config/period.ts";
import { type Instant, later } from "../domain/ids.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { committeeVotes, endByCoordinator } from "./end-by-coordinator.ts";
import { futureDay } from "./future-day.ts";
import type { ParsedCommand } from "./parse-commands.ts";
import { loginNamed, referredTo } from "./referred-to.ts";

/** Passes a request on to others who can help better, and says when it is asked what became of it. */
export const refer: Command = {
  name: "refer",
  usage: "/refer [until date] [@login|group|helpdesk] text",
  summary: sentence("desk-command-refer"),
  examples: [
    "/refer @ana knows the team of the map tool: they can help since today.",
    "/refer until 2026-09-01 The chapter in your country has a person for museums.",
  ],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: (context) => !committeeVotes(context),
  names(parsed) {
    const login = loginNamed(wordsIn(parsed).target);
    return { issues: [], logins: login === undefined ? [] : [login] };
  },
  run(context) {
    const { at, desk, parsed } = context;
    const { hasDay, date, target } = wordsIn(parsed);
    const day = hasDay ? futureDay(date, at) : undefined;
    if (hasDay && !day) return refuse(sentence("desk-refused-date", date));
    const to = referredTo(target, context);
    if (to && "refused" in to) return to;
    const text = freeText({ rest: dropWords(parsed.rest, (hasDay ? 2 : 0) + (to ? 1 : 0)), text: parsed.text });
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "refer"));
    const followUp = day ? endOfDay(day) : later(at, periodOf(desk.config["follow-up-after"]));
    return endByCoordinator(context, "referred", text, { followUp, ...(to && { referredTo: to }) });
  },
};

/** The words before the text: whether there is a day, the day, and what may name to whom. */
function wordsIn({ rest }: ParsedCommand) {
  const [first, second = "", third] = rest.trim().split(/\s+/, 3);
  const hasDay = first?.toLowerCase() === "until";
  return { hasDay, date: second, target: hasDay ? third : first };
}

/** When a day has ended everywhere on Earth: 12:00 UTC of the next one. */
const endOfDay = (begin: Instant): Instant => later(begin, 36 * 3_600_000);
