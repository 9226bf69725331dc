import { ballotNow } from "../ballots/ballot-now.ts";
import { isRecused, seatOf } from "../ballots/standing.ts";
import type { Ballot } from "../domain/ballot.ts";
import type { Person } from "../domain/batch.ts";
import { type Instant, later } from "../domain/ids.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { choiceNamed } from "./choice-named.ts";
import { type Command, type CommandContext, dropWords, freeText } from "./command.ts";
import { memberNamed } from "./member-named.ts";

const ADDRESS = /^https:\/\/[^\s/]+\S*$/i;

/**
 * Notes votes that members gave in a meeting, with the minutes. Each of them is called and may vote otherwise; only
 * after that time does the noted vote count.
 */
export const meetingVote: Command = {
  name: "meeting-vote",
  usage: "/meeting-vote yes|no|abstain @member... https://minutes",
  summary: sentence("desk-command-meeting-vote"),
  examples: ["/meeting-vote yes @ana @ben https://meta.wikimedia.org/wiki/Minutes/2026-03"],
  allow: ["voting"],
  isOfUse: ({ state }) => (ballotNow(state)?.terms.rules.meetingVotesAfter ?? null) !== null,
  run(context) {
    const { at, by, parsed, state } = context;
    const ballot = ballotNow(state);
    if (!ballot) return refuse(sentence("desk-refused-no-ballot"));
    const { number, rules } = ballot.terms;
    if (rules.meetingVotesAfter === null) return refuse(sentence("desk-refused-meeting-off"));
    const choice = choiceNamed(parsed.args[0]);
    const words = parsed.rest.trim().split(/\s+/);
    const place = words.findIndex((word) => ADDRESS.test(word));
    const minutes = freeText({ rest: dropWords(parsed.rest, place), text: parsed.text });
    const named = parsed.args.filter((arg) => arg.startsWith("@"));
    if (!choice || place < 0 || minutes === undefined || named.length === 0) {
      return refuse(sentence("desk-refused-meeting-form"));
    }
    const members = membersOf(named, ballot, context);
    if (isRefusal(members)) return members;
    const countsFrom: Instant = later(at, rules.meetingVotesAfter);
    if (countsFrom > ballot.closesAt) return refuse(sentence("desk-refused-meeting-ends", { at: ballot.closesAt }));
    const ref = context.refTo(minutes);
    return members.map((member) => ({
      kind: "meeting-vote-noted" as const,
      ballot: number,
      member,
      choice,
      by,
      minutes: ref,
      countsFrom,
    }));
  },
};

/** The members whose votes can be noted: those of the ballot who have a vote and have not used it, and never the writer. */
function membersOf(named: readonly string[], ballot: Ballot, context: CommandContext): readonly Person[] | Refusal {
  const members = new Map<number, Person>();
  for (const word of named) {
    const member = memberNamed(word, context);
    if (isRefusal(member)) return member;
    const why = whyNotNoted(member, ballot, context);
    if (why) return why;
    members.set(member.id, member);
  }
  return [...members.values()];
}

function whyNotNoted(member: Person, ballot: Ballot, { at, by }: CommandContext): Refusal | undefined {
  const { id, login } = member;
  if (id === by.id) return refuse(sentence("desk-refused-meeting-own"));
  const isElector = seatOf(ballot, id)?.member.id === id && !ballot.departed.some((left) => left.member === id);
  if (!isElector) return refuse(sentence("desk-refused-meeting-no-vote", login));
  if (isRecused(ballot, id, at)) return refuse(sentence("desk-refused-meeting-recused", login));
  const hasVoted = ballot.acts.some((act) => act.by === id) || ballot.reactions.some((seen) => seen.by === id);
  return hasVoted ? refuse(sentence("desk-refused-meeting-voted", login)) : undefined;
}
