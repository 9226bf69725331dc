import type { Desk } from "../config/desk.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { type AskForm, askForms, newIssueUrl } from "./ask-forms.ts";
import { isShown } from "./board-breakdowns.ts";
import { type BoardChange, boardChanges } from "./board-changes.ts";
import { boardCommittee } from "./board-committee.ts";
import type { BoardCommittee } from "./board-committee-types.ts";
import { type BoardDropIns, boardDropIns } from "./board-dates.ts";
import type { BoardPeriod } from "./board-figure-types.ts";
import { type BoardFigures, boardFigures } from "./board-figures.ts";
import { type BoardGroup, boardGroups } from "./board-groups.ts";
import { boardPeriods } from "./board-periods.ts";
import { type BoardQueue, boardQueue } from "./board-queue.ts";
import { type BoardTheme, boardThemes } from "./board-themes.ts";
import type { BoardRequest } from "./board-types.ts";
import { type BoardWorkflow, boardWorkflow } from "./board-workflow.ts";
import { checkFigures } from "./check-figures.ts";
import { type Collected, collectBoard } from "./collect-board.ts";
import { type HandsList, handsLists } from "./hands.ts";
import { type Inventory, inventoryOf } from "./inventory.ts";
import { viewOf } from "./request-view.ts";
import { shownRequest } from "./shown-request.ts";

/** A request with the state that its records give. */
export interface BoardInput {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
}

/** Everything that the public board shows. Plain data: the same model gives the same bytes. */
export interface BoardModel extends BoardFigures, BoardDropIns {
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
    /** A sentence for the top of every page; null where the desk has none. */
    readonly notice: string | null;
    readonly repositoryUrl: string | null;
    /** Where the form for a new request is. */
    readonly askUrl: string | null;
    /** All forms for a new request, the usual one first. */
    readonly askForms: readonly AskForm[];
    /** The kinds of support that are offered: ids. */
    readonly supportTypes: readonly string[];
    /** What the helpdesk does not do, in its own words. */
    readonly limits: string | null;
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
  readonly committee: BoardCommittee;
  /** The desk's calendar as it is written: rules, single dates, exceptions. */
  readonly calendar: Desk["calendar"];
  /** How a request moves, by the desk's configuration. */
  readonly workflow: BoardWorkflow;
  /** What happened to the requests that are shown, the newest first; at most 500. */
  readonly changes: readonly BoardChange[];
  /** The figures of all years, then of each year, the newest first. There is always one of the year of the data. */
  readonly periods: readonly BoardPeriod[];
}

/**
 * The board's data. What is not registered is left out: reports of outcomes, and issues that are none of the desk's. What
 * is only counted, and who wants to join, is in the figures alone. Requests from before the desk count like all others.
 * Throws where the figures do not agree: that is our bug.
 */
export function boardModel(
  inputs: readonly BoardInput[],
  desk: Desk,
  builtAt: Instant,
  historic: readonly BoardRequest[] = [],
): BoardModel {
  const collecting = collectBoard(desk, historic);
  for (const { snapshot, state } of inputs) {
    const shown = shownRequest(snapshot, state, desk);
    collecting.add(viewOf(shown, snapshot, { state, desk, at: snapshot.readAt }));
  }
  return modelOf(collecting.collected(), desk, builtAt);
}

/** The board's data from what was collected of each request. Throws where the figures do not agree. */
export function modelOf({ all, queued, repository }: Collected, desk: Desk, builtAt: Instant): BoardModel {
  const shown = all.flatMap(({ request }) => (isShown(request) ? [request] : []));

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
      notice: desk.config.board.notice ?? null,
      repositoryUrl: repository,
      askUrl: repository && (formUrl(repository, "request", desk) ?? `${repository}/issues/new/choose`),
      askForms: askForms(repository, desk),
      supportTypes: desk.config["support-types"],
      limits: desk.config.desk.limits ?? null,
      joinUrl: repository && formUrl(repository, "join", desk),
    },
    rules: {
      adopted: desk.config.rules.status === "adopted",
      on: desk.config.rules.on ?? null,
      link: desk.config.rules.link ?? null,
      hostStaffVotes: desk.config.binding["host-staff"] ? (desk.config.binding.reason ?? "") : null,
    },
    intakePause: intakePause(desk, builtAt),
    ...boardDropIns(desk, builtAt),
    ...boardFigures(all, desk),
    requests: shown,
    groups: boardGroups(shown, desk, builtAt),
    themes: boardThemes(shown, repository, desk),
    hands: handsLists(shown, desk),
    inventory: inventoryOf(shown, desk),
    queue: boardQueue(queued, shown, desk, builtAt),
    committee: boardCommittee(desk, builtAt),
    calendar: desk.calendar,
    workflow: boardWorkflow(desk, repository),
    changes: boardChanges(shown),
    periods: boardPeriods(all, desk, builtAt),
  };
  checkFigures(model);
  return model;
}

/** Where the desk's first form of a kind is filled in; null where it has none. */
function formUrl(repository: string, wanted: "request" | "join", { forms }: Desk): string | null {
  const form = forms.find(({ kind }) => kind === wanted);
  return form ? newIssueUrl(repository, form.file) : null;
}

function intakePause({ calendar }: Desk, builtAt: Instant): BoardModel["intakePause"] {
  const today = builtAt.slice(0, 10);
  const pause = calendar["intake-pauses"].find(({ from, until }) => from <= today && today <= until);
  return pause ? { until: pause.until, reason: pause.reason } : null;
}
