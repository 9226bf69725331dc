import type { Desk } from "../config/desk.ts";
import { nextDropIn as dropInAfter } from "../config/meeting-times.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { type BoardFigures, boardFigures } from "./board-figures.ts";
import { type BoardGroup, boardGroups } from "./board-groups.ts";
import { type BoardQueue, boardQueue } from "./board-queue.ts";
import { boardRequest } from "./board-request.ts";
import { type BoardTheme, boardThemes } from "./board-themes.ts";
import type { BoardRequest } from "./board-types.ts";
import { type HandsList, handsLists } from "./hands.ts";
import { type Inventory, inventoryOf } from "./inventory.ts";

/** A request with the state that its records give. */
export interface BoardInput {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
}

/** Everything that the public board shows. Plain data: the same model gives the same bytes. */
export interface BoardModel extends BoardFigures {
  /** The time of the data, by GitHub's clock. */
  readonly builtAt: Instant;
  readonly desk: {
    readonly name: string;
    readonly organisation: string;
    readonly contact: string | null;
    readonly boardUrl: string | null;
    /** BCP 47 tag of the desk's own words: stages, questions, groups. */
    readonly language: string;
    /** The languages of the board, the first one for visitors who have not chosen. */
    readonly languages: readonly string[];
    /** Those of them whose words somebody has reviewed; the others are drafts. */
    readonly reviewed: readonly string[];
    readonly repositoryUrl: string | null;
    /** Where the form for a new request is. */
    readonly askUrl: string | null;
    /** Where the form for a wish to join is; null where the desk has none. */
    readonly joinUrl: string | null;
  };
  readonly rules: {
    readonly adopted: boolean;
    readonly on: string | null;
    readonly link: string | null;
    /** Why votes of the host's staff count, where they do. */
    readonly hostStaffVotes: string | null;
  };
  /** Until which day the helpdesk takes up no new requests, and why; null while it does. */
  readonly intakePause: { readonly until: string; readonly reason: string } | null;
  readonly nextDropIn: { readonly on: string; readonly at: string | null; readonly link: string | null } | null;
  /** Requests and small questions that are shown, by number, newest first. */
  readonly requests: readonly BoardRequest[];
  readonly groups: readonly BoardGroup[];
  readonly themes: readonly BoardTheme[];
  /** What needs hands, by group. */
  readonly hands: readonly HandsList[];
  /** What the desk and the requests that are shown have collected, and what they lack. */
  readonly inventory: Inventory;
  /** The approved requests that wait for support; null on a desk without a queue. */
  readonly queue: BoardQueue | null;
}

/**
 * The board's data. What is not registered is left out: reports of outcomes, and issues that are none of the desk's. What
 * is only counted, and who wants to join, is in the figures alone. Throws where the figures do not agree: that is our bug.
 */
export function boardModel(inputs: readonly BoardInput[], desk: Desk, builtAt: Instant): BoardModel {
  const registered = inputs
    .filter(({ state }) => state.registered && !state.report)
    .sort((a, b) => b.snapshot.issue.number - a.snapshot.issue.number)
    .map(({ snapshot, state }) => ({ state, request: boardRequest(snapshot, state, desk) }));
  const shown = registered.flatMap(({ request }) => (isShown(request) ? [request] : []));
  const repository = inputs[0]?.snapshot.repository.url ?? null;

  const model: BoardModel = {
    builtAt,
    desk: {
      name: desk.config.desk.name,
      organisation: desk.config.desk.organisation,
      contact: desk.config.desk.contact ?? null,
      boardUrl: desk.config.desk["board-url"] ?? null,
      language: desk.config.desk.language,
      languages: desk.config.board.languages,
      reviewed: desk.config.board.reviewed,
      repositoryUrl: repository,
      askUrl: repository && (formUrl(repository, "request", desk) ?? `${repository}/issues/new/choose`),
      joinUrl: repository && formUrl(repository, "join", desk),
    },
    rules: {
      adopted: desk.config.rules.status === "adopted",
      on: desk.config.rules.on ?? null,
      link: desk.config.rules.link ?? null,
      hostStaffVotes: desk.config.binding["host-staff"] ? (desk.config.binding.reason ?? "") : null,
    },
    intakePause: intakePause(desk, builtAt),
    nextDropIn: nextDropIn(desk, builtAt),
    ...boardFigures(registered, desk),
    requests: shown,
    groups: boardGroups(shown, desk, builtAt),
    themes: boardThemes(shown, repository, desk),
    hands: handsLists(shown, desk),
    inventory: inventoryOf(shown, desk),
    queue: boardQueue(inputs, shown, desk, builtAt),
  };
  checkFigures(model);
  return model;
}

/** Throws where counts of the same requests differ. */
export function checkFigures(model: BoardModel): void {
  const { stages, exits, lanes, total, inMotion, finished, waiting, countries, onlyCounted, requests } = model;
  const sum = (list: readonly { readonly count: number }[]): number => list.reduce((all, { count }) => all + count, 0);
  const moving = sum(stages.filter((stage) => !stage.finished));
  const full = total - sum(lanes);
  const waits = Object.values(waiting).reduce((all, count) => all + count, 0);
  const agree =
    sum(stages) + sum(exits) + sum(lanes) === total &&
    sum(countries) === full &&
    requests.length + onlyCounted === total - sum(lanes.filter(({ lane }) => lane === "join")) &&
    inMotion + finished === full &&
    moving === inMotion &&
    waits === inMotion;
  const numbers = new Set(requests.map(({ number }) => number)).size;
  if (!agree || numbers !== requests.length) {
    throw new Error(
      `the board's figures do not agree: stages ${sum(stages)} + exits ${sum(exits)} + lanes ${sum(lanes)}, ` +
        `countries ${sum(countries)}, in motion ${moving} or ${inMotion} or ${waits}, finished ${finished}, ` +
        `different numbers ${numbers}, only counted ${onlyCounted}, total ${total}`,
    );
  }
}

const isShown = ({ lane, consent }: BoardRequest): boolean => lane !== "join" && consent !== "only-counted";

/** Where the desk's first form of a kind is filled in; null where it has none. */
function formUrl(repository: string, wanted: "request" | "join", { forms }: Desk): string | null {
  const form = forms.find(({ kind }) => kind === wanted);
  return form ? `${repository}/issues/new?template=${encodeURIComponent(form.file)}` : null;
}

function intakePause({ calendar }: Desk, builtAt: Instant): BoardModel["intakePause"] {
  const today = builtAt.slice(0, 10);
  const pause = calendar["intake-pauses"].find(({ from, until }) => from <= today && today <= until);
  return pause ? { until: pause.until, reason: pause.reason } : null;
}

function nextDropIn(desk: Desk, builtAt: Instant): BoardModel["nextDropIn"] {
  const next = dropInAfter(desk.calendar, builtAt);
  return next ? { on: next.on, at: next.at ?? null, link: next.link ?? null } : null;
}
