import type { DecisionRecord } from "../domain/batch.ts";
import type { ChangeOf } from "../domain/change.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { WorkChange } from "../domain/work-change.ts";
import type { Need, Rank, WorkState } from "../domain/work-state.ts";

/** A request with which no group has done anything. */
export const NO_WORK: WorkState = {
  offers: [],
  needs: [],
  parts: [],
  risks: [],
  resources: [],
  resourcesAdded: 0,
  ranks: [],
  scores: [],
  putBack: [],
};

/** The state after what working groups and the committee did with their hands. */
export function applyWork(state: RequestState, change: WorkChange, { at }: DecisionRecord): RequestState {
  switch (change.kind) {
    case "help-offered": {
      const { kind: _kind, ...offer } = change;
      return { ...state, offers: [...withoutOffer(state, offer.person.id), { ...offer, at }] };
    }
    case "offer-withdrawn":
      return { ...state, offers: withoutOffer(state, change.person.id) };
    case "need-stated": {
      const { number, need, by, text } = change;
      return { ...state, needs: [...state.needs, { number, kind: need, by, at, text }] };
    }
    case "need-taken":
      return onNeed(state, change.number, ({ taker: _taker, ...need }) => ({
        ...need,
        ...(change.person && { taker: change.person }),
      }));
    case "need-met": {
      const { by, text, resource } = change;
      const met = { by, at, ...(text && { text }), ...(resource !== undefined && { resource }) };
      return onNeed(state, change.number, (need) => ({ ...need, met }));
    }
    case "part-added": {
      const { kind: _kind, ...part } = change;
      return { ...state, parts: [...state.parts, { ...part, at }] };
    }
    case "part-opened":
      return {
        ...state,
        parts: state.parts.map((part) => (part.part === change.part ? { ...part, issue: change.issue } : part)),
      };
    case "community-noted":
      return { ...state, communityMissing: change.missing };
    case "risk-assessed": {
      const { kind: _kind, ...risk } = change;
      const others = state.risks.filter((known) => known.item !== risk.item || known.risk !== risk.risk);
      return { ...state, risks: [...others, { ...risk, at }] };
    }
    case "resource-added": {
      const { kind: _kind, ...resource } = change;
      return {
        ...state,
        resources: [...state.resources, { ...resource, at }],
        resourcesAdded: state.resourcesAdded + 1,
      };
    }
    case "resource-removed":
      return {
        ...state,
        resources: state.resources.filter(({ number }) => number !== change.number),
        // What it was made for is missing again.
        needs: state.needs.map(({ met, ...need }) =>
          met === undefined || met.resource === change.number ? need : { ...need, met },
        ),
      };
    case "rank-asked":
    case "rank-objected":
    case "rank-held":
      return { ...state, ranks: rankedAfter(state.ranks, change, at) };
    case "queue-placed": {
      const { place, of, line } = change;
      return { ...state, queued: { place, of, line, at } };
    }
    case "score-given": {
      const { by, criterion, score } = change;
      const others = state.scores.filter((known) => known.by.id !== by.id || known.criterion !== criterion);
      return { ...state, scores: [...others, { by, at, criterion, score }] };
    }
    case "card-moved":
      return change.done === "put-back" ? { ...state, putBack: [...state.putBack, change.stage] } : state;
  }
}

/** The offers but that of one person: they were accepted, or offered anew. */
export const withoutOffer = ({ offers }: WorkState, person: number): WorkState["offers"] =>
  offers.filter((offer) => offer.person.id !== person);

const onNeed = (state: RequestState, number: number, change: (need: Need) => Need): RequestState => ({
  ...state,
  needs: state.needs.map((need) => (need.number === number ? change(need) : need)),
});

/** Only the newest place that was asked for can be objected to, or hold. */
function rankedAfter(
  ranks: readonly Rank[],
  change: ChangeOf<"rank-asked" | "rank-objected" | "rank-held">,
  at: DecisionRecord["at"],
): readonly Rank[] {
  if (change.kind === "rank-asked") {
    const { kind: _kind, ...asked } = change;
    return [...ranks, { ...asked, at }];
  }
  const said =
    change.kind === "rank-held" ? { heldAt: at } : { objection: { by: change.by, at, reason: change.reason } };
  return ranks.map((rank, index) => (index === ranks.length - 1 ? { ...rank, ...said } : rank));
}
