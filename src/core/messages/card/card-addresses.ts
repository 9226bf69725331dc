import type { Ballot } from "../../domain/ballot.ts";
import { NEW_RECORD } from "../../domain/effect.ts";
import type { CardFacts } from "./card-facts.ts";

interface Address {
  readonly href: string;
}

/** The comment to react to; not known yet in the look that opens the ballot. */
export const ballotAddress = ({ url }: Ballot, { issueUrl }: CardFacts): Address => ({
  href: url ?? `${issueUrl}${NEW_RECORD}`,
});

/** The comment that tells a ballot's result; not known yet in the look that closes the ballot. */
export function resultAddress(ballot: number, { batches, issueUrl }: CardFacts): Address {
  if (!batches) return { href: issueUrl };
  const told = batches.find(({ batch }) =>
    batch.records.some(({ changes }) =>
      changes.some((change) => change.kind === "ballot-closed" && change.ballot === ballot),
    ),
  );
  return { href: told?.url ?? `${issueUrl}${NEW_RECORD}` };
}
