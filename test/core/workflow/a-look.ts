import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import type { Look } from "../../../src/core/workflow/look.ts";
import { aSnapshot } from "../../support/a-snapshot.ts";
import { boardDesk } from "../../support/board-desk.ts";

/** A look at a request of the invented desk; its requester is rosa, number 3. */
export const aLook = (state: Partial<RequestState>, snapshot: Partial<RequestSnapshot> = {}): Look => ({
  snapshot: aSnapshot(snapshot),
  desk: boardDesk(),
  missing: () => [],
  state: { ...BLANK, ...state },
  records: [],
  answers: [],
});
