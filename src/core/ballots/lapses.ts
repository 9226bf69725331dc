import type { RequestState } from "../domain/request-state.ts";

/** How often a lapsed ballot opens again by itself; then the committee must choose. */
export const REOPENINGS = 2;

/** How many ballots have lapsed since the request came into its stage. */
export const lapsesInThisStay = ({ ballots, since }: Pick<RequestState, "ballots" | "since">): number =>
  ballots.filter(({ terms, result }) => terms.openedAt >= (since ?? "") && result?.outcome === "lapsed").length;
