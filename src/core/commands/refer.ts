import { periodOf } from "../config/period.ts";
import { type Instant, later } from "../domain/ids.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { committeeVotes, endByCoordinator } from "./end-by-coordinator.ts";
import { futureDay } from "./future-day.ts";

/** Passes a request on to others who can help better, and says when it is asked what became of it. */
export const refer: Command = {
  name: "refer",
  usage: "/refer [until date] text",
  summary: sentence("desk-command-refer"),
  examples: [
    "/refer The team of the map tool can help: they know of this since today.",
    "/refer until 2026-09-01 The chapter in your country has a person for museums.",
  ],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: (context) => !committeeVotes(context),
  run(context) {
    const { at, desk, parsed } = context;
    const [first, second = ""] = parsed.rest.trim().split(/\s+/);
    const hasDay = first?.toLowerCase() === "until";
    const day = hasDay ? futureDay(second, at) : undefined;
    if (hasDay && !day) return refuse(sentence("desk-refused-date", second));
    const text = freeText({ rest: dropWords(parsed.rest, hasDay ? 2 : 0), text: parsed.text });
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "refer"));
    const followUp = day ? endOfDay(day) : later(at, periodOf(desk.config["follow-up-after"]));
    return endByCoordinator(context, "referred", text, { followUp });
  },
};

/** When a day has ended everywhere on Earth: 12:00 UTC of the next one. */
const endOfDay = (begin: Instant): Instant => later(begin, 36 * 3_600_000);
