import { load } from "js-yaml";
import type { Permissions } from "../state.ts";
import { type Contexts, fillExpressions, holds } from "./evaluate-expression.ts";

/** Something that can start workflows. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** What the repository gives to its workflows. */
export interface WorkflowSettings {
  /** As in `owner/repo`. */
  readonly repository: string;
  /** The repository's variables. */
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** A step that uses an action, with its inputs as they are then. */
export interface StartedStep {
  readonly uses: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** A job that an event starts. */
export interface StartedJob {
  readonly name: string;
  /** What its token may do; undefined where the workflow does not say it. */
  readonly permissions: Permissions | undefined;
  readonly steps: readonly StartedStep[];
}

/**
 * The jobs of a workflow that an event starts, as GitHub decides it: by `on`, its `types` and its timers, then by `if`. Jobs
 * that need others come later and are left out; what starts jobs but issues, comments, timers and hands, is not known here.
 */
export function startedJobs(text: string, event: WorkflowEvent, settings: WorkflowSettings): readonly StartedJob[] {
  const { on, jobs, permissions } = mapping(load(text));
  if (!isNamed(on, event)) return [];
  const contexts = contextsOf(event, settings);
  return Object.entries(mapping(jobs)).flatMap(([name, value]) => {
    const job = mapping(value);
    const { needs, if: condition = true } = job;
    if (needs !== undefined || !holds(String(condition), contexts)) return [];
    return [{ name, permissions: permissionsOf(job["permissions"] ?? permissions), steps: stepsOf(job, contexts) }];
  });
}

/** The timers of a workflow, as in `3-53/10 * * * *`. */
export function timersOf(text: string): readonly string[] {
  const { schedule } = mapping(mapping(load(text))["on"]);
  return list(schedule).map((timer) => String(mapping(timer)["cron"]));
}

function isNamed(on: unknown, { name, payload }: WorkflowEvent): boolean {
  const names = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(mapping(on));
  if (!names.includes(name)) return false;
  const wish = mapping(on)[name];
  const { action, schedule } = mapping(payload);
  if (name === "schedule") return list(wish).some((timer) => mapping(timer)["cron"] === schedule);
  const { types } = mapping(wish);
  return types === undefined || list(types).includes(action);
}

const contextsOf = ({ name, payload }: WorkflowEvent, { repository, vars, secrets }: WorkflowSettings): Contexts => ({
  github: {
    event_name: name,
    event: payload,
    repository,
    repository_owner: repository.split("/", 1)[0],
    actor: mapping(mapping(payload)["sender"])["login"] ?? null,
  },
  vars,
  secrets,
});

function stepsOf(job: Readonly<Record<string, unknown>>, contexts: Contexts): readonly StartedStep[] {
  return list(job["steps"]).flatMap((value) => {
    const { uses, with: given } = mapping(value);
    if (typeof uses !== "string") return [];
    const inputs = Object.entries(mapping(given)).map(([name, text]) => [
      name,
      fillExpressions(String(text), contexts),
    ]);
    return [{ uses, inputs: Object.fromEntries(inputs) }];
  });
}

function permissionsOf(given: unknown): Permissions | undefined {
  if (given === undefined) return undefined;
  const asked: [string, "read" | "write"][] = [];
  for (const [scope, level] of Object.entries(mapping(given)))
    if (level === "write" || level === "read") asked.push([scope, level]);
  return Object.fromEntries(asked);
}

const mapping = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
