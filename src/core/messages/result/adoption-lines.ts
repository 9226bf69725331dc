import type { Ballot, BallotResult } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { linkAddress } from "../link-address.ts";
import type { RecordFacts } from "../records/record-facts.ts";

/**
 * What stands in the desk's configuration once the committee has adopted its rules, where a ballot on them passed. The
 * address is the ballot's: that of the result is not known before it is written.
 */
export function adoptionLines(
  { url }: Ballot,
  { outcome, closedAt }: BallotResult,
  { desk, state, snapshot }: RecordFacts,
): readonly (Sentence | string)[] {
  const form = desk.config.forms.find(({ file }) => file === state.registered?.form);
  if (outcome !== "passed" || form?.kind !== "rules") return [];
  const link = linkAddress(url ?? snapshot.issue.url);
  const lines = ["rules:", "  status: adopted", `  on: "${closedAt.slice(0, 10)}"`, `  link: "${link}"`];
  return [sentence("desk-result-adopted"), ["```yaml", ...lines, "```"].join("\n")];
}
