import { ballotNow } from "../ballots/ballot-now.ts";
import { endAtLeast, LEFT_AFTER_BLOCK } from "../ballots/deadlines.ts";
import { endInForce } from "../ballots/notice.ts";
import type { Person } from "../domain/batch.ts";
import type { Change, ChangeOf } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { CommandContext } from "./command.ts";

type Lifting = Pick<CommandContext, "state" | "at" | "desk">;

/** Lets somebody back who stepped aside, but nobody whom the rules set aside. */
export function liftRecusal(
  member: Person,
  by: ChangeOf<"recusal-lifted">["by"],
  context: Lifting,
): readonly Change[] | Refusal {
  const { state } = context;
  const recusal = state.recusals.find((one) => one.member === member.id);
  if (!recusal) return refuse(sentence("desk-refused-not-recused", member.login));
  if (recusal.by === "requester" || recusal.by === "submitter") {
    return refuse(sentence("desk-refused-recused-by-rule", member.login));
  }
  return [backIn(member, by, context)];
}

/** Who was set aside is back in the count. A ballot whose end had come waited for more seats: it gets time. */
export function backIn(
  member: Person,
  by: ChangeOf<"recusal-lifted">["by"],
  { state, at, desk }: Lifting,
): ChangeOf<"recusal-lifted"> {
  const ballot = ballotNow(state);
  const waited = ballot && at >= endInForce(ballot, at);
  const closesAt = waited ? endAtLeast(ballot, at, LEFT_AFTER_BLOCK, desk.calendar.pauses) : undefined;
  return { kind: "recusal-lifted", member, by, ...(closesAt && { closesAt }) };
}
