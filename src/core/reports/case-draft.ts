import type { Desk } from "../config/desk.ts";
import { stageTitleOf } from "../config/title-of.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { boardRequest } from "./board-request.ts";
import type { BoardAnswer, BoardRequest } from "./board-types.ts";
import { requestView } from "./request-view.ts";

/** What a case page can be made of: a request as everybody may see it, and what its outcome report says. */
export interface CaseDraft {
  readonly request: BoardRequest;
  /** Dated stages, and the end where it ended early, oldest first. */
  readonly steps: readonly { readonly at: Instant; readonly title: string }[];
  /** Answers of the outcome report about what came of it. */
  readonly results: readonly BoardAnswer[];
  /** Answers of the outcome report about what was learnt. */
  readonly learning: readonly BoardAnswer[];
  /** Whether an outcome was reported whose words are gone or were changed since. */
  readonly wordsGone: boolean;
  readonly madeAt: Instant;
}

/** The draft of a case. Throws on a request that is not registered. */
export function caseDraft(snapshot: RequestSnapshot, state: RequestState, desk: Desk): CaseDraft {
  const request = boardRequest(snapshot, state, desk);
  const { report } = requestView(snapshot, state, desk);
  const title = (stage: string): string => stageTitleOf(stage, desk);
  const visits = state.visits.map(({ stage, at }) => ({ at, title: title(stage) }));
  return {
    request,
    steps: request.exit ? [...visits, { at: request.exit.at, title: request.exit.title }] : visits,
    results: report?.results ?? [],
    learning: report?.learning ?? [],
    wordsGone: report === null || request.outcome?.text === null,
    madeAt: snapshot.readAt,
  };
}
