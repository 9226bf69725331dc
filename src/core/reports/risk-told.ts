import type { Desk } from "../config/desk.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { WorkChange } from "../domain/work-change.ts";

/** How large a risk was found, as a line of the public history. */
export function riskTold({ item, risk, level }: RiskAssessed, { config }: Desk): Sentence {
  const known = config.checklist.find(({ id }) => id === item)?.risks.find(({ id }) => id === risk);
  return sentence(`board-history-risk-${level}`, { term: known?.title ?? risk });
}

type RiskAssessed = Extract<WorkChange, { readonly kind: "risk-assessed" }>;
