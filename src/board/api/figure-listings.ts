import { instant, latest } from "../../core/domain/ids.ts";
import { translationCoverage } from "../../core/messages/translation-coverage.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { type Decision, decisionsOf } from "../committee/decisions-of.ts";
import { requestTitle } from "../request/request-title.ts";
import { requestDataPath, requestSlug } from "../site/paths.ts";
import { pageOf } from "./request-listings.ts";

/** When the last change of a request that is shown was recorded; null where there is none. */
export const dataUpdated = ({ requests }: BoardModel) =>
  requests.length === 0
    ? null
    : requests.map(({ changedAt }) => changedAt).reduce(latest, instant("1970-01-01T00:00:00Z"));

/** All decisions, with the count and without the single votes: those are in the file of the request. */
export const decisionsListing = (model: BoardModel, language: string) => ({
  version: 1 as const,
  builtAt: model.builtAt,
  decisions: decisionsOf(model).map((decision) => decisionRow(model, decision, language)),
});

function decisionRow(model: BoardModel, { request, ballot, at }: Decision, language: string) {
  const { number, stage, stageTitle, question, profile, outcome, reason, openedAt, tally, url } = ballot;
  if (outcome === "open") throw new Error(`ballot ${number} of request ${request.number} is open: it decided nothing`);
  return {
    request: request.number,
    slug: requestSlug(request.number),
    title: requestTitle(request, language),
    ballot: number,
    stage,
    stageTitle,
    question,
    profile,
    outcome,
    reason,
    openedAt,
    at,
    tally,
    url,
    file: requestDataPath(request.number),
    page: pageOf(model, request, language),
  };
}

/** The workflow as the board shows it: stages, exits, and the rules of ballots as they are now. */
export const workflowListing = ({ builtAt, rules, workflow, committee }: BoardModel) => ({
  version: 1 as const,
  builtAt,
  rules,
  ...workflow,
  ballots: committee.rules,
});

/** Seats, meetings and drop-in hours. */
export const committeeListing = ({ builtAt, committee, dropIns }: BoardModel) => ({
  version: 1 as const,
  builtAt,
  seats: committee.seats,
  meetings: committee.meetings,
  dropIns,
});

/** How far each language of the board is translated. */
export const translationsListing = ({ builtAt, desk }: BoardModel) => ({
  version: 1 as const,
  builtAt,
  languages: desk.languages.map((language) => ({
    ...translationCoverage(language),
    reviewed: desk.reviewed.includes(language),
  })),
});
