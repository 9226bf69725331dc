import type { Desk } from "../config/desk.ts";
import type { TextRef } from "../domain/change.ts";
import type { CommentId } from "../domain/ids.ts";
import type { FormAnswer } from "../domain/issue-form.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { Account, Comment, IssueFacts, NamedIssue, RequestSnapshot } from "../domain/snapshot.ts";
import { type Consent, consentOf } from "../forms/consent-of.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { type PublicText, publicText, publicTitle } from "../records/public-text.ts";
import { planTold } from "../workflow/plan-told.ts";
import { resourceBehind } from "../workflow/resource-behind.ts";
import { textBehind } from "../workflow/text-behind.ts";
import { answersToShow } from "./board-answers.ts";
import { rosterNames } from "./board-names.ts";
import type { BoardPlan, BoardReport } from "./board-types.ts";
import { reportAnswers } from "./outcome-report.ts";
import { textsToShow } from "./texts-to-show.ts";

/**
 * What the board takes of a request beside its records: an allow-list, made member by member. All of it is public on GitHub, and cut
 * as the board shows it, so it is published too, and the next build makes the request's pages from it without asking GitHub.
 */
export interface ShownRequest {
  readonly repository: { readonly url: string };
  /** The title is empty where the requester may not be named. */
  readonly issue: Pick<IssueFacts, "number" | "url" | "title" | "openedAt" | "locked"> & {
    /** Null where nobody needs it: who may not be named is known only where they are on the roster, lest that names them. */
    readonly author: Account | null;
  };
  readonly parent: Pick<NamedIssue, "number"> | null;
  /** The issues of parts. */
  readonly subIssues: readonly Pick<NamedIssue, "number" | "state">[];
  readonly consent: Consent;
  /** The form's answers by key, as they stand now. */
  readonly fields: ReadonlyMap<string, FormAnswer>;
  /** The words behind references, by `keyOfText`. Those that are gone, changed or folded away are missing. */
  readonly texts: ReadonlyMap<string, PublicText>;
  /** What resources are called and where they are, by `keyOfText`. The address is null where it may not be shown. */
  readonly places: ReadonlyMap<string, ShownPlace>;
  readonly plan: Pick<BoardPlan, "outcome" | "use">;
  /** What the report of the outcome says; null where it is gone or was changed, missing where there is none. */
  readonly report?: BoardReport | null;
  /** The comments that stand in the conversation. */
  readonly comments: ReadonlySet<CommentId>;
}

/** A resource's title, and its address where it may be shown. */
export interface ShownPlace {
  readonly title: PublicText;
  readonly url: string | null;
}

/** Under which key a text is kept. */
export const keyOfText = ({ comment, hash }: TextRef): string => `${comment}:${hash}`;

/** What the board takes of a request as GitHub has it now. */
export function shownRequest(snapshot: RequestSnapshot, state: RequestState, desk: Desk): ShownRequest {
  const { issue, parent, repository } = snapshot;
  const form = desk.forms.find(({ file }) => file === state.registered?.form)?.form;
  const fields: ShownRequest["fields"] = form ? parseAnswers(form, issue.body).fields : new Map();
  // Nobody can tell what was chosen in a form that the desk has no more.
  const consent = state.registered?.form && !form ? "without-names" : consentOf(form, fields);
  return {
    repository: { url: repository.url },
    issue: {
      number: issue.number,
      url: issue.url,
      title: consent === "named" ? publicTitle(issue.title, desk.config.desk.contact).text : "",
      openedAt: issue.openedAt,
      locked: issue.locked,
      author: isNeeded(issue.author, consent, state, desk) ? issue.author : null,
    },
    parent: parent ? { number: parent.number } : null,
    subIssues: partsOf(snapshot, state),
    consent,
    fields: answersToShow(fields, consent, desk),
    ...(consent === "named" ? wordsToShow(snapshot, state, desk) : NO_WORDS),
    comments: new Set(snapshot.comments.map(({ id }) => id)),
  };
}

type Words = Pick<ShownRequest, "texts" | "places" | "plan" | "report">;

/** Anybody's words may name the requester. */
const NO_WORDS: Words = { texts: new Map(), places: new Map(), plan: { outcome: null, use: null } };

function wordsToShow(snapshot: RequestSnapshot, state: RequestState, desk: Desk): Words {
  const contact = desk.config.desk.contact;
  const comments = snapshot.comments.filter(({ isMinimized }) => !isMinimized);
  const texts = textsToShow(state).flatMap((ref): readonly (readonly [string, PublicText])[] => {
    const text = textBehind(ref, comments, desk);
    return text === undefined ? [] : [[keyOfText(ref), publicText(text, contact)]];
  });
  const told = state.plan && planTold(state.plan, comments, desk);
  const fit = (words: string | undefined) => (words === undefined ? null : publicText(words, contact));
  const report = reportAnswers(state, snapshot, desk);
  return {
    texts: new Map(texts),
    places: placesToShow(state, comments, desk),
    plan: { outcome: fit(told?.outcome), use: fit(told?.use) },
    ...(report !== undefined && { report }),
  };
}

const placesToShow = (state: RequestState, comments: readonly Comment[], desk: Desk): ShownRequest["places"] =>
  new Map(
    state.resources.flatMap((resource): readonly (readonly [string, ShownPlace])[] => {
      const said = resourceBehind(resource, comments, desk);
      if (!said) return [];
      const contact = desk.config.desk.contact;
      const isClean = publicText(said.url, contact).text === said.url;
      return [[keyOfText(resource.text), { title: publicTitle(said.title, contact), url: isClean ? said.url : null }]];
    }),
  );

function partsOf({ subIssues = [] }: RequestSnapshot, { parts }: RequestState): ShownRequest["subIssues"] {
  const issues = new Set(parts.map(({ issue }) => issue));
  return subIssues.flatMap(({ number, state }) => (issues.has(number) ? [{ number, state }] : []));
}

/** Who filed a request for somebody is not its requester. */
const isNeeded = (author: Account | null, consent: Consent, { registered }: RequestState, desk: Desk): boolean =>
  !registered?.onBehalf && (consent === "named" ? mayBeKnown(author, desk) : isListed(author, desk));

/** A member of a committee that is not named by login is not named by asking for something either. */
const mayBeKnown = (author: Account | null, desk: Desk): boolean =>
  desk.config.board.voters === "handle" || author === null || !rosterNames(desk).sits(author);

/** Whether the public roster names somebody. */
function isListed(account: Account | null, { roster: { committee, coordinators, groups } }: Desk): boolean {
  const listed = [
    ...coordinators,
    ...Object.values(groups).flat(),
    ...committee.flatMap(({ member, alternate }) => [member, alternate]),
  ];
  return listed.some((person) => person !== undefined && person !== null && person.id === account?.id);
}
