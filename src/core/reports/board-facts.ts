import type { Desk } from "../config/desk.ts";
import type { Instant } from "../domain/ids.ts";
import { remembered } from "../domain/remembered.ts";
import type { RequestState } from "../domain/request-state.ts";
import { answerWords } from "../forms/answer-words.ts";
import { chosenPlaces } from "../forms/chosen-places.ts";
import type { BoardRequest } from "./board-types.ts";
import { PARTNER_IDS } from "./history/history-kinds.ts";
import { languageNamed } from "./language-named.ts";
import { placeOf } from "./places/place-of.ts";
import type { RequestView } from "./request-view.ts";

/** What the figures count by, as ids and codes. */
type BoardFacts = Pick<
  BoardRequest,
  "place" | "language" | "year" | "kinds" | "partner" | "firstDecidedAt" | "lastDecidedAt"
>;

/**
 * The facts of a request as codes, as far as its requester lets them be shown: of one without names the place and the kind of
 * partner, of one that is only counted none. Choices are read by their place in the form, whatever its language.
 */
export function boardFacts(view: RequestView, country: string | null): BoardFacts {
  const { consent, state, snapshot } = view;
  const [first, last] = decidedAt(state);
  return {
    place: consent === "only-counted" ? { kind: "unknown" } : placeNamed(country),
    language: consent === "named" ? languageOf(view) : null,
    year: Number((state.registered?.receivedAt ?? snapshot.issue.openedAt).slice(0, 4)),
    kinds: consent === "named" ? kindsOf(view) : [],
    partner: consent === "only-counted" ? null : (idsOf("partner-kind", PARTNER_IDS, view)[0] ?? null),
    firstDecidedAt: first ?? null,
    lastDecidedAt: last ?? null,
  };
}

/** Many requests come from the same country. */
const placeIn = remembered(placeOf);

const placeNamed = (country: string | null): BoardRequest["place"] =>
  country === null ? { kind: "unknown" } : placeIn(country);

/** A translated form is filled in in its language; of the desk's own form nobody knows more than the answer says. */
const languageOf = (view: RequestView): string | null =>
  formOf(view)?.language ?? languageNamed(wordsOf("language", view));

/** What was asked for; where the request does not say, the kinds that the plan has. */
function kindsOf(view: RequestView): readonly string[] {
  const asked = idsOf("support", view.desk.config["support-types"], view);
  return asked.length > 0 ? asked : [...new Set(view.state.plan?.supportTypes ?? [])];
}

/** The ids of the chosen options: by their place where the form has as many as there are ids, else `other`. */
function idsOf(key: string, ids: readonly string[], view: RequestView): readonly string[] {
  const form = formOf(view)?.form;
  const options = form?.fields.find(({ id }) => id === key)?.options ?? [];
  const isOurs = options.length === ids.length;
  const chosen = chosenPlaces(form, view.fields, key);
  return [...new Set(chosen.map((place) => (isOurs ? ids[place] : undefined) ?? "other"))];
}

const wordsOf = (key: string, { fields }: RequestView): string => {
  const answer = fields.get(key);
  return answer ? answerWords(answer) : "";
};

const formOf = ({ desk, state }: RequestView): Desk["forms"][number] | undefined =>
  desk.forms.find(({ file }) => file === state.registered?.form);

/** When the committee first and last decided: votes in which too few took part, or that were called off, decide nothing. */
function decidedAt({ ballots }: RequestState): readonly [first?: Instant, last?: Instant] {
  const times = ballots
    .flatMap(({ result }) =>
      result && (result.outcome === "passed" || result.outcome === "rejected") ? [result.closedAt] : [],
    )
    .sort();
  const [first, last] = [times[0], times.at(-1)];
  return first && last ? [first, last] : [];
}
