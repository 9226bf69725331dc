import type { Desk } from "../config/desk.ts";
import type { ReturnThrough } from "../domain/care-change.ts";
import type { Change, TextRef } from "../domain/change.ts";
import type { StageId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";

/** What has to be known of a request that has ended to bring it back. */
export interface Ended {
  readonly state: RequestState;
  readonly desk: Desk;
}

/**
 * The changes that bring a request back: into the stage that it left, where nobody should have ended it, or anew into the
 * first one. The old end is kept and linked. None where the request has not ended.
 */
export function comeBack({ state, desk }: Ended, through: ReturnThrough, reason?: TextRef): readonly Change[] {
  const { exit } = state;
  const stage = through === "raise" || through === "requester-replied" ? stageLeft({ state, desk }) : firstStage(desk);
  if (!exit || stage === undefined) return [];
  const why = reason && { reason };
  return [
    {
      kind: "request-returned",
      stage,
      through,
      exit: exit.exit,
      ...(exit.comment !== undefined && { ended: exit.comment }),
      ...why,
    },
    { kind: "stage-entered", stage, from: null, through, ...why },
  ];
}

const firstStage = (desk: Desk): StageId | undefined => desk.config.stages[0]?.id;

/** The stage that the request left when it ended; the first one where the workflow has that stage no more. */
const stageLeft = ({ state, desk }: Ended): StageId | undefined =>
  desk.config.stages.find(({ id }) => id === state.exit?.from)?.id ?? firstStage(desk);
