import { type Instant, later } from "../../core/domain/ids.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { requestLanguageFor } from "../request/request-languages.ts";
import { requestTitle } from "../request/request-title.ts";
import { facetsOfKind } from "../requests/facets.ts";
import {
  committeePath,
  facetPath,
  feedPath,
  groupPath,
  homePath,
  knowledgePath,
  requestFeedPath,
  requestName,
  requestPath,
  requestsPath,
} from "../site/paths.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { atom, type FeedEntry } from "./atom.ts";
import { addressFrom, tagUri } from "./feed-address.ts";
import { type FeedChoices, feedChoices, requestHappenings } from "./feed-choices.ts";
import { arrivalEntry, caseEntry, changeEntry, type FeedPlace, type Happening, said } from "./feed-entries.ts";

/** How long after its end a request keeps its feed, in milliseconds. */
const KEPT = 90 * 86_400_000;

/** The feeds: of all changes, of each stage, each group, the committee and the finished cases in each language, and of single requests. */
export function* feedFiles({ model, languages }: Site): Iterable<SiteFile> {
  const choices = feedChoices(model);
  for (const language of languages) yield* pageFeeds(model, language, choices);
  const language = languages[0] ?? "en";
  for (const request of model.requests) {
    if (hasFeed(request, model.builtAt)) yield requestFeed(model, language, request);
  }
}

/** Whether a request has a feed of its own: while it is in motion, and for 90 days after its end. */
export const hasFeed = ({ finished, since }: Pick<BoardRequest, "finished" | "since">, at: Instant): boolean =>
  !finished || later(since, KEPT) > at;

function* pageFeeds(model: BoardModel, language: string, choices: FeedChoices): Iterable<SiteFile> {
  const desk = model.desk.name;
  const feed = (page: string, title: Sentence, entries: (place: FeedPlace) => readonly FeedEntry[], alternate = page) =>
    feedFile({ model, path: feedPath(page), language }, { title, page: alternate, entries });
  const changes = (happenings: readonly Happening[]) => (place: FeedPlace) =>
    happenings.map((one) => changeEntry(place, one));

  yield feed(homePath(language), sentence("board-feed-all", desk), changes(choices.all));
  yield feed(committeePath(language), sentence("board-feed-committee", desk), changes(choices.committee));
  yield feed(knowledgePath(language), sentence("board-feed-knowledge", desk), (place) =>
    choices.cases.map((request) => caseEntry(place, request)),
  );
  const listed = new Set(facetsOfKind(model, "stage").map(({ value }) => value));
  for (const { id, title } of model.stages) {
    // A stage without requests has no page of its own; who follows it shall hear of the next one.
    const page = facetPath(language, "stage", id);
    const arrived = choices.stages.get(id) ?? [];
    const named = sentence("board-feed-stage", desk, { term: title });
    const entries = (place: FeedPlace) => arrived.map((one) => arrivalEntry(place, one));
    yield feed(page, named, entries, listed.has(id) ? page : requestsPath(language));
  }
  for (const { id, title } of model.groups) {
    const named = sentence("board-feed-group", desk, { term: title });
    yield feed(groupPath(language, id), named, changes(choices.groups.get(id) ?? []));
  }
}

function requestFeed(model: BoardModel, language: string, request: BoardRequest): SiteFile {
  const { number } = request;
  const place = { model, path: requestFeedPath(number), language };
  return feedFile(place, {
    title: sentence("board-feed-request", model.desk.name, requestName(number), requestTitle(request, language)),
    page: requestPath(requestLanguageFor(request, model, language), number),
    entries: (there) => requestHappenings(request).map((one) => changeEntry(there, one)),
  });
}

interface FeedOf {
  readonly title: Sentence;
  readonly page: string;
  readonly entries: (place: FeedPlace) => readonly FeedEntry[];
}

function feedFile(place: FeedPlace, { title, page, entries: entriesAt }: FeedOf): SiteFile {
  const { model, path, language } = place;
  const entries = entriesAt(place);
  const [newest = model.builtAt] = entries
    .map(({ updated }) => updated)
    .sort()
    .reverse();
  const text = atom({
    id: tagUri(model, "2026", `feed${path}`),
    title: said(title, language),
    about: said(sentence("board-feed-about"), language),
    language,
    updated: newest,
    author: model.desk.name,
    self: addressFrom(model, path, path),
    page: addressFrom(model, path, page),
    entries,
  });
  return { path, text };
}
