import type { Person } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import type { UserId } from "../domain/ids.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { RequestState } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command, CommandContext } from "./command.ts";
import { openNeeds } from "./need-named.ts";
import { whoIs } from "./who-is.ts";

/** Hands back what one took, the request and its needs, or one's offer; or for somebody who does not go on with it. */
export const unclaim: Command = {
  name: "unclaim",
  usage: "/unclaim [@person]",
  summary: sentence("desk-command-unclaim"),
  examples: ["/unclaim", "/unclaim @ana"],
  allow: ["anyone"],
  forOutsiders: true,
  isOfUse: ({ by, state }) => handedBack(by.id, state).length > 0,
  run(context) {
    const who = whose(context);
    if (isRefusal(who)) return who;
    const changes = handedBack(who.id, context.state);
    return changes.length > 0 ? changes : refuse(sentence("desk-refused-not-claimed"));
  },
};

/** All that somebody took and has not finished. */
const handedBack = (person: UserId, state: RequestState): readonly Change[] => [
  ...state.assignments.flatMap(({ group, people }) =>
    people
      .filter(({ id }) => id === person)
      .map((helper) => ({ kind: "person-unassigned" as const, group, person: helper })),
  ),
  ...state.offers
    .filter((offer) => offer.person.id === person)
    .map((offer) => ({ kind: "offer-withdrawn" as const, person: offer.person })),
  ...openNeeds(state)
    .filter(({ taker }) => taker?.id === person)
    .map(({ number }) => ({ kind: "need-taken" as const, number, person: null })),
];

function whose(context: CommandContext): Person | Refusal {
  const { by, parsed, roles, state } = context;
  const [word = ""] = parsed.args;
  if (!word.startsWith("@")) return by;
  const takers = openNeeds(state).flatMap(({ taker }) => taker ?? []);
  const found = [...state.assignments.flatMap(({ people }) => people), ...takers].find(whoIs(word.slice(1), context));
  if (!found) return refuse(sentence("desk-refused-not-claimed-by", word.slice(1)));
  const may = found.id === by.id || (["group", "coordinator", "voting"] as const).some((role) => roles.has(role));
  return may ? found : refuse(sentence("desk-refused-unclaim-right"));
}
