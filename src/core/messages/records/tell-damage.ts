import { ballotNow } from "../../ballots/ballot-now.ts";
import type { Ballot } from "../../domain/ballot.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { renderBallot } from "../ballot/ballot-text.ts";
import { sayIn } from "../markdown-parts.ts";
import { commentLink, type RecordFacts } from "./record-facts.ts";

/** Somebody changed the ballot's comment or the card: who, what it means for votes that were given, and how long it waits. */
export function tellDamagedBallot(
  change: ChangeOf<"ballot-reposted" | "card-lost">,
  ballot: Ballot,
  facts: RecordFacts,
): readonly (Sentence | string)[] {
  const { by, ballot: number } = change;
  switch (change.kind) {
    case "ballot-reposted": {
      const at = { at: change.editedAt };
      const former = ballot.formerComments.at(-1);
      return [
        by ? sentence("desk-reposted", by.login, number, at) : sentence("desk-reposted-unknown", number, at),
        ...(former ? [sentence("desk-reposted-votes", commentLink(facts, former.comment))] : []),
        ...notEarlyBefore(ballot),
        renderBallot(ballot, facts),
      ];
    }
    case "card-lost":
      return [
        by ? sentence("desk-card-lost", by.login, number) : sentence("desk-card-lost-unknown", number),
        sentence("desk-card-lost-votes"),
        ...timeToLook(ballot, change, facts),
      ];
  }
}

/** Deleted or changed records were put in order by hand. */
export function tellRestored(
  change: ChangeOf<"records-restored" | "records-lost">,
  facts: RecordFacts,
): readonly (Sentence | string)[] {
  const ballot = ballotNow(facts.state);
  return [
    change.kind === "records-restored"
      ? sentence("desk-records-restored", change.reposted.length)
      : sentence("desk-records-lost"),
    ...(ballot ? timeToLook(ballot, change, facts) : []),
  ];
}

function timeToLook(
  ballot: Ballot,
  { closesAt }: Pick<ChangeOf<"card-lost">, "closesAt">,
  { desk }: RecordFacts,
): readonly string[] {
  const end = closesAt ? [sentence("desk-new-end", ballot.terms.number, { at: closesAt })] : [];
  const said = [...notEarlyBefore(ballot), ...end];
  return said.length > 0 ? [said.map(sayIn(desk.config.desk.language)).join(" ")] : [];
}

const notEarlyBefore = ({ terms, noEarlyEndBefore }: Ballot): readonly Sentence[] =>
  noEarlyEndBefore ? [sentence("desk-not-early-before", terms.number, { at: noEarlyEndBefore })] : [];
