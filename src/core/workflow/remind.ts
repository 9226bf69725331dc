import { ballotNow } from "../ballots/ballot-now.ts";
import { endInForce } from "../ballots/notice.ts";
import { outstanding, reminderDue } from "../ballots/reminders.ts";
import type { Desk } from "../config/desk.ts";
import { isAway } from "../config/electorate.ts";
import type { Ballot } from "../domain/ballot.ts";
import type { Person } from "../domain/batch.ts";
import type { DueReminder } from "../domain/decision.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestEvent } from "../domain/snapshot.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";

/** Where a reminder is told, if one is due. */
export type Told = "here" | "in-digest" | "later";

/** A desk with an issue of its own gathers what its sweeps find due; any other tells it in the request's thread. */
export function toldWhere(event: RequestEvent, { config }: Desk): Told {
  if (event.kind === "reminders-due") return event.told;
  return config["desk-issue"] === undefined ? "here" : "later";
}

/**
 * Calls the members who have not voted, where a reminder is due now. A reminder is never given for the past, and not in a
 * thread that GitHub takes few more comments in.
 */
export function remind(look: Look, told: Told): Look {
  const tooFull = told === "here" && look.state.floodNoticed;
  const due = told === "later" || tooFull ? undefined : dueReminder(look);
  if (!due) return look;
  const { ballot, reminder, members, before } = due;
  return take(
    look,
    recordOf(
      ruleKey("reminder-due", `${ballot}:${reminder}:${before + 1}`),
      look.snapshot.readAt,
      { kind: "rule", rule: "reminder-due" },
      [{ kind: "reminder-given", ballot, reminder, members, digest: told === "in-digest" }],
    ),
  );
}

/** The reminder that is due now: at most one, since at most one ballot is open. */
export function dueReminder(look: Look): DueReminder | undefined {
  const { state, snapshot } = look;
  const now = snapshot.readAt;
  const ballot = ballotNow(state);
  const reminder = ballot && reminderDue(ballot, now);
  const members = ballot && reminder ? callable(ballot, look, now) : [];
  if (!ballot || !reminder || members.length === 0) return undefined;
  const { number: issue, title, url } = snapshot.issue;
  return {
    issue,
    title,
    ballot: ballot.terms.number,
    url: ballot.url ?? url,
    endsAt: endInForce(ballot, now),
    reminder,
    before: ballot.reminders.length,
    members,
  };
}

/** Who may be called to an open ballot: a seat that has not voted and is not away. The roster of today says who is away. */
export function callable(ballot: Ballot, { desk }: Pick<Look, "desk">, at: Instant): readonly Person[] {
  const away = new Set(desk.roster.committee.filter((seat) => isAway(seat, at)).map(({ member }) => member?.id));
  return outstanding(ballot, at).filter(({ id }) => !away.has(id));
}
