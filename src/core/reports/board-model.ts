import type { Desk } from "../config/desk.ts";
import { nextDropIn as dropInAfter } from "../config/meeting-times.ts";
import type { Instant } from "../domain/ids.ts";
import { millisecondsOf } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { boardRequest } from "./board-request.ts";
import type { BoardRequest, WaitsFor } from "./board-types.ts";

/** A request with the state that its records give. */
export interface BoardInput {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
}

/** A stage with its requests of now. */
export interface BoardStage {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly waitsFor: WaitsFor;
  /** Whether requests here count as finished. */
  readonly finished: boolean;
  readonly final: boolean;
  /** Requests that are here now. */
  readonly count: number;
  /** Requests that were ever here. */
  readonly reached: number;
  /** Half of the completed stays were shorter than this, in whole days; null with fewer than three. */
  readonly typicalDays: number | null;
}

/** How many requests a group of them has; a null name is "not said". */
export interface BoardCount {
  readonly name: string | null;
  readonly count: number;
}

/** Everything that the public board shows. Plain data: the same model gives the same bytes. */
export interface BoardModel {
  /** The time of the data, by GitHub's clock. */
  readonly builtAt: Instant;
  readonly desk: {
    readonly name: string;
    readonly organisation: string;
    readonly contact: string | null;
    readonly boardUrl: string | null;
    readonly repositoryUrl: string | null;
    /** Where the form for a new request is. */
    readonly askUrl: string | null;
  };
  readonly rules: {
    readonly adopted: boolean;
    readonly on: string | null;
    readonly link: string | null;
    /** Why votes of the host's staff count, where they do. */
    readonly hostStaffVotes: string | null;
  };
  readonly nextDropIn: { readonly on: string; readonly at: string | null; readonly link: string | null } | null;
  readonly stages: readonly BoardStage[];
  readonly exits: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly total: number;
  readonly inMotion: number;
  readonly countries: readonly BoardCount[];
  /** By number, newest first. */
  readonly requests: readonly BoardRequest[];
}

/** The board's data. Requests that are not registered are left out. Throws where the figures do not agree: that is our bug. */
export function boardModel(inputs: readonly BoardInput[], desk: Desk, builtAt: Instant): BoardModel {
  const registered = inputs
    .filter(({ state }) => state.registered)
    .sort((a, b) => b.snapshot.issue.number - a.snapshot.issue.number);
  const requests = registered.map(({ snapshot, state }) => boardRequest(snapshot, state, desk));
  const repository = inputs[0]?.snapshot.repository.url ?? null;
  const form = desk.forms.find(({ kind }) => kind === "request");

  const model: BoardModel = {
    builtAt,
    desk: {
      name: desk.config.desk.name,
      organisation: desk.config.desk.organisation,
      contact: desk.config.desk.contact ?? null,
      boardUrl: desk.config.desk["board-url"] ?? null,
      repositoryUrl: repository,
      askUrl:
        repository &&
        (form
          ? `${repository}/issues/new?template=${encodeURIComponent(form.file)}`
          : `${repository}/issues/new/choose`),
    },
    rules: {
      adopted: desk.config.rules.status === "adopted",
      on: desk.config.rules.on ?? null,
      link: desk.config.rules.link ?? null,
      hostStaffVotes: desk.config.binding["host-staff"] ? (desk.config.binding.reason ?? "") : null,
    },
    nextDropIn: nextDropIn(desk, builtAt),
    stages: desk.config.stages.map((stage) => ({
      id: stage.id,
      title: stage.title,
      about: stage.about,
      waitsFor: stage["waits-for"],
      finished: stage.closes || stage.final,
      final: stage.final,
      count: requests.filter((request) => !request.exit && request.stage === stage.id).length,
      reached: registered.filter(({ state }) => state.visits.some((visit) => visit.stage === stage.id)).length,
      typicalDays: typicalDays(registered, stage.id),
    })),
    exits: exitCounts(requests, desk),
    total: requests.length,
    inMotion: requests.filter(({ finished }) => !finished).length,
    countries: counted(requests.map(({ country }) => country)),
    requests,
  };
  checkFigures(model);
  return model;
}

/** Throws where counts of the same requests differ. */
export function checkFigures({ stages, exits, total, inMotion, countries, requests }: BoardModel): void {
  const sum = (list: readonly { readonly count: number }[]): number => list.reduce((all, { count }) => all + count, 0);
  const moving = sum(stages.filter(({ finished }) => !finished));
  const agree =
    sum(stages) + sum(exits) === total && sum(countries) === total && requests.length === total && moving === inMotion;
  const numbers = new Set(requests.map(({ number }) => number)).size;
  if (!agree || numbers !== total) {
    throw new Error(
      `the board's figures do not agree: stages ${sum(stages)} + exits ${sum(exits)}, countries ${sum(countries)}, ` +
        `in motion ${moving} or ${inMotion}, different numbers ${numbers}, total ${total}`,
    );
  }
}

/** Exits of the configuration in their order, then those that only older requests took. */
function exitCounts(requests: readonly BoardRequest[], desk: Desk): BoardModel["exits"] {
  const taken = requests.flatMap(({ exit }) => (exit ? [exit] : []));
  const known = new Map([
    ...desk.config.exits.map(({ id, title }) => [id, title] as const),
    ...taken.map(({ exit, title }) => [exit, title] as const),
  ]);
  return [...known].map(([id, title]) => ({ id, title, count: taken.filter(({ exit }) => exit === id).length }));
}

/** Counts by name, the most first, then by name; those without one come last. */
function counted(names: readonly (string | null)[]): readonly BoardCount[] {
  const counts = new Map<string | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        b.count - a.count ||
        ((a.name ?? "") < (b.name ?? "") ? -1 : 1),
    );
}

function typicalDays(inputs: readonly BoardInput[], stage: string): number | null {
  const stays = inputs.flatMap(({ state: { visits } }) =>
    visits.flatMap((visit, index) => {
      const next = visits[index + 1];
      return visit.stage === stage && next ? [millisecondsOf(next.at) - millisecondsOf(visit.at)] : [];
    }),
  );
  const middle = stays.sort((a, b) => a - b)[Math.floor(stays.length / 2)];
  return stays.length < 3 || middle === undefined ? null : Math.max(1, Math.round(middle / 86_400_000));
}

function nextDropIn(desk: Desk, builtAt: Instant): BoardModel["nextDropIn"] {
  const next = dropInAfter(desk.calendar, builtAt);
  return next ? { on: next.on, at: next.at ?? null, link: next.link ?? null } : null;
}
