import { ballotNow } from "../ballots/ballot-now.ts";
import { endInForce } from "../ballots/notice.ts";
import { tallyOf } from "../ballots/tally.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { guardFacts, type Look } from "./look.ts";
import { openConditions, stageOf } from "./ways.ts";

/** Where a request stands, who acts next and what is missing, in a few sentences. */
export function statusOf(look: Look): readonly Sentence[] {
  const { state, desk } = look;
  const facts = guardFacts(look);
  const stage = stageOf(facts);
  if (state.exit) {
    const title = desk.config.exits.find(({ id }) => id === state.exit?.exit)?.title ?? state.exit.exit;
    return [sentence("desk-status-left", title, { at: state.exit.at })];
  }
  if (!stage || !state.since) return [];
  const ballot = ballotNow(state);
  const conditions = stage.next
    .filter(({ on }) => !on.startsWith("ballot-"))
    .flatMap((way) => openConditions(way, facts));
  return [
    sentence("desk-status-stage", stage.title, { at: state.since }),
    ...(ballot ? ballotStatus(look, ballot) : [sentence(`desk-waits-for-${stage["waits-for"]}`)]),
    ...conditions,
    ...state.holds.map(({ hold, until }) => {
      const title = desk.config.holds.find(({ id }) => id === hold)?.title ?? hold;
      return until ? sentence("desk-status-hold-until", title, { at: until }) : sentence("desk-status-hold", title);
    }),
  ];
}

function ballotStatus({ snapshot }: Look, ballot: Look["state"]["ballots"][number]): readonly Sentence[] {
  const { yes, no, abstain, notCast, quorum } = tallyOf(ballot, snapshot.readAt);
  const missing = Math.max(0, quorum - (yes + no + abstain));
  return [
    sentence("desk-status-ballot", yes, no, abstain, notCast),
    missing > 0 ? sentence("desk-status-quorum-missing", missing) : sentence("desk-status-quorum-met"),
    sentence("desk-status-ballot-ends", { at: endInForce(ballot, snapshot.readAt) }),
  ];
}
