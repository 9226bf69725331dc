import type { Desk } from "../../config/desk.ts";
import type { RollEntry, SeatVote } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { commentAddress } from "../comment-address.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { type Say, sayIn } from "../markdown-parts.ts";
import { seatTitle } from "../seat-title.ts";

/** One row for each seat: who sits there, the vote, how it was given and since when. Calls nobody. */
export function rollTable(
  roll: readonly RollEntry[],
  desk: Desk,
  { issueUrl, isOver }: { readonly issueUrl: string; readonly isOver: boolean },
): string {
  const say = sayIn(desk.config.desk.language);
  const head = [sentence("desk-card-seat"), sentence("desk-card-vote"), sentence("desk-roll-how")];
  return [
    row(head.map(say)),
    row(head.map(() => "---")),
    ...roll.map((entry) =>
      row([
        seatName(entry, desk, say),
        say(sentence(entry.vote.kind === "none" && isOver ? "desk-vote-not-cast" : `desk-vote-${entry.vote.kind}`)),
        ...how(entry.vote, issueUrl).map(say),
      ]),
    ),
  ].join("\n");
}

const row = ([seat = "", vote = "", since = ""]: readonly string[]): string => `| ${seat} | ${vote} | ${since} |`;

function seatName({ seat, member }: RollEntry, desk: Desk, say: Say): string {
  const title = seatTitle(desk, seat);
  const isOneName = title.toLowerCase() === member.login.toLowerCase();
  return isOneName ? escapeMarkdown(title) : say(sentence("desk-roll-seat", title, member.login));
}

function how(vote: SeatVote, issueUrl: string): readonly Sentence[] {
  if (!("at" in vote)) return [];
  const at = { at: vote.at };
  const address = vote.comment === undefined ? { href: issueUrl } : commentAddress(issueUrl, vote.comment);
  switch (vote.via) {
    case "reaction":
      return [
        vote.standIn
          ? sentence("desk-roll-reaction-alternate", vote.standIn.login, at)
          : sentence("desk-roll-reaction", at),
      ];
    case "command":
      return [
        vote.standIn
          ? sentence("desk-roll-command-alternate", vote.standIn.login, address, at)
          : sentence("desk-roll-command", address, at),
      ];
    case "meeting":
      return [sentence("desk-roll-meeting", address, at)];
  }
}
