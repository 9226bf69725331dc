import { communityMissing } from "../commands/community.ts";
import type { DeskForm } from "../config/desk.ts";
import { foldPlace } from "../config/fold-place.ts";
import { isOver } from "../config/is-over.ts";
import { answerWords } from "../forms/answer-words.ts";
import { consentOf } from "../forms/consent-of.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";
import { stageOf } from "./ways.ts";

/**
 * Notes once that a request comes from a place without an active community, by the desk's list and the country in the form;
 * somebody gets to care for it. Not where the requester lets nothing be published: the mark would tell where it is from.
 */
export function noteCommunity(look: Look): Look {
  const { snapshot, desk, state } = look;
  const places = desk.config["without-community"];
  const isRunning = state.lane === "request" && !state.exit && state.registered && !isOver(stageOf({ state, desk }));
  if (places.length === 0 || !isRunning || state.communityMissing !== undefined) return look;
  const form = desk.forms.find(({ file }) => file === state.registered?.form);
  const country = form && publishedCountry(form, snapshot.issue.body);
  if (!country || !places.some((place) => foldPlace(place) === foldPlace(country))) return look;
  const key = ruleKey("community-missing", String(snapshot.issue.number));
  const cause = { kind: "rule", rule: "community-missing" } as const;
  return take(look, recordOf(key, snapshot.readAt, cause, communityMissing(look, { by: null })));
}

function publishedCountry({ form }: DeskForm, body: string): string | undefined {
  const { fields } = parseAnswers(form, body);
  const country = fields.get("country");
  return country && consentOf(form, fields) !== "only-counted" ? answerWords(country) : undefined;
}
