import { ballotNow } from "../ballots/ballot-now.ts";
import { leaversOf } from "../ballots/electorate.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";

/**
 * Members of an open ballot's electorate whom the roster no longer has. GitHub's answer does not say since when, so they
 * leave with the look that misses them. Nobody enters.
 */
export function noticeRoster(look: Look): Look {
  const ballot = ballotNow(look.state);
  if (!ballot) return look;
  const { roster, config } = look.desk;
  const { number, electorate } = ballot.terms;
  let after = look;
  for (const member of leaversOf(electorate, roster, config.binding["host-staff"])) {
    if (ballot.departed.some((left) => left.member === member.id)) continue;
    const key = ruleKey("roster-changed", `${number}:${member.id}`);
    after = take(
      after,
      recordOf(key, look.snapshot.readAt, { kind: "rule", rule: "roster-changed" }, [
        { kind: "seat-departed", ballot: number, member },
      ]),
    );
  }
  return after;
}
