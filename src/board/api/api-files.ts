import type { BoardModel } from "../../core/reports/board-model.ts";
import { siteStatus } from "../explain/site-status.ts";
import { resourcesListing } from "../knowledge/resources-listing.ts";
import { requestDataPath, STATUS_DATA_PATH } from "../site/paths.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { groupsListing, handsListing, themesListing } from "../work/work-listings.ts";
import {
  committeeListing,
  dataUpdated,
  decisionsListing,
  translationsListing,
  workflowListing,
} from "./figure-listings.ts";
import { jsonFile } from "./json-file.ts";
import { requestRow, requestWhole } from "./request-listings.ts";
import { requestsTable } from "./requests-table.ts";
import { SCHEMAS, schemaFiles } from "./schema-files.ts";
import { CommitteeShape, DecisionsShape, WorkflowShape } from "./shapes/figures-shape.ts";
import { IndexShape } from "./shapes/index-shape.ts";
import { RequestShape, RequestsShape } from "./shapes/request-shape.ts";
import { StatusShape } from "./shapes/status-shape.ts";
import { TranslationsShape } from "./shapes/translations-shape.ts";
import { GroupsShape, HandsShape, QueueShape, ResourcesShape, ThemesShape } from "./shapes/work-shape.ts";
import { statsFiles } from "./stats-files.ts";

/** The same data for machines, version 1: members may be added, none changes its meaning. Sentences are in the board's first language. */
export function* apiFiles({ model, languages }: Site): Iterable<SiteFile> {
  const language = languages[0] ?? "en";
  const { builtAt, requests, queue } = model;
  yield indexFile(model, language);
  yield jsonFile("/api/v1/requests.json", RequestsShape, {
    version: 1,
    builtAt,
    requests: requests.map((request) => requestRow(model, request, language)),
  });
  yield { path: "/api/v1/requests.csv", text: requestsTable(model, language) };
  yield jsonFile("/api/v1/decisions.json", DecisionsShape, decisionsListing(model, language));
  yield* statsFiles(model, language);
  yield jsonFile("/api/v1/workflow.json", WorkflowShape, workflowListing(model));
  yield jsonFile("/api/v1/committee.json", CommitteeShape, committeeListing(model));
  yield jsonFile("/api/v1/resources.json", ResourcesShape, resourcesListing(model, language));
  yield jsonFile("/api/v1/hands.json", HandsShape, handsListing(model, language));
  yield jsonFile("/api/v1/groups.json", GroupsShape, groupsListing(model));
  yield jsonFile("/api/v1/themes.json", ThemesShape, themesListing(model));
  if (queue) yield jsonFile("/api/v1/queue.json", QueueShape, { version: 1, builtAt, ...queue });
  yield jsonFile("/api/v1/translations.json", TranslationsShape, translationsListing(model));
  yield jsonFile(STATUS_DATA_PATH, StatusShape, siteStatus(model));
  yield* schemaFiles(model);
  for (const request of requests)
    yield jsonFile(requestDataPath(request.number), RequestShape, requestWhole(model, request, language));
}

function indexFile(model: BoardModel, language: string): SiteFile {
  return jsonFile("/api/v1/index.json", IndexShape, {
    version: 1,
    dataUpdated: dataUpdated(model),
    licence: "CC0-1.0",
    language,
    ...model,
    nextDropIn: model.dropIns[0] ?? null,
    links: {
      requests: "requests.json",
      requestsTable: "requests.csv",
      request: "requests/{slug}.json",
      decisions: "decisions.json",
      stats: "stats.json",
      statsTable: "stats/{year}.csv",
      statsTableOfAllYears: "stats/all.csv",
      workflow: "workflow.json",
      committee: "committee.json",
      resources: "resources.json",
      hands: "hands.json",
      groups: "groups.json",
      themes: "themes.json",
      search: "search.json",
      status: "../../status.json",
      translations: "translations.json",
      ...(model.queue && { queue: "queue.json" }),
    },
    schemas: Object.fromEntries(SCHEMAS.map((name) => [name, `schema/${name}.json`])),
  });
}
