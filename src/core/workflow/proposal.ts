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

const tidy = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
