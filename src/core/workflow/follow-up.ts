import { coordinatorsOf } from "../config/coordinators-of.ts";
import type { Person } from "../domain/batch.ts";
import type { Instant } from "../domain/ids.ts";
import { requesterIn } from "../domain/requester-of.ts";
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
function whoMayKnow(look: Look): readonly Person[] {
  const requester = requesterIn(look);
  const coordinators = coordinatorsOf(look.desk).filter(({ id }) => id !== requester?.id);
  return requester ? [...coordinators, requester] : coordinators;
}
