import { ballotNow } from "../ballots/ballot-now.ts";
import { ballotDue } from "../ballots/due.ts";
import { isRested } from "../ballots/reminders.ts";
import type { Ballot } from "../domain/ballot.ts";
import type { Person } from "../domain/batch.ts";
import { type Instant, later } from "../domain/ids.ts";
import { ruleKey } from "../records/record-key.ts";
import { followRules } from "./follow-rules.ts";
import { askFollowUp } from "./follow-up.ts";
import { type Look, recordOf, take } from "./look.ts";
import { askOutcome } from "./outcome-due.ts";
import { holdRank } from "./queue-rules.ts";
import { callable } from "./remind.ts";
import { goneTooLate } from "./see-reactions.ts";
import { settlePriority } from "./settle-priority.ts";

const SECOND = 1000;

/**
 * Lets everything fall due that fell due `before` an instant or `until` it, each at its own time: holds end, ballots
 * close, what became of a referral is asked. An extension or an early end takes effect when it is announced, which is now, never in the past; so is the
 * question what came of the support.
 */
export function passTime(look: Look, at: Instant, bound: "before" | "until"): Look {
  const moment = bound === "before" ? later(at, -SECOND) : at;
  let after = holdRank(askFollowUp(endHolds(look, moment), moment), moment);
  for (;;) {
    const stepped = ballotStep(after, moment, bound);
    if (stepped === after) break;
    after = stepped;
  }
  return bound === "until" ? askOutcome(after) : after;
}

function endHolds(look: Look, moment: Instant): Look {
  let after = look;
  for (const { hold, until, since } of look.state.holds) {
    if (until === undefined || until > moment) continue;
    const key = ruleKey("hold-due", `${hold}:${since}`);
    after = take(after, recordOf(key, until, { kind: "rule", rule: "hold-due" }, [{ kind: "hold-lifted", hold }]));
  }
  return after;
}

function ballotStep(look: Look, moment: Instant, bound: "before" | "until"): Look {
  const ballot = ballotNow(look.state);
  if (!ballot || !isStillAsked(ballot, look)) return look;
  const { number } = ballot.terms;
  const around = { pauses: look.desk.calendar.pauses, locked: look.state.locked || look.snapshot.issue.locked };
  const due = ballotDue(ballot, moment, around);
  switch (due.kind) {
    case "wait":
      return look;
    case "close": {
      const record = recordOf(ruleKey("ballot-due", `${number}:close`), due.at, { kind: "rule", rule: "ballot-due" }, [
        { kind: "ballot-closed", ballot: number, outcome: due.result.outcome, result: due.result },
        ...goneTooLate(ballot, look),
        ...settlePriority(look, ballot, due.at),
      ]);
      return followRules(take(look, record), due.at);
    }
    case "defer": {
      if (bound === "before") return look;
      const key = ruleKey("ballot-due", `${number}:defer:${ballot.closesAt}`);
      return take(
        look,
        recordOf(key, moment, { kind: "rule", rule: "ballot-due" }, [
          { kind: "end-deferred", ballot: number, why: due.why, until: due.until },
        ]),
      );
    }
    case "extend": {
      // Told now, so it counts from now: nobody is bound by an end that was never announced.
      const now = look.snapshot.readAt;
      const told = ballotDue(ballot, now, around);
      if (told.kind !== "extend") return look;
      const key = ruleKey("ballot-due", `${number}:extend:${ballot.extensions + 1}`);
      return take(
        look,
        recordOf(key, now, { kind: "rule", rule: "ballot-due" }, [
          {
            kind: "ballot-extended",
            ballot: number,
            from: ballot.closesAt,
            closesAt: told.closesAt,
            through: "shortfall",
            calls: calledBy(look, ballot, now),
          },
        ]),
      );
    }
    case "give-notice": {
      if (bound === "before") return look;
      const key = ruleKey("ballot-certain", `${number}:${moment}`);
      return take(
        look,
        recordOf(key, moment, { kind: "rule", rule: "ballot-certain" }, [
          { kind: "notice-given", ballot: number, closesAt: due.closesAt, heading: due.heading },
        ]),
      );
    }
  }
}

/** An extension is for those who have not voted, so they are called, where the profile lets it and they were not called just now. */
const calledBy = (look: Look, ballot: Ballot, now: Instant): readonly Person[] =>
  ballot.terms.rules.reminders.includes("extension") && isRested(ballot, now) ? callable(ballot, look, now) : [];

/** A ballot of a stage that the request has left, or of a request that has ended, decides nothing any more. */
const isStillAsked = (ballot: Ballot, { state }: Look): boolean => ballot.terms.stage === state.stage;
