import type { Desk } from "../../config/desk.ts";
import type { AgendaGroup, AgendaTimes, GroupedItem } from "../../domain/agenda.ts";
import type { TextRef } from "../../domain/change.ts";
import type { Instant } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { publicText, publicTitle } from "../../records/public-text.ts";
import type { RequestView } from "../request-view.ts";
import type { AgendaInput } from "./agenda-input.ts";

/** What the parts of an agenda look at. */
export interface AgendaFacts extends AgendaInput {
  readonly desk: Desk;
  readonly times: AgendaTimes;
  /** How the request may be shown. Made when it is asked for: it reads the form's answers. */
  readonly view: () => RequestView;
}

/** Most characters of somebody's words that an agenda repeats. */
const LONGEST = 300;

/** A point about the request. */
export const itemOf = (
  { snapshot, desk, view }: AgendaFacts,
  group: AgendaGroup,
  since: Instant,
  asks: readonly Sentence[],
): GroupedItem => ({
  group,
  number: snapshot.issue.number,
  title: titleOf(view(), desk),
  url: snapshot.issue.url,
  since,
  asks,
});

/** A request's title, where the requester lets it be shown; else nothing. */
export const titleOf = ({ consent, snapshot }: RequestView, desk: Desk): string =>
  consent === "named" ? publicTitle(snapshot.issue.title, desk.config.desk.contact).text : "";

/** Somebody's words in one line, cut short; that they are gone, where they are. */
export function wordsOf({ view }: Pick<AgendaFacts, "view">, ref: TextRef): Sentence {
  const written = view().written(ref);
  if (written === "withheld") return sentence("agenda-words-withheld");
  if (written === null) return sentence("agenda-words-gone");
  return sentence("agenda-words", publicText(written.text.replace(/\s+/g, " "), undefined, LONGEST).text);
}

/** Whether something happened after the meeting before and until now. */
export const isNews = (at: Instant, { since, at: now }: AgendaTimes): boolean => since < at && at <= now;
