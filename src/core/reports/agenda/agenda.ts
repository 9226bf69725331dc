import type { Desk } from "../../config/desk.ts";
import { endingTerms } from "../../config/ending-terms.ts";
import {
  AGENDA_GROUPS,
  type Agenda,
  type AgendaItem,
  type AgendaTimes,
  type GroupedItem,
} from "../../domain/agenda.ts";
import { instant } from "../../domain/ids.ts";
import type { Queue } from "../../domain/queue.ts";
import { sentence } from "../../domain/sentence.ts";
import { publicTitle } from "../../records/public-text.ts";
import { type RequestView, requestView } from "../request-view.ts";
import type { AgendaFacts } from "./agenda-facts.ts";
import type { AgendaInput } from "./agenda-input.ts";
import { ballotItems } from "./ballot-items.ts";
import { exitItems, followUpItems, joinItems, questionItems } from "./ended-items.ts";
import { handsItems } from "./hands-items.ts";
import { queueItems } from "./queue-items.ts";
import { stalledItems } from "./stalled-items.ts";
import { taskForceItems } from "./task-force-items.ts";
import { outcomeItems, overdueItems, raisedItems } from "./work-items.ts";

const PARTS: readonly ((facts: AgendaFacts) => readonly GroupedItem[])[] = [
  ballotItems,
  raisedItems,
  queueItems,
  overdueItems,
  handsItems,
  questionItems,
  exitItems,
  followUpItems,
  outcomeItems,
  joinItems,
];

/** What an agenda says of one request: nothing, one point, or several. It is stalled only where nothing else is to be said but that it needs hands. */
export function agendaItems(input: AgendaInput, desk: Desk, times: AgendaTimes): readonly GroupedItem[] {
  if (!input.state.registered) return [];
  const facts = factsOf(input, desk, times);
  const items = PARTS.flatMap((part) => part(facts));
  return items.some(({ group }) => group !== "hands") ? items : [...items, ...stalledItems(facts)];
}

/** What the parts of an agenda look at, of one request. */
export function factsOf(input: AgendaInput, desk: Desk, times: AgendaTimes): AgendaFacts {
  const { snapshot, state } = input;
  let made: RequestView | undefined;
  const view = (): RequestView => {
    made ??= requestView(snapshot, state, desk);
    return made;
  };
  return { ...input, desk, times, view };
}

/** The agenda of these points and of the seats whose terms end; `unread` are requests that could not be read. */
export function agendaOf(
  items: readonly GroupedItem[],
  desk: Desk,
  times: AgendaTimes,
  unread: readonly number[] = [],
  queue?: Queue,
): Agenda {
  const all = [...items, ...taskForceItems(desk, times), ...termItems(desk, times)].sort(byAge);
  const groups = AGENDA_GROUPS.map((group) => ({
    group,
    items: all.flatMap(({ group: own, ...item }) => (own === group ? [item] : [])),
  }));
  return { ...times, groups, unread: [...unread].sort((a, b) => a - b), ...(queue && { queue }) };
}

function termItems({ roster, config }: Desk, { at }: AgendaTimes): readonly GroupedItem[] {
  return endingTerms(roster, at.slice(0, 10)).map(({ seat, until, inDays }) => ({
    group: "terms",
    number: null,
    title: publicTitle(seat.title ?? seat.id, config.desk.contact).text,
    url: null,
    since: instant(`${until}T00:00:00Z`),
    asks: [sentence(inDays < 0 ? "agenda-term-over" : "agenda-term-ends")],
  }));
}

/** The order of points: what has waited longest comes first. */
export const byAge = (a: AgendaItem, b: AgendaItem): number =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : (a.number ?? 0) - (b.number ?? 0);
