import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { futureDay } from "./future-day.ts";

/** Puts a request on hold, beside its stage: with the name of a hold, a day on which it ends by itself, a reason. */
export const hold: Command = {
  name: "hold",
  usage: "/hold [name] [until date] reason",
  summary: sentence("desk-command-hold"),
  examples: [
    "/hold until 2026-09-01 the archive is closed in summer",
    "/hold waiting-for-requester which licence is it?",
  ],
  allow: ["coordinator", "committee", "requester"],
  undoable: true,
  isOfUse: ({ desk, state }) => desk.config.holds.some(({ id }) => !state.holds.some(({ hold: held }) => held === id)),
  run({ desk, state, parsed, refTo, at }) {
    const names = desk.config.holds.map(({ id }) => id);
    const words = parsed.rest.trim().split(/\s+/);
    const named = names.find((name) => name === words[0]?.toLowerCase());
    const afterName = named ? 1 : 0;
    const chosen = named ?? names.find((name) => name === "on-hold") ?? names[0];
    if (!chosen) return refuse(sentence("desk-refused-no-holds"));
    if (state.holds.some((held) => held.hold === chosen)) return refuse(sentence("desk-refused-held-already", chosen));
    const day = words[afterName]?.toLowerCase() === "until" ? (words[afterName + 1] ?? "") : undefined;
    const until = day === undefined ? undefined : futureDay(day, at);
    if (day !== undefined && !until) return refuse(sentence("desk-refused-date", day));
    const used = afterName + (day === undefined ? 0 : 2);
    const reason = freeText({ rest: dropWords(parsed.rest, used), text: parsed.text });
    if (reason === undefined) return refuse(sentence("desk-refused-reason-missing", "hold"));
    return [{ kind: "hold-placed", hold: chosen, reason: refTo(reason), ...(until && { until }) }];
  },
};
