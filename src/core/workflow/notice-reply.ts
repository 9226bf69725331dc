import { comeBack } from "../commands/come-back.ts";
import { sameProposalRefusal } from "../commands/same-proposal.ts";
import { endsByReply } from "../config/ends-by-reply.ts";
import type { Change } from "../domain/change.ts";
import type { Instant } from "../domain/ids.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";
import { proposalOf } from "./proposal.ts";
import { type RequesterWroteInput, returnsByReply } from "./requester-words.ts";

/**
 * The requester wrote: what waited for that goes on by itself. A hold for an answer ends, and a request that ended for
 * want of a reply is back in the stage that it left.
 */
export function noticeReply(look: Look, { at, what }: RequesterWroteInput): Look {
  const changes = look.state.exit ? returnOf(look, at) : liftedHolds(look, at);
  if (changes.length === 0) return look;
  const key = ruleKey("requester-replied", `${what}:${at}`);
  return take(look, recordOf(key, at, { kind: "rule", rule: "requester-replied" }, changes));
}

const liftedHolds = ({ state, desk }: Look, at: Instant): readonly Change[] =>
  state.holds
    .filter(({ hold, since }) => at > since && endsByReply(hold, desk))
    .map(({ hold }) => ({ kind: "hold-lifted", hold, through: "reply" }));

function returnOf(look: Look, at: Instant): readonly Change[] {
  const { state, desk } = look;
  if (!state.exit || at <= state.exit.at || !returnsByReply(state.exit.exit, desk.config)) return [];
  const changes = comeBack({ state, desk }, "requester-replied");
  return isRejectedAgain(changes, look, at) ? [] : changes;
}

/** Whether changes would put to the vote what the committee rejected a short while ago. */
export const isRejectedAgain = (changes: readonly Change[], look: Look, at: Instant): boolean =>
  changes.some(
    (change) =>
      change.kind === "stage-entered" &&
      sameProposalRefusal({ state: look.state, desk: look.desk, at, proposal: () => proposalOf(look) }, change.stage),
  );
