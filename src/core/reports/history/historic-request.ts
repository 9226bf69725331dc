import type { Desk } from "../../config/desk.ts";
import { isOver } from "../../config/is-over.ts";
import { type Instant, instant } from "../../domain/ids.ts";
import { sentence } from "../../domain/sentence.ts";
import { CONSENTS, type Consent } from "../../forms/consent-of.ts";
import { publicText, publicTitle } from "../../records/public-text.ts";
import type { BoardRequest } from "../board-types.ts";
import { placeOf } from "../places/place-of.ts";
import { NOT_KNOWN } from "./check-history.ts";
import type { HistoryRow } from "./history-row.ts";

/**
 * A request from before the desk, as the board shows it: with its source, without ballots and records. Its number is the negative of
 * its id. The row has been checked; throws on one that has not.
 */
export function historicRequest({ cells }: HistoryRow, desk: Desk): BoardRequest {
  const consent: Consent = CONSENTS.find((one) => one === cells.consent) ?? "named";
  const isNamed = consent === "named";
  const isCounted = consent === "only-counted";
  const received = firstMomentOf(cells.received);
  const ended = cells.ended ? firstMomentOf(cells.ended) : received;
  const end = endOf(cells.end, ended, desk);
  const text = (cell: string) => publicText(cell, desk.config.desk.contact);
  const words = (cell: string) => publicTitle(cell, desk.config.desk.contact).text;
  return {
    ...NOTHING,
    ...end,
    number: -Number(cells.id),
    url: cells["source-url"],
    title: publicTitle(isNamed ? cells.title : "", desk.config.desk.contact),
    consent,
    since: ended,
    receivedAt: received,
    changedAt: ended,
    place: isCounted ? { kind: "unknown" } : placeOf(cells.place || null),
    country: isCounted || !cells.place ? null : words(cells.place),
    language: isNamed && cells.language ? cells.language : null,
    year: Number(cells.received.slice(0, 4)),
    kinds: isNamed && cells.kinds ? cells.kinds.split(" ") : [],
    partner: isCounted || !cells.partner ? null : cells.partner,
    material: isCounted || !cells.material ? null : words(cells.material),
    answers: isNamed && cells.need ? [{ key: "need", label: labelOfNeed(desk), text: text(cells.need) }] : [],
    progress: isNamed && cells.support ? [{ by: null, at: ended, text: text(cells.support), url: null }] : [],
    outcomeState: end.exit || !end.finished ? null : cells.outcome ? "reported" : "not-reported",
    outcome: cells.outcome
      ? { at: ended, text: isNamed ? text(cells.outcome) : "withheld", url: cells["source-url"], report: null }
      : null,
    source: {
      title: words(cells.source),
      url: cells["source-url"],
      dated: exactnessOf(cells.received),
      ended: exactnessOf(cells.ended || cells.received),
      lesson: isNamed && cells.lesson ? text(cells.lesson) : null,
    },
  };
}

/** What a request from before the desk does not have, or nobody knows of it. */
const NOTHING = {
  lane: "request",
  formerEnds: [],
  finished: true,
  days: { inAll: 0, onHold: 0 },
  onBehalf: false,
  channel: "other",
  requester: null,
  firstDecidedAt: null,
  lastDecidedAt: null,
  partnerKind: null,
  answersIn: null,
  now: {
    waitsFor: "nobody",
    held: false,
    what: sentence("board-now-historic"),
    next: sentence("board-next-nobody"),
    otherwise: null,
    due: null,
  },
  stations: [],
  holds: [],
  nextStep: null,
  communityMissing: false,
  partOf: null,
  ballots: [],
  advice: [],
  plan: null,
  checks: [],
  reported: { results: [], learning: [] },
  history: [],
  resources: [],
  queued: null,
  ranks: [],
  scores: [],
  groups: [],
  needs: [],
  parts: [],
  hands: null,
} as const;

type End = Pick<BoardRequest, "stage" | "stageTitle" | "exit" | "finished">;

/** Where it stands: in a stage of the desk, or out by one of its exits. */
function endOf(end: string, at: Instant, { config }: Desk): End {
  const stage = config.stages.find(({ id }) => id === end) ?? config.stages[0];
  if (!stage) throw new Error("the desk has no stage");
  if (stage.id === end) return { stage: stage.id, stageTitle: stage.title, exit: null, finished: isOver(stage) };
  const title = end === NOT_KNOWN ? "End not known" : config.exits.find(({ id }) => id === end)?.title;
  if (title === undefined) throw new Error(`no such end: ${end}`);
  const helped = config.exits.find(({ id }) => id === end)?.["closed-as"] === "completed";
  const exit = { exit: end, title, at, helped, url: null, sameAs: null, referredTo: null, referral: null };
  return { stage: stage.id, stageTitle: stage.title, exit, finished: true };
}

/** The question for what is needed, as the desk's form asks it. */
const labelOfNeed = ({ forms }: Desk): string =>
  forms.flatMap(({ form }) => form.fields).find(({ id }) => id === "need")?.label ?? "What do you need?";

/** How exactly a date is known: `2023`, `2023-05` or `2023-05-17`. */
const exactnessOf = (date: string) => (date.length === 4 ? "year" : date.length === 7 ? "month" : "day");

const firstMomentOf = (date: string): Instant => instant(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
