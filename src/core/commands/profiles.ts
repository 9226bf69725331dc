import { electorateOf } from "../ballots/electorate.ts";
import { quorumOf } from "../ballots/quorum.ts";
import { rulesOf } from "../ballots/rules-of.ts";
import { isDecidable } from "../ballots/verdict.ts";
import { isWeaker, weakestOf } from "../config/profile-order.ts";
import type { StageBallotConfig } from "../config/schema.ts";
import type { ProfileName } from "../domain/ids.ts";
import type { CommandContext } from "./command.ts";

type Facts = Pick<CommandContext, "desk" | "state">;

/**
 * The profile with which the ballot of a stage opens on this request: the stage's own, or a stronger one that the form
 * asks for.
 */
export function profileOfStage({ desk: { config }, state }: Facts, ballot: StageBallotConfig): ProfileName {
  const skipped = state.visits.at(-1)?.through === "skip";
  const own = (skipped ? ballot["profile-if-skipped"] : undefined) ?? ballot.profile;
  const ofForm = config.forms.find(({ file }) => file === state.registered?.form)?.profile;
  return ofForm !== undefined && isWeaker(config, ofForm, own) === false ? ofForm : own;
}

/** The profiles with which somebody may open the ballot of a stage: none that is weaker than the stage or the form asks for. */
export function allowedProfiles(facts: Facts, ballot: StageBallotConfig): readonly ProfileName[] {
  const { config } = facts.desk;
  const own = profileOfStage(facts, ballot);
  const ofForm = own === ballot.profile || own === ballot["profile-if-skipped"] ? [] : [own];
  const least = [weakestOf(ballot), ...ofForm];
  return Object.keys(config.profiles).filter(
    (profile) => profile === own || least.every((than) => isWeaker(config, profile, than) === false),
  );
}

/** How many seats could vote in a ballot of a profile that opened now, where that is fewer than it needs; undefined where it is enough. */
export function tooFewSeats(
  { desk, state, at, requester }: CommandContext,
  profile: ProfileName,
): { readonly eligible: number; readonly needed: number } | undefined {
  const config = desk.config.profiles[profile];
  if (!config) return undefined;
  const rules = rulesOf(config);
  const { electorate, seats } = electorateOf(desk.roster, desk.config.binding["host-staff"], at);
  const aside = new Set(state.recusals.map(({ member }) => member));
  if (requester !== undefined && rules.autoRecuse.includes("requester")) aside.add(requester);
  const eligible = electorate.filter(
    ({ member, alternate }) => !aside.has(member.id) || (rules.alternateOnRecusal && alternate),
  ).length;
  const counts = { eligible, filled: electorate.length, seats, yes: 0, no: 0, abstain: 0 };
  if (isDecidable(rules, counts)) return undefined;
  return { eligible, needed: Math.max(rules.minEligible, quorumOf(rules, counts)) };
}
