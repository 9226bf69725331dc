import type { BoardCard, CardValues } from "../../../src/core/domain/board-card.ts";
import { type Instant, userId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Account, AssignmentEvent, RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import type { Look } from "../../../src/core/workflow/look.ts";
import { COORDINATOR, HELPER } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";
import { aLook } from "./a-look.ts";

export const mira: Account = { ...COORDINATOR, kind: "user" };
export const noor: Account = { ...HELPER, kind: "user" };
export const stranger: Account = { id: userId(99), login: "stranger", kind: "user" };
export const bot: Account = { id: userId(98), login: "automation[bot]", kind: "bot" };

/** The desk's board in these looks. */
export const BOARD = { owner: "acme", number: 1 };

const EMPTY: CardValues = {
  stage: null,
  group: null,
  priority: null,
  region: null,
  "waiting-on": null,
  "next-step": null,
  "next-date": null,
  "desk-stage": null,
};

/** A card as the project shows it. */
export const aCard = (values: Partial<CardValues>, more: Partial<Extract<BoardCard, { kind: "present" }>> = {}) =>
  ({
    kind: "present",
    item: { nodeId: "PVTI_1", id: 1 },
    archived: false,
    values: { ...EMPTY, ...values },
    lacks: [],
    options: {},
    ...more,
  }) satisfies BoardCard;

/** A request that was registered on the first of June and came into its stage on the fifth, on a desk with a board. */
export function boardLook(
  state: Partial<RequestState>,
  boardCard: BoardCard,
  snapshot: Partial<RequestSnapshot> = {},
): Look {
  const registered = {
    at: june(1),
    form: null,
    onBehalf: false,
    channel: "form",
    receivedAt: june(1),
  } as const;
  const stage = state.stage === undefined ? [] : [{ stage: state.stage, from: null, at: june(5), through: "moved" }];
  const look = aLook({ registered, since: june(5), visits: stage, ...state }, { boardCard, ...snapshot });
  return { ...look, desk: { ...look.desk, config: { ...look.desk.config, project: { number: 1 } } } };
}

/** Somebody assigned somebody, or themselves. */
export const assigned = (by: Account, assignee: Account = by, at: Instant = june(6)): AssignmentEvent => ({
  kind: "assigned",
  by,
  assignee,
  at,
});
