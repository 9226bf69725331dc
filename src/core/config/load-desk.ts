import type * as z from "zod";
import { sentence } from "../domain/sentence.ts";
import type { DeskFile } from "../domain/snapshot.ts";
import { checkTerms, checkYearEnd } from "./check-ahead.ts";
import { checkCalendar } from "./check-calendar.ts";
import { checkConfig } from "./check-config.ts";
import { checkConnections } from "./check-connections.ts";
import { checkGroups } from "./check-groups.ts";
import { labelsOf } from "./check-names.ts";
import { checkProfileOrder } from "./check-profile-order.ts";
import { checkProfiles } from "./check-profiles.ts";
import { checkProject } from "./check-project.ts";
import { checkQueue } from "./check-queue.ts";
import { checkReminders } from "./check-reminders.ts";
import { checkResources } from "./check-resources.ts";
import { checkRoster } from "./check-roster.ts";
import { checkWorkflow } from "./check-workflow.ts";
import { DESK_FILES, type Desk, type DeskConfig, type DeskForm } from "./desk.ts";
import { type Finding, notice, problem } from "./finding.ts";
import type { ConfigProblem } from "./problem.ts";
import { readConfig } from "./read-config.ts";
import { readForm } from "./read-form.ts";
import { type DeskPart, type LocatedFinding, readPart } from "./read-part.ts";
import { ResourcesFile } from "./resource-schema.ts";
import { CalendarFile, RosterFile } from "./schema.ts";

/** A desk that may be trusted, with what is worth knowing about it; or everything that is wrong with its files. */
export type DeskLoading =
  | { readonly ok: true; readonly desk: Desk; readonly notices: readonly ConfigProblem[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * Reads a desk from its files. Calendar and resources may be missing. Never throws for what somebody wrote. With a day, as in
 * 2026-03-01, the notices also say what is near then: terms that end, dates at the end of the year. Each look brings the same
 * files again, so the last desks are kept.
 */
export function loadDesk(files: readonly DeskFile[], on?: string): DeskLoading {
  const known = kept.find((one) => one.on === on && areSame(one.files, files));
  const { loading } = known ?? { loading: readDesk(files, on) };
  if (known === undefined || known !== kept[0])
    kept = [{ files, on, loading }, ...kept.filter((one) => one !== known)].slice(0, MOST_KEPT);
  return loading;
}

const MOST_KEPT = 8;

let kept: readonly {
  readonly files: readonly DeskFile[];
  readonly on: string | undefined;
  readonly loading: DeskLoading;
}[] = [];

const areSame = (some: readonly DeskFile[], others: readonly DeskFile[]): boolean =>
  some.length === others.length &&
  some.every(({ path, oid, text }, n) => {
    const other = others[n];
    return other?.path === path && other.oid === oid && other.text === text;
  });

function readDesk(files: readonly DeskFile[], on: string | undefined): DeskLoading {
  const config = readConfig(files);
  const roster = readPart(files, DESK_FILES.roster, RosterFile);
  const calendar = readOptional(files, DESK_FILES.calendar, CalendarFile);
  const resources = readOptional(files, DESK_FILES.resources, ResourcesFile);
  const forms = config.value ? readForms(files, config, config.value) : NO_FORMS;
  const findings = [
    ...config.findings,
    ...roster.findings,
    ...calendar.findings,
    ...resources.findings,
    ...forms.findings,
    ...checkSense(config, roster, calendar),
    ...(config.value && resources.value ? resources.locate(checkResources(config.value, resources.value)) : []),
    ...(on !== undefined && roster.value ? roster.locate(checkTerms(roster.value, on)) : []),
    ...(on !== undefined && calendar.value ? calendar.locate(checkYearEnd(calendar.value, on)) : []),
  ];
  const told = (weight: Finding["weight"]) =>
    findings.flatMap((finding) => (finding.weight === weight ? [finding.problem] : [])).sort(byPlace);
  const problems = told("problem");
  if (problems.length > 0 || !config.value || !roster.value || !calendar.value || !resources.value)
    return { ok: false, problems };
  const desk = {
    config: config.value,
    roster: roster.value,
    calendar: calendar.value,
    forms: forms.forms,
    resources: resources.value.resources,
    oids: Object.fromEntries(files.map(({ path, oid }) => [path, oid])),
  };
  return { ok: true, desk, notices: told("notice") };
}

/** A file that a desk may leave out: then it says nothing but its version. */
function readOptional<T>(files: readonly DeskFile[], file: string, schema: z.ZodType<T>): DeskPart<T> {
  if (files.some(({ path }) => path === file)) return readPart(files, file, schema);
  return { value: schema.parse({ version: 1 }), findings: [], locate: () => [] };
}

/** What no single file shows: whether they make sense, alone and together. */
function checkSense(
  config: DeskPart<DeskConfig>,
  roster: DeskPart<RosterFile>,
  calendar: DeskPart<CalendarFile>,
): readonly LocatedFinding[] {
  return [
    ...(calendar.value ? calendar.locate(checkCalendar(calendar.value)) : []),
    ...(config.value ? config.locate(checkAlone(config.value)) : []),
    ...(config.value && roster.value ? roster.locate(checkRoster(config.value, roster.value)) : []),
    ...(config.value && roster.value && calendar.value
      ? config.locate(checkProfiles(config.value, roster.value, calendar.value))
      : []),
  ];
}

const checkAlone = (config: DeskConfig): readonly Finding[] => [
  ...checkConfig(config),
  ...checkConnections(config),
  ...checkWorkflow(config),
  ...checkGroups(config),
  ...checkProfileOrder(config),
  ...checkProject(config),
  ...checkQueue(config),
  ...checkReminders(config),
];

interface Forms {
  readonly forms: readonly DeskForm[];
  readonly findings: readonly LocatedFinding[];
}

const NO_FORMS: Forms = { forms: [], findings: [] };

function readForms(files: readonly DeskFile[], part: DeskPart<DeskConfig>, config: DeskConfig): Forms {
  const stageLabels = new Set(labelsOf(config).map(({ name }) => name.toLowerCase()));
  const read = config.forms.map(({ file, kind, language, profile }, n) => {
    const path = `${DESK_FILES.forms}/${file}`;
    const text = files.find((candidate) => candidate.path === path)?.text;
    if (text === undefined) {
      return { findings: part.locate([problem(["forms", n, "file"], sentence("config-form-missing", path))]) };
    }
    const { form, problems, notices } = readForm(text);
    const findings = [...problems, ...notices].map(({ weight, line, path: at, message }) => ({
      weight,
      problem: { file: path, line, path: at.join("."), message },
    }));
    const taken = form?.labels.find((label) => stageLabels.has(label.toLowerCase()));
    const clash =
      taken === undefined ? [] : part.locate([notice(["forms", n], sentence("config-form-sets-label", file, taken))]);
    return { form: form && { file, kind, language, profile, form }, findings: [...findings, ...clash] };
  });
  return { forms: read.flatMap(({ form }) => form ?? []), findings: read.flatMap(({ findings }) => findings) };
}

const byPlace = (a: ConfigProblem, b: ConfigProblem): number => a.file.localeCompare(b.file, "en") || a.line - b.line;
