import { ballotNow } from "../ballots/ballot-now.ts";
import { isRefusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { memberNamed } from "./member-named.ts";
import { exercise } from "./power.ts";
import { isVotingMember } from "./roles.ts";

/**
 * A member steps aside for this request: out of the count and out of the quorum's base. To set somebody else aside
 * takes the committee, with a reason.
 */
export const recuse: Command = {
  name: "recuse",
  usage: "/recuse [@member] [reason]",
  summary: sentence("desk-command-recuse"),
  examples: ["/recuse", "/recuse I work for the partner", "/recuse @ana she is paid by the partner"],
  allow: ["voting"],
  forElectors: true,
  isOfUse: ({ by, state }) => !state.recusals.some(({ member }) => member === by.id),
  run(context) {
    const { by, at, state, parsed, desk, refTo } = context;
    const named = parsed.args[0]?.startsWith("@") ? memberNamed(parsed.args[0], context) : undefined;
    if (named && isRefusal(named)) return named;
    const reason = freeText({ rest: dropWords(parsed.rest, named ? 1 : 0), text: parsed.text });
    if (named && named.id !== by.id) return exercise(context, { kind: "recuse-member", member: named }, reason);
    if (state.recusals.some(({ member }) => member === by.id)) return refuse(sentence("desk-refused-recused-already"));
    const isElector = ballotNow(state)?.terms.electorate.some(({ member }) => member.id === by.id);
    if (!isElector && !isVotingMember(by.id, at, desk)) return refuse(sentence("desk-refused-recuse-alternate"));
    return [{ kind: "member-recused", member: by, by: "self", ...(reason !== undefined && { reason: refTo(reason) }) }];
  },
};
