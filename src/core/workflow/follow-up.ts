import type { Person } from "../domain/batch.ts";
import { type Instant, userId } from "../domain/ids.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";

/** Asks once what became of a referral, on its day, unless somebody has told it before. */
export function askFollowUp(look: Look, moment: Instant): Look {
  const { exit, followUpAsked, referral } = look.state;
  if (exit?.followUp === undefined || exit.followUp > moment || followUpAsked || referral) return look;
  const key = ruleKey("follow-up-due", exit.at);
  return take(
    look,
    recordOf(key, exit.followUp, { kind: "rule", rule: "follow-up-due" }, [
      { kind: "follow-up-asked", calls: whoMayKnow(look) },
    ]),
  );
}

/** The coordinators, and the requester where that is an account. */
function whoMayKnow({ snapshot, state, desk }: Look): readonly Person[] {
  const { author } = snapshot.issue;
  const writer = state.registered?.onBehalf || author?.kind !== "user" ? undefined : author;
  const requester = state.requester ?? writer;
  const coordinators = desk.roster.coordinators.filter(({ id }) => id !== requester?.id);
  return [...coordinators, ...(requester ? [requester] : [])].map(({ id, login }) => ({ id: userId(id), login }));
}
