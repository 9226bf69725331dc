import type { Instant } from "../../core/domain/ids.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { STATUS_NOTES } from "../api/shapes/status-shape.ts";

/** A warning, with how many it is about; 1 where that cannot be counted. */
export interface StatusNote {
  readonly id: (typeof STATUS_NOTES)[number];
  readonly count: number;
}

/** How the site stands, without any clock but that of the data: the same data gives the same state. */
export interface SiteStatus {
  readonly version: 1;
  readonly builtAt: Instant;
  readonly changedAt: Instant | null;
  readonly requests: number;
  readonly onlyCounted: number;
  readonly languages: readonly string[];
  readonly notes: readonly StatusNote[];
}

/** The state of the site by its data. */
export function siteStatus(model: BoardModel): SiteStatus {
  const { builtAt, requests, onlyCounted, desk, changes } = model;
  return {
    version: 1,
    builtAt,
    changedAt: changes[0]?.at ?? null,
    requests: requests.length,
    onlyCounted,
    languages: desk.languages,
    notes: notesOf(model),
  };
}

function notesOf({ rules, dropIns, committee, requests, desk }: BoardModel): readonly StatusNote[] {
  const full = requests.filter(({ lane, consent }) => lane === "request" && consent === "named");
  const counts: Readonly<Record<StatusNote["id"], number>> = {
    rules: rules.adopted ? 0 : 1,
    "drop-in": dropIns.length > 0 ? 0 : 1,
    meeting: committee.meetings.length > 0 ? 0 : 1,
    place: full.filter(({ country, place }) => country !== null && place.kind === "unknown").length,
    language: full.filter(({ language }) => language === null).length,
    reviewed: desk.languages.filter((language) => !desk.reviewed.includes(language)).length,
  };
  return STATUS_NOTES.map((id) => ({ id, count: counts[id] })).filter(({ count }) => count > 0);
}
