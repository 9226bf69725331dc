import { sentence } from "../domain/sentence.ts";
import { checkPeriods } from "./check-profile-periods.ts";
import type { DeskConfig } from "./desk.ts";
import { bindingSeats, quorumOf, voteBinds } from "./electorate.ts";
import { type FilePath, type Finding, problem } from "./finding.ts";
import { fractionOf } from "./fraction.ts";
import type { CalendarFile, ProfileConfig, RosterFile } from "./schema.ts";

/** Whether every ballot profile can be understood and could pass with this committee. */
export function checkProfiles(config: DeskConfig, roster: RosterFile, calendar: CalendarFile): readonly Finding[] {
  const eligible = bindingSeats(config, roster).length;
  const seats = roster.committee.filter(({ role }) => role === "voting").length;
  const chaired = roster.committee.some((seat) => seat.chair && voteBinds(seat, config.binding["host-staff"]));
  return Object.entries(config.profiles).flatMap(([name, profile]) => {
    const path = ["profiles", name];
    return [
      ...checkShare(profile, path),
      ...checkCounts(name, profile, path, { eligible, seats }),
      ...checkPeriods(profile, path, calendar),
      ...checkTie(profile, path, chaired),
    ];
  });
}

function checkShare({ passes, quorum }: ProfileConfig, path: FilePath): readonly Finding[] {
  const { "more-than": moreThan, "at-least": atLeast } = passes;
  const at = [...path, "passes"];
  if (moreThan !== undefined && atLeast !== undefined) return [problem(at, sentence("config-share-both"))];
  if (moreThan === undefined && atLeast === undefined) return [problem(at, sentence("config-share-neither"))];
  if (moreThan !== undefined && isWhole(moreThan)) {
    return [problem([...at, "more-than"], sentence("config-share-more-than-all", moreThan))];
  }
  return [
    ...overOne(moreThan, [...at, "more-than"]),
    ...overOne(atLeast, [...at, "at-least"]),
    ...overOne(typeof quorum === "string" && quorum.includes("/") ? quorum : undefined, [...path, "quorum"]),
  ];
}

function isWhole(fraction: string): boolean {
  const { num, den } = fractionOf(fraction);
  return num === den;
}

function overOne(fraction: string | undefined, path: FilePath): readonly Finding[] {
  if (fraction === undefined) return [];
  const { num, den } = fractionOf(fraction);
  return num > den ? [problem(path, sentence("config-fraction-over-one", fraction))] : [];
}

function checkCounts(
  name: string,
  profile: ProfileConfig,
  path: FilePath,
  { eligible, seats }: { readonly eligible: number; readonly seats: number },
): readonly Finding[] {
  const quorum = quorumOf(profile, profile.base === "seats" ? seats : eligible);
  const findings: Finding[] = [];
  if (quorum > eligible) {
    findings.push(problem([...path, "quorum"], sentence("config-quorum-never-met", name, quorum, eligible)));
  }
  if (profile["min-yes"] > eligible) {
    findings.push(
      problem([...path, "min-yes"], sentence("config-min-yes-never-met", name, profile["min-yes"], eligible)),
    );
  }
  if (profile["min-eligible"] > eligible) {
    const least = profile["min-eligible"];
    findings.push(problem([...path, "min-eligible"], sentence("config-min-eligible-never-met", name, least, eligible)));
  }
  return findings;
}

/** Only a seat that chairs and votes can give a casting vote. */
function checkTie(profile: ProfileConfig, path: FilePath, chaired: boolean): readonly Finding[] {
  if (profile["tie-break"] !== "chair" || chaired) return [];
  return [problem([...path, "tie-break"], sentence("config-tie-break-without-chair"))];
}
