import { resolve } from "node:path";
import { isDay } from "../core/config/check-calendar.ts";
import { DESK_FILES, type Desk, type DeskConfig } from "../core/config/desk.ts";
import { loadDesk } from "../core/config/load-desk.ts";
import type { ConfigProblem } from "../core/config/problem.ts";
import { placed } from "../core/config/read-part.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import type { DeskFile } from "../core/domain/snapshot.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { type ProfileFindings, profileFindings, seatsOn } from "./check/profile-findings.ts";
import { readBesideDesk, readDeskFolder } from "./desk-folder.ts";
import { HISTORY_FILE, readHistory } from "./history/read-history.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** Paradox counts that are printed; a big committee may have hundreds. */
const MOST_PARADOXES = 12;

/** `check`: every problem of a desk's files, with file, line and what is allowed; what its ballot profiles mean. */
export const checkVerb: Verb = {
  name: "check",
  summary: "finds every problem in a desk's configuration, roster, calendar and forms",
  args: [{ name: "[dir]", about: "the repository's folder; the current one where it is left out" }],
  options: [{ flags: "--on <day>", about: "the day that is looked at, as in 2026-03-01; today where it is left out" }],
  run: runCheck,
};

async function runCheck({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const given = options["on"];
  const day = typeof given === "string" ? given : new Date().toISOString().slice(0, 10);
  if (!isDay(day)) {
    terminal.err(say("en", "cli-check-day", day));
    return 2;
  }
  const folder = resolve(terminal.cwd, args[0] ?? ".");
  const files = await readDeskFolder(folder);
  const report = withHistory(reportOn(files, day), await readBesideDesk(folder, HISTORY_FILE));
  if (options["json"]) terminal.out(JSON.stringify(asJson(report), null, 2));
  else if (files.length === 0) terminal.out(say("en", "cli-check-no-desk"));
  else for (const line of asLines(report)) terminal.out(line);
  return report.problems.length === 0 ? 0 : 1;
}

/** What `check` found. */
interface Report {
  readonly problems: readonly ConfigProblem[];
  readonly notices: readonly ConfigProblem[];
  /** Missing where the desk did not load. */
  readonly desk?: Desk;
  readonly seats: number;
  readonly profiles: readonly ProfileFindings[];
}

function reportOn(files: readonly DeskFile[], day: string): Report {
  const loading = loadDesk(files, day);
  if (!loading.ok) return { problems: loading.problems, notices: [], seats: 0, profiles: [] };
  const { desk, notices } = loading;
  // A desk that has not begun is looked at on its first day.
  const open = desk.config.since > day ? desk.config.since : day;
  const profiles = profileFindings(desk, open);
  const never = profiles.flatMap(({ problems }) => problems);
  const problems = placed(files, DESK_FILES.config, never);
  return { problems, notices, desk, seats: seatsOn(desk, open).eligible, profiles };
}

/** The same with the mistakes in the list of earlier requests. They keep the board from being built, and nothing else. */
function withHistory(report: Report, history: string | undefined): Report {
  if (!report.desk || history === undefined) return report;
  const reading = readHistory(history, report.desk, HISTORY_FILE);
  return reading.ok ? report : { ...report, problems: [...report.problems, ...reading.problems] };
}

const asJson = ({ problems, notices, desk, profiles }: Report): object => ({
  ok: problems.length === 0,
  problems: problems.map(problemAsJson),
  notices: notices.map(problemAsJson),
  ...(desk ? { rules: desk.config.rules.status } : {}),
  profiles: byName(profiles, ({ explained }) => explained.map(line).join(" ")),
  sources: byName(profiles, ({ source }) => source),
  paradoxes: byName(profiles, ({ paradoxes }) => paradoxes.map(({ yes, no, abstain }) => ({ yes, no, abstain }))),
});

const byName = (profiles: readonly ProfileFindings[], value: (one: ProfileFindings) => unknown): object =>
  Object.fromEntries(profiles.map((one) => [one.name, value(one)]));

const problemAsJson = ({ file, line, path, message }: ConfigProblem): object => ({
  file,
  line,
  path,
  key: message.say,
  message: plain(message),
});

function asLines({ problems, notices, desk, seats, profiles }: Report): readonly string[] {
  const wrong = [...problems.map(problemAsLine), "", say("en", "cli-check-problems", problems.length)];
  if (!desk) return wrong;
  return [
    ...notices.map(problemAsLine),
    ...rulesInForce(desk.config).map(plain),
    ...profiles.flatMap(profileAsLines),
    ...(problems.length > 0
      ? wrong
      : ["", say("en", "cli-check-fine", desk.config.stages.length, seats, desk.forms.length)]),
  ];
}

/** Whether the committee has adopted a desk's rules, and where they come from. */
export function rulesInForce({
  rules: { status, on = "", link = "", source },
}: Pick<DeskConfig, "rules">): readonly Sentence[] {
  const inForce = status === "proposed" ? sentence("cli-check-proposed") : sentence("cli-check-adopted", on, link);
  return source === undefined ? [inForce] : [inForce, sentence("cli-check-rules-source", source)];
}

function profileAsLines({ name, explained, paradoxes }: ProfileFindings): readonly string[] {
  const [first = [], ...others] = explained;
  const shown = paradoxes.slice(0, MOST_PARADOXES).map(({ yes, no, abstain }) => `(${yes},${no},${abstain})`);
  const more = paradoxes.length - shown.length;
  const paradox = [
    ...(shown.length > 0 ? [sentence("cli-check-paradox", shown)] : []),
    ...(more > 0 ? [sentence("cli-check-paradox-more", more)] : []),
  ];
  const below = [...others, ...(paradox.length > 0 ? [paradox] : [])];
  return [`${name}: ${line(first)}`, ...below.map((said) => `  ${line(said)}`)];
}

/** A problem as a line of text: file and line first, as editors and people look for them. */
export const problemAsLine = ({ file, line: at, path, message }: ConfigProblem): string =>
  `${file}:${at}${path === "" ? "" : ` ${path}`}: ${plain(message)}`;

const plain = (said: Sentence): string => speakPlain(said, "en");

const line = (said: readonly Sentence[]): string => said.map(plain).join(" ");
