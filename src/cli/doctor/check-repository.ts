import { sentence } from "../../core/domain/sentence.ts";
import { type Finding, finding } from "./finding.ts";
import type { Patient } from "./patient.ts";

const SECOND = 1_000;
const MOST_DRIFT_SECONDS = 30;
const LITTLE_LEFT = 0.1;

/** Whether the repository can be a desk at all, and what does not work in a private one. */
export function checkRepository({ repository, pages }: Patient): readonly Finding[] {
  const { archived, has_issues: hasIssues, private: isPrivate } = repository;
  const page = pages.general;
  const found = [
    ...(archived
      ? [finding("repository", "problem", sentence("cli-doctor-archived"), sentence("cli-doctor-unarchive", page))]
      : []),
    ...(hasIssues
      ? []
      : [finding("repository", "problem", sentence("cli-doctor-no-issues"), sentence("cli-doctor-issues-on", page))]),
    ...(isPrivate
      ? [finding("repository", "warning", sentence("cli-doctor-private"), sentence("cli-doctor-make-public", page))]
      : []),
  ];
  return found.length > 0 ? found : [finding("repository", "ok", sentence("cli-doctor-repository-fine"))];
}

/** Whether this machine's clock is right: an App signs with it, and GitHub believes no signature from another time. */
export function checkClock({ now, machineNow }: Patient): readonly Finding[] {
  const drift = Math.round(Math.abs(machineNow - Date.parse(now)) / SECOND);
  return drift > MOST_DRIFT_SECONDS
    ? [finding("clock", "warning", sentence("cli-doctor-clock-off", drift), sentence("cli-doctor-clock-set"))]
    : [finding("clock", "ok", sentence("cli-doctor-clock-fine"))];
}

/** How many questions this token may still ask in this hour. */
export function checkLimit({ limit }: Patient): readonly Finding[] {
  // A server of one's own may set no limit.
  if (!limit) return [];
  const { left, of } = limit;
  return left < of * LITTLE_LEFT
    ? [finding("limit", "warning", sentence("cli-doctor-limit-low", left, of), sentence("cli-doctor-limit-wait"))]
    : [finding("limit", "ok", sentence("cli-doctor-limit-fine", left, of))];
}
