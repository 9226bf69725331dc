import { sentence } from "../domain/sentence.ts";
import { checkNames } from "./check-names.ts";
import type { DeskConfig } from "./desk.ts";
import { type FilePath, type Finding, problem } from "./finding.ts";
import { COMMAND_NAMES, GUARD_NAMES, WAY_EVENTS } from "./names.ts";
import { periodOf } from "./period.ts";
import type { StageBallotConfig, StageConfig, WayConfig } from "./schema.ts";

/** Whether the workflow makes sense: every name is known, every stage is reached, every request can come to an end. */
export function checkWorkflow(config: DeskConfig): readonly Finding[] {
  const findings = [...checkNames(config), ...config.stages.flatMap((stage, n) => checkStage(config, stage, n))];
  // Which stages are reached can only be said once every way leads somewhere.
  return findings.length > 0 ? findings : checkJourney(config);
}

function checkStage(config: DeskConfig, stage: StageConfig, n: number): readonly Finding[] {
  const path = ["stages", n];
  const findings = stage.next.flatMap((way, m) => checkWay(config, stage, way, [...path, "next", m]));
  if (stage.final && stage.next.length > 0) {
    findings.push(problem([...path, "next"], sentence("config-stage-final-with-ways", stage.id)));
  }
  findings.push(...neverTaken(stage.next, [...path, "next"]));
  if (stage.ballot) findings.push(...checkStageBallot(config, stage, stage.ballot, path));
  return findings;
}

function checkWay(config: DeskConfig, stage: StageConfig, way: WayConfig, path: FilePath): readonly Finding[] {
  const findings: Finding[] = [];
  const stages = config.stages.map(({ id }) => id);
  const exits = config.exits.map(({ id }) => id);
  const events: readonly string[] = [...WAY_EVENTS, ...COMMAND_NAMES];
  const guards: readonly string[] = GUARD_NAMES;
  if (way.to !== undefined && way.exit !== undefined) findings.push(problem(path, sentence("config-way-both")));
  if (way.to === undefined && way.exit === undefined) findings.push(problem(path, sentence("config-way-neither")));
  if (way.to !== undefined && !stages.includes(way.to)) {
    findings.push(problem([...path, "to"], sentence("config-stage-unknown", way.to, stages)));
  }
  if (way.exit !== undefined && !exits.includes(way.exit)) {
    findings.push(problem([...path, "exit"], sentence("config-exit-unknown", way.exit, exits)));
  }
  if (!events.includes(way.on))
    findings.push(problem([...path, "on"], sentence("config-event-unknown", way.on, events)));
  for (const [g, guard] of way.when.entries()) {
    if (guards.includes(guard)) continue;
    findings.push(problem([...path, "when", g], sentence("config-guard-unknown", guard, guards)));
  }
  if (way.on.startsWith("ballot-") && !stage.ballot) {
    findings.push(problem([...path, "on"], sentence("config-way-without-ballot", way.on, stage.id)));
  }
  return findings;
}

/** Ways that an earlier way always takes first: it opens on the same word and asks for no more. */
function neverTaken(ways: readonly WayConfig[], path: FilePath): readonly Finding[] {
  return ways.flatMap((way, n) => {
    const first = ways
      .slice(0, n)
      .findIndex(
        (earlier) =>
          earlier.on === way.on &&
          earlier["at-most"] === undefined &&
          earlier.when.every((guard) => way.when.includes(guard)),
      );
    return first < 0 ? [] : [problem([...path, n], sentence("config-way-never-taken", first + 1, way.on))];
  });
}

function checkStageBallot(
  config: DeskConfig,
  stage: StageConfig,
  ballot: StageBallotConfig,
  path: FilePath,
): readonly Finding[] {
  const findings: Finding[] = [];
  const at = [...path, "ballot"];
  const profiles = Object.keys(config.profiles);
  const commands: readonly string[] = COMMAND_NAMES;
  for (const key of ["profile", "profile-if-skipped"] as const) {
    const name = ballot[key];
    if (name === undefined) continue;
    const profile = config.profiles[name];
    if (!profile) findings.push(problem([...at, key], sentence("config-profile-unknown", name, profiles)));
    if (!profile || ballot["open-for"] === undefined) continue;
    const [open, least, most] = [ballot["open-for"], profile["min-open"], profile["hard-limit"]];
    const path = [...at, "open-for"];
    if (periodOf(open) < periodOf(least)) {
      findings.push(problem(path, sentence("config-open-for-under-min-open", open, least)));
    }
    if (periodOf(most) < periodOf(open)) {
      findings.push(problem(path, sentence("config-hard-limit-under-open-for", most, open)));
    }
  }
  if (ballot.opens !== "on-entry" && !commands.includes(ballot.opens)) {
    findings.push(problem([...at, "opens"], sentence("config-opens-unknown", ballot.opens, commands)));
  }
  for (const outcome of ["ballot-passed", "ballot-rejected"]) {
    const ways = stage.next.filter((way) => way.on === outcome);
    if (ways.length === 0) findings.push(problem(at, sentence("config-ballot-without-way", stage.id, outcome)));
    else if (ways.every((way) => way["at-most"] !== undefined)) {
      findings.push(problem(at, sentence("config-ballot-way-runs-out", stage.id, outcome)));
    }
  }
  return findings;
}

/** Stages that no request reaches, and stages from which none comes to an end. */
function checkJourney({ stages }: DeskConfig): readonly Finding[] {
  const followers = (id: string): readonly string[] =>
    stages.find((stage) => stage.id === id)?.next.flatMap(({ to }) => to ?? []) ?? [];
  const [entry] = stages;
  const reached = entry ? closure([entry.id], followers) : new Set<string>();
  const endings = stages.filter(({ final, next }) => final || next.some(({ exit }) => exit !== undefined));
  const before = (id: string): readonly string[] =>
    stages.filter(({ next }) => next.some(({ to }) => to === id)).map((stage) => stage.id);
  const ends = closure(
    endings.map(({ id }) => id),
    before,
  );
  return stages.flatMap(({ id }, n) => [
    ...(reached.has(id)
      ? []
      : [problem(["stages", n, "id"], sentence("config-stage-unreachable", id, entry?.id ?? ""))]),
    ...(ends.has(id) ? [] : [problem(["stages", n, "id"], sentence("config-stage-dead-end", id))]),
  ]);
}

function closure(start: readonly string[], step: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(start);
  // A Set is walked in the order of adding, what is added on the way included.
  for (const id of found) for (const next of step(id)) found.add(next);
  return found;
}
