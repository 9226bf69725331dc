import type { Sha256 } from "../domain/ids.ts";
import type { Plan } from "../domain/request-state.ts";
import { canonicalJson } from "../records/canonical-json.ts";
import { sha256Of } from "../records/hash.ts";
import type { Look } from "./look.ts";

/**
 * What is voted on: the request's words, and the plan with its kinds of support where there is one. Line ends and blanks
 * at the end of a line are GitHub's, not the requester's, so they make no difference.
 */
export function proposalOf({ snapshot, state }: Pick<Look, "snapshot" | "state">): Sha256 {
  const { title, body } = snapshot.issue;
  return sha256Of(
    canonicalJson({ title: tidy(title), body: tidy(body), plan: state.plan ? planned(state.plan) : null }),
  );
}

/** The order in which somebody wrote the kinds of support makes no difference. */
const planned = ({ text, supportTypes }: Plan) => ({ text: text.hash, supportTypes: supportTypes.toSorted() });

const tidy = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
