import type { SeatCounts, VoteCounts } from "../../core/ballots/counts.ts";
import { electorateOf } from "../../core/ballots/electorate.ts";
import { canPass, paradoxesOf } from "../../core/ballots/paradox.ts";
import { rulesOf } from "../../core/ballots/rules-of.ts";
import type { Desk } from "../../core/config/desk.ts";
import { type Finding, problem } from "../../core/config/finding.ts";
import { instant } from "../../core/domain/ids.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { explainProfile } from "./explain-profile.ts";

/** What a profile means for the committee of a day. */
export interface ProfileFindings {
  readonly name: string;
  readonly source: string;
  /** What belongs together on a line. */
  readonly explained: readonly (readonly Sentence[])[];
  /** Counts without a quorum that one more vote against would let pass. */
  readonly paradoxes: readonly VoteCounts[];
  readonly problems: readonly Finding[];
}

/** The seats that could take part on a day, as in 2026-03-01: those in term, before anybody steps aside. */
export function seatsOn({ config, roster }: Desk, day: string): SeatCounts {
  const { seats, electorate } = electorateOf(roster, config.binding["host-staff"], instant(`${day}T00:00:00Z`));
  return { eligible: electorate.length, filled: electorate.length, seats };
}

/** Every profile of a desk, with the numbers of the committee of a day. */
export function profileFindings(desk: Desk, day: string): readonly ProfileFindings[] {
  const seats = seatsOn(desk, day);
  return Object.entries(desk.config.profiles).map(([name, profile]) => {
    const rules = rulesOf(profile, { meetingVotes: desk.config["meeting-votes"] });
    const never = sentence("config-profile-never-passes-on", name, seats.eligible, day);
    return {
      name,
      source: profile.source,
      explained: explainProfile(profile, rules, seats),
      paradoxes: paradoxesOf(rules, seats),
      problems: canPass(rules, seats) ? [] : [problem(["profiles", name], never)],
    };
  });
}
