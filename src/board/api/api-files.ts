import type { Sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { resourcesListing } from "../knowledge/resources-listing.ts";
import { requestTitle } from "../request/request-title.ts";
import { requestPath } from "../site/paths.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { groupsListing, handsListing, themesListing } from "../work/work-listings.ts";

/** The same data for machines, version 1: members may be added, none changes its meaning. Sentences are in `language`. */
export function apiFiles({ model, languages }: Site): readonly SiteFile[] {
  const language = languages[0] ?? "en";
  const { requests, inventory, groups: _groups, themes: _themes, hands: _hands, queue, ...rest } = model;
  const index = {
    version: 1,
    ...rest,
    links: {
      requests: "requests.json",
      request: "requests/{number}.json",
      resources: "resources.json",
      hands: "hands.json",
      groups: "groups.json",
      themes: "themes.json",
      ...(queue && { queue: "queue.json" }),
    },
  };
  return [
    jsonFile("/api/v1/index.json", index),
    jsonFile("/api/v1/requests.json", {
      version: 1,
      builtAt: model.builtAt,
      requests: requests.map((request) => row(request, language)),
    }),
    jsonFile("/api/v1/resources.json", resourcesListing(model.builtAt, inventory, language)),
    jsonFile("/api/v1/hands.json", handsListing(model, language)),
    jsonFile("/api/v1/groups.json", groupsListing(model)),
    jsonFile("/api/v1/themes.json", themesListing(model)),
    ...(queue ? [jsonFile("/api/v1/queue.json", { version: 1, builtAt: model.builtAt, ...queue })] : []),
    ...requests.map((request) => jsonFile(`/api/v1/requests/${request.number}.json`, whole(model, request, language))),
  ];
}

function row(request: BoardRequest, language: string) {
  const {
    number,
    url,
    consent,
    lane,
    stage,
    exit,
    finished,
    since,
    receivedAt,
    changedAt,
    country,
    partnerKind,
    material,
    answersIn,
    days,
    outcomeState,
    queued,
    now,
  } = request;
  return {
    number,
    title: requestTitle(request, language),
    consent,
    lane,
    stage,
    exit: exit?.exit ?? null,
    finished,
    since,
    receivedAt,
    changedAt,
    country,
    partnerKind,
    material,
    answersIn,
    days,
    outcomeState,
    queued,
    waitsFor: now.waitsFor,
    held: now.held,
    next: speakPlain(now.next, language),
    due: now.due,
    url,
    page: requestPath(language, number),
  };
}

function whole(model: BoardModel, request: BoardRequest, language: string) {
  const told = (sentence: Sentence): string => speakPlain(sentence, language);
  const { now } = request;
  return {
    version: 1,
    builtAt: model.builtAt,
    rulesAdopted: model.rules.adopted,
    ...request,
    title: { text: requestTitle(request, language), dir: request.title.dir },
    now: { ...now, what: told(now.what), next: told(now.next), otherwise: now.otherwise && told(now.otherwise) },
    history: request.history.map(({ at, what, url }) => ({
      at,
      kind: what.say.replace("board-history-", ""),
      what: told(what),
      url,
    })),
  };
}

const jsonFile = (path: string, content: object): SiteFile => ({ path, text: `${JSON.stringify(content, null, 1)}\n` });
