import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { bindingSeats, quorumOf } from "./electorate.ts";
import { type FilePath, type Finding, notice, problem } from "./finding.ts";
import { fractionOf } from "./fraction.ts";
import { periodOf } from "./period.ts";
import type { CalendarFile, ProfileConfig, RosterFile } from "./schema.ts";

/** Whether every ballot profile can be understood and could pass with this committee. */
export function checkProfiles(config: DeskConfig, roster: RosterFile, calendar: CalendarFile): readonly Finding[] {
  const eligible = bindingSeats(config, roster).length;
  const seats = roster.committee.filter(({ role }) => role === "voting").length;
  return Object.entries(config.profiles).flatMap(([name, profile]) => {
    const path = ["profiles", name];
    return [
      ...checkShare(profile, path),
      ...checkCounts(name, profile, path, { eligible, seats }),
      ...checkPeriods(profile, path, calendar),
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

function checkPeriods(profile: ProfileConfig, path: FilePath, { meetings }: CalendarFile): readonly Finding[] {
  const { "open-for": openFor, "min-open": minOpen, "hard-limit": hardLimit } = profile;
  if (openFor === "until: next-meeting") {
    return meetings.length > 0 ? [] : [notice([...path, "open-for"], sentence("config-no-meeting-to-wait-for"))];
  }
  return [
    ...(periodOf(minOpen) > periodOf(openFor)
      ? [problem([...path, "min-open"], sentence("config-open-for-under-min-open", openFor, minOpen))]
      : []),
    ...(periodOf(hardLimit) < periodOf(openFor)
      ? [problem([...path, "hard-limit"], sentence("config-hard-limit-under-open-for", hardLimit, openFor))]
      : []),
  ];
}
