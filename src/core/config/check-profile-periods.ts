import { sentence } from "../domain/sentence.ts";
import { type FilePath, type Finding, notice, problem } from "./finding.ts";
import { periodOf } from "./period.ts";
import type { CalendarFile, ProfileConfig } from "./schema.ts";

/** A concern leaves its author and the others this long. */
const CONCERN = "72h";

/** Whether the periods of a profile fit each other and the calendar. `path` is where the profile stands. */
export function checkPeriods(profile: ProfileConfig, path: FilePath, calendar: CalendarFile): readonly Finding[] {
  const openFor = profile["open-for"];
  if (openFor === "until: next-meeting") return checkWithMeeting(profile, path, calendar);
  const { "min-open": minOpen, "hard-limit": hardLimit } = profile;
  const findings: Finding[] = [];
  if (periodOf(minOpen) > periodOf(openFor)) {
    findings.push(problem([...path, "min-open"], sentence("config-open-for-under-min-open", openFor, minOpen)));
  }
  if (periodOf(hardLimit) < periodOf(openFor)) {
    findings.push(problem([...path, "hard-limit"], sentence("config-hard-limit-under-open-for", hardLimit, openFor)));
  }
  return findings.length > 0 ? findings : [...checkNotice(profile, path), ...checkLater(profile, openFor, path)];
}

function checkWithMeeting(profile: ProfileConfig, path: FilePath, calendar: CalendarFile): readonly Finding[] {
  const meets = calendar.meetings.length > 0 || calendar["meeting-rule"] !== undefined;
  return [
    ...(meets ? [] : [notice([...path, "open-for"], sentence("config-no-meeting-to-wait-for"))]),
    ...checkNotice(profile, path),
  ];
}

/** The first moment at which an announced early end may come must lie within the hard limit. */
function checkNotice(profile: ProfileConfig, path: FilePath): readonly Finding[] {
  const { "min-open": minOpen, "early-close-notice": ahead, "hard-limit": hardLimit } = profile;
  if (periodOf(minOpen) + periodOf(ahead) <= periodOf(hardLimit)) return [];
  return [problem([...path, "hard-limit"], sentence("config-hard-limit-under-notice", hardLimit, minOpen, ahead))];
}

/** What may move the end of a ballot, and finds no room before the hard limit. */
function checkLater(profile: ProfileConfig, openFor: string, path: FilePath): readonly Finding[] {
  const { "hard-limit": hardLimit, "extend-by": extendBy, "max-extensions": times } = profile;
  const at = [...path, "hard-limit"];
  const [limit, open] = [periodOf(hardLimit), periodOf(openFor)];
  return [
    ...(limit < open + times * periodOf(extendBy)
      ? [notice(at, sentence("config-hard-limit-under-extensions", hardLimit, openFor, times, extendBy))]
      : []),
    ...(profile.concerns === "block" && limit < open + periodOf(CONCERN)
      ? [notice(at, sentence("config-hard-limit-under-concern", hardLimit, openFor, CONCERN))]
      : []),
  ];
}
