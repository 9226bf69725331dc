import { isInTerm } from "../config/electorate.ts";
import { isQueued } from "../config/queue-stage.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type CommandContext, stageTitle } from "./command.ts";

/** Why somebody may not order the queue: it takes a voting member who has no part in the request, and never staff. */
export function queueRefusal(context: CommandContext): Refusal | undefined {
  const { by, parsed, requester, roles, state, desk } = context;
  if (!isQueued(state, desk)) return refuse(sentence("desk-refused-not-queued", parsed.name, stageTitle(context)));
  if (!roles.has("voting")) return refuse(sentence("desk-refused-rank-right", parsed.name));
  if (isStaff(context)) return refuse(sentence("desk-refused-rank-staff", parsed.name));
  if (by.id === requester) return refuse(sentence("desk-refused-rank-requester", parsed.name));
  const aside = state.recusals.some(({ member }) => member === by.id);
  return aside ? refuse(sentence("desk-refused-power-recused")) : undefined;
}

/** Who prepares and carries out does not order the work, whatever else they are. */
const isStaff = ({ by, at, roles, desk }: CommandContext): boolean =>
  roles.has("coordinator") ||
  desk.roster.committee.some((seat) => seat.member?.id === by.id && seat.kind === "host-staff" && isInTerm(seat, at));
