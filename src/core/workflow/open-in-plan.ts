import { planWord } from "../commands/plan-parts.ts";
import type { Desk } from "../config/desk.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { RiskLevel } from "../domain/work-change.ts";

interface Facts {
  readonly state: RequestState;
  readonly desk: Desk;
}

/** What the plan lacks, each with how it is written; nothing where it tells the expected outcome and who uses the content. */
export function openInPlan({ state: { plan }, desk: { config } }: Facts): readonly Sentence[] {
  if (!plan) return [sentence("desk-guard-plan-missing")];
  const [outcome, use] = [planWord("outcome", config), planWord("use", config)];
  const open = (["outcome", "use"] as const).filter((part) => !plan.tells.includes(part));
  if (open.length === 2) return [sentence("desk-guard-plan-parts-missing", outcome, use)];
  return open.map((part) =>
    part === "outcome"
      ? sentence("desk-guard-plan-outcome-missing", outcome)
      : sentence("desk-guard-plan-use-missing", use),
  );
}

/** What keeps the checklist open: questions without an answer, and risks of open questions that nobody assessed or that are high. */
export function openInChecklist({ state, desk }: Facts): readonly Sentence[] {
  const { checklist } = desk.config;
  const unanswered = checklist.filter(({ id }) => !state.checks.some(({ item }) => item === id));
  const asked = checklist
    .filter(({ id }) => state.checks.some(({ item, answer }) => item === id && answer === "open"))
    .flatMap(({ id, risks }) => risks.map((risk) => ({ ...risk, level: levelOf(id, risk.id, state) })));
  const titled = (level: RiskLevel | undefined) => asked.filter((risk) => risk.level === level).map(titleOf);
  return [
    said("desk-guard-checklist-open", unanswered.map(titleOf)),
    said("desk-guard-risks-open", titled(undefined)),
    said("desk-guard-risks-high", titled("high")),
  ].flat();
}

const said = (
  key: "desk-guard-checklist-open" | "desk-guard-risks-open" | "desk-guard-risks-high",
  titles: readonly string[],
): readonly Sentence[] => (titles.length > 0 ? [sentence(key, titles)] : []);

const titleOf = ({ title }: { readonly title: string }): string => title;

const levelOf = (item: string, risk: string, { risks }: RequestState): RiskLevel | undefined =>
  risks.find((known) => known.item === item && known.risk === risk)?.level;
