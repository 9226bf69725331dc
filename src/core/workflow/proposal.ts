import type { Ballot } from "../domain/ballot.ts";
import type { Sha256 } from "../domain/ids.ts";
import { canonicalJson } from "../records/canonical-json.ts";
import { sha256Of } from "../records/hash.ts";
import type { Look } from "./look.ts";

/**
 * What is voted on: the request's words, and the plan where there is one. Line ends and blanks at the end of a line are
 * GitHub's, not the requester's, so they make no difference.
 */
export function proposalOf({ snapshot, state }: Pick<Look, "snapshot" | "state">): Sha256 {
  const { title, body } = snapshot.issue;
  return sha256Of(canonicalJson({ title: tidy(title), body: tidy(body), plan: state.plan?.text.hash ?? null }));
}

/** The proposal that the votes are about: as it was put, or as a changed one was accepted. */
export const acceptedProposal = ({ terms, revisions }: Ballot): Sha256 =>
  revisions.findLast(({ settled }) => settled?.how === "accepted")?.proposal ?? terms.proposal;

const tidy = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
