import { bindingSeats, isAway, isInTerm } from "../../config/electorate.ts";
import type { DecisionRecord, Person } from "../../domain/batch.ts";
import { requesterOf } from "../../domain/requester-of.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { WorkChange } from "../../domain/work-change.ts";
import type { Rank } from "../../domain/work-state.ts";
import { sayIn } from "../markdown-parts.ts";
import { calling } from "../mention.ts";
import { placeSaid } from "../queue-words.ts";
import { commentLink, type RecordFacts } from "./record-facts.ts";

type QueueChange = Extract<
  WorkChange,
  { readonly kind: "rank-asked" | "rank-objected" | "rank-held" | "queue-placed" | "score-given" }
>;

/** A place that was asked for, an objection, a place that holds. Where a request stands and its scores are on the card. */
export function tellQueue(
  change: QueueChange,
  record: DecisionRecord,
  facts: RecordFacts,
): readonly (Sentence | string)[] {
  switch (change.kind) {
    case "rank-asked":
      return [asked(change, facts, record.at)];
    case "rank-objected":
      return objected(change, facts, record.at);
    case "rank-held":
      return held(facts, record.at);
    case "queue-placed":
    case "score-given":
      return [];
  }
}

/** Silence agrees here, so those are called who can object. */
function asked(
  { place, by, reason, holdsFrom }: Extract<QueueChange, { kind: "rank-asked" }>,
  facts: RecordFacts,
  at: DecisionRecord["at"],
): string {
  const said = [
    sentence("desk-rank-asked", by.login, place, commentLink(facts, reason.comment)),
    sentence("desk-rank-how-to-object", { at: holdsFrom }),
    placeSaid(facts.state, facts.desk),
  ];
  const words = said.map(sayIn(facts.desk.config.desk.language)).join(" ");
  return calling(whoCanObject(facts, by, at), words);
}

function whoCanObject(facts: RecordFacts, asker: Person, at: DecisionRecord["at"]): readonly Pick<Person, "login">[] {
  const { desk, state } = facts;
  const out = new Set<number | undefined>([
    asker.id,
    requesterOf(facts),
    ...desk.roster.coordinators.map(({ id }) => id),
    ...state.recusals.map(({ member }) => member),
  ]);
  return bindingSeats(desk.config, desk.roster)
    .filter((seat) => seat.kind !== "host-staff" && isInTerm(seat, at) && !isAway(seat, at))
    .flatMap(({ member }) => (member && !out.has(member.id) ? [member] : []));
}

function objected(
  { by, reason }: Extract<QueueChange, { kind: "rank-objected" }>,
  facts: RecordFacts,
  at: DecisionRecord["at"],
): readonly Sentence[] {
  const rank = facts.state.ranks.find(({ objection }) => objection?.by.id === by.id && objection.at === at);
  if (!rank) return [];
  const link = commentLink(facts, reason.comment);
  return [
    rank.by.id === by.id
      ? sentence("desk-rank-withdrawn", by.login, rank.place, link)
      : sentence("desk-rank-objected", by.login, rank.place, rank.by.login, link),
  ];
}

function held(facts: RecordFacts, at: DecisionRecord["at"]): readonly Sentence[] {
  const rank = facts.state.ranks.find(({ heldAt }: Rank) => heldAt === at);
  return rank ? [sentence("desk-rank-held", rank.place, rank.by.login, commentLink(facts, rank.reason.comment))] : [];
}
