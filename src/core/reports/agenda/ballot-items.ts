import { ballotNow, ballotOfStay } from "../../ballots/ballot-now.ts";
import { lapsesInThisStay, REOPENINGS } from "../../ballots/lapses.ts";
import { endInForce } from "../../ballots/notice.ts";
import { tallyOf } from "../../ballots/tally.ts";
import type { Desk } from "../../config/desk.ts";
import type { StageConfig } from "../../config/schema.ts";
import type { GroupedItem } from "../../domain/agenda.ts";
import type { Ballot } from "../../domain/ballot.ts";
import type { Instant } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { stageOf } from "../../workflow/ways.ts";
import { castIn } from "../board-ballot.ts";
import { type AgendaFacts, itemOf } from "./agenda-facts.ts";

/** What the committee is asked to decide: an open ballot with its standing, or one that lapsed or was cancelled. */
export function ballotItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state, desk, times } = facts;
  const stage = stageOf({ state, desk });
  if (!stage?.ballot || state.lane !== "request" || state.exit) return [];
  const gate = gateOf(stage, desk);
  const lapses = lapsesInThisStay(state);
  const open = ballotNow(state);
  if (open) {
    const before = lapses > 0 ? [sentence("agenda-lapsed-before", lapses)] : [];
    const asks = [questionOf(stage.ballot.question, facts), ...standing(open, times.at), ...before];
    return [itemOf(facts, gate, open.terms.openedAt, asks)];
  }
  const result = ballotOfStay(state)?.result;
  if (result?.outcome === "cancelled") return [itemOf(facts, gate, result.closedAt, [sentence("agenda-cancelled")])];
  if (result?.outcome !== "lapsed") return [];
  const next = sentence(lapses > REOPENINGS ? "agenda-must-choose" : "agenda-reopens");
  return [itemOf(facts, "carried-over", result.closedAt, [sentence("agenda-lapsed", lapses), next])];
}

/** The first ballot of the workflow, or one that settles the priority, gives first feedback; every later one the final go. */
function gateOf(stage: StageConfig, { config }: Desk): "first-feedback" | "final-go" {
  const first = config.stages.find(({ ballot }) => ballot !== undefined);
  return stage === first || stage.ballot?.yields.includes("priority") ? "first-feedback" : "final-go";
}

function questionOf(question: string, { state, desk }: AgendaFacts): Sentence {
  const form = desk.config.forms.find(({ file }) => file === state.registered?.form);
  return form?.kind === "rules" ? sentence("desk-ballot-question-rules") : sentence("agenda-ballot", question);
}

function standing(ballot: Ballot, at: Instant): readonly Sentence[] {
  const tally = tallyOf(ballot, at);
  const taken = castIn(tally);
  const missing = Math.max(0, tally.quorum - taken);
  return [
    sentence("agenda-standing", taken, tally.eligible),
    missing > 0 ? sentence("agenda-quorum-missing", missing) : sentence("agenda-quorum-reached"),
    sentence("agenda-ends", { at: endInForce(ballot, at) }),
  ];
}
