import type { DecisionRecord } from "../domain/batch.ts";
import type { FormAnswer } from "../domain/issue-form.ts";
import type { ListedResource } from "../domain/neighbours.ts";

import { answerWords } from "../forms/answer-words.ts";
import { fittingResources } from "../forms/fitting-resources.ts";
import { missingAnswers } from "../forms/missing-answers.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { similarRequests } from "../forms/similar.ts";
import { likeliestForms } from "../forms/which-form.ts";
import type { Arrival } from "../messages/records/record-facts.ts";
import type { Look } from "./look.ts";

/** What a comment on an issue that has just arrived says of it; nothing where no record tells of an arrival. */
export function arrivalIn(look: Look, records: readonly DecisionRecord[]): { readonly arrival?: Arrival } {
  const kinds = records.flatMap(({ changes }) => changes.map(({ kind }) => kind));
  if (kinds.includes("request-registered")) return { arrival: registeredAs(look) };
  return kinds.includes("form-asked") ? { arrival: { ...NOTHING, forms: formsLikely(look) } } : {};
}

const NOTHING: Arrival = { missing: [], unfit: [], similar: [], resources: [], forms: [] };

function registeredAs(look: Look): Arrival {
  const { snapshot, desk, state } = look;
  const { number, title, body } = snapshot.issue;
  const form = desk.forms.find(({ file }) => file === state.registered?.form)?.form;
  const fields = form ? parseAnswers(form, body).fields : new Map<string, FormAnswer>();
  const unfit = [...fields.values()].filter((answer) => answer.state === "invalid").map(({ label }) => label);
  const missing = form ? missingAnswers(form, fields).filter((label) => !unfit.includes(label)) : [];
  const request = { number, title, ...(form ? saidIn([...fields.values()]) : { texts: [body], choices: [] }) };
  return {
    ...NOTHING,
    missing,
    unfit,
    similar: similarRequests(request, snapshot.library ?? []),
    resources: resourcesFor(look, fields),
  };
}

/** What fits of the desk's own file and of what other requests collected. */
function resourcesFor(
  { snapshot, desk, state }: Look,
  fields: ReadonlyMap<string, FormAnswer>,
): readonly ListedResource[] {
  const form = desk.forms.find(({ file }) => file === state.registered?.form);
  const said = (key: string): string => {
    const answer = fields.get(key);
    return answer ? answerWords(answer) : "";
  };
  const asked = {
    kind: form?.kind ?? state.lane,
    material: said("material"),
    partnerKind: said("partner-kind"),
    country: said("country"),
    answersIn: said("language"),
    formLanguage: form?.language ?? desk.config.desk.language,
  };
  const own = desk.resources.map((entry) => ({ ...entry, country: null, partnerKind: null, material: null }));
  return fittingResources(asked, [...own, ...(snapshot.shelf ?? [])]);
}

const saidIn = (
  answers: readonly FormAnswer[],
): { readonly texts: readonly string[]; readonly choices: readonly string[] } => {
  const isChoice = ({ type }: FormAnswer): boolean => type === "dropdown" || type === "checkboxes";
  return {
    texts: answers.filter((answer) => !isChoice(answer)).flatMap(textsOf),
    choices: answers.filter(isChoice).flatMap(textsOf),
  };
};

function textsOf({ value }: FormAnswer): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === "string");
}

/** The forms that fit an issue equally well. */
function formsLikely({ snapshot, desk }: Look): readonly string[] {
  const { body, labels } = snapshot.issue;
  const likely = likeliestForms(desk.forms, body, labels);
  return likely.length > 1 ? likely.map(({ form }) => form.name) : [];
}
