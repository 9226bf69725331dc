import { outstanding } from "../../ballots/reminders.ts";
import { departedAt, isRecused } from "../../ballots/standing.ts";
import { isAway, isInTerm, voteBinds } from "../../config/electorate.ts";
import type { Ballot, ElectorSeat } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { RecordFacts } from "../records/record-facts.ts";
import { seatTitle } from "../seat-title.ts";

/**
 * Who votes in a ballot: each seat in a line of one or two sentences. Those who have not voted and are not away are
 * called; when a ballot opens that is everybody.
 */
export function ballotSeats(ballot: Ballot, facts: RecordFacts): readonly (readonly Sentence[])[] {
  const waiting = new Set(outstanding(ballot, facts.snapshot.readAt).map(({ id }) => id));
  const lines = ballot.terms.electorate.map((seat) => {
    const absent = absence(ballot, seat, facts);
    return absent ?? [waiting.has(seat.member.id) ? invited(seat, facts) : voted(seat, facts)];
  });
  const vacant = vacantSeats(ballot, facts);
  return vacant.length === 0 ? lines : [...lines, [sentence("desk-ballot-vacant", vacant)]];
}

/** Why a member is not called and who may vote instead; undefined for a member who is there. */
function absence(ballot: Ballot, seat: ElectorSeat, { desk, snapshot }: RecordFacts): readonly Sentence[] | undefined {
  const at = snapshot.readAt;
  const { member, alternate } = seat;
  const title = seatTitle(desk, seat.seat);
  const instead = alternate ? [sentence("desk-ballot-seat-instead", alternate.login)] : [];
  const recusal = ballot.recusals.findLast((one) => one.member === member.id);
  if (recusal && isRecused(ballot, member.id, at)) {
    const recused = sentence(`desk-ballot-seat-recused-${recusal.by}`, title, member.login);
    return ballot.terms.rules.alternateOnRecusal ? [recused, ...instead] : [recused];
  }
  if (departedAt(ballot, member.id, at))
    return [sentence("desk-ballot-seat-departed", title, member.login), ...instead];
  const own = desk.roster.committee.find((one) => one.member?.id === member.id && isAway(one, at));
  const away = own?.["away-until"];
  if (away === undefined) return undefined;
  return [sentence("desk-ballot-seat-away", title, member.login, away), ...instead];
}

const invited = ({ seat, member, alternate }: ElectorSeat, { desk }: RecordFacts): Sentence =>
  alternate
    ? sentence("desk-ballot-seat-alternate", seatTitle(desk, seat), member.login, alternate.login)
    : sentence("desk-ballot-seat", seatTitle(desk, seat), member.login);

const voted = ({ seat, member }: ElectorSeat, { desk }: RecordFacts): Sentence =>
  sentence("desk-ballot-seat-voted", seatTitle(desk, seat), member.login);

/** The voting seats that had nobody when the ballot opened, as the roster names them today. */
function vacantSeats({ terms }: Ballot, { desk }: RecordFacts): readonly string[] {
  const binds = desk.config.binding["host-staff"];
  return desk.roster.committee
    .filter((seat) => !seat.member && voteBinds(seat, binds) && isInTerm(seat, terms.openedAt))
    .map(({ id, title }) => title ?? id);
}
