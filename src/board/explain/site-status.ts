import * as z from "zod";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { jsonFile } from "../api/json-file.ts";
import type { SiteFile } from "../site/write-site.ts";

/** What somebody should look at. */
const NOTES = ["rules", "drop-in", "meeting", "place", "language", "reviewed"] as const;

/** A warning, with how many it is about; 1 where that cannot be counted. */
export interface StatusNote {
  readonly id: (typeof NOTES)[number];
  readonly count: number;
}

/** How the site stands, without any clock but that of the data: the same data gives the same state. */
export interface SiteStatus {
  readonly version: 1;
  readonly builtAt: string;
  readonly changedAt: string | null;
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

function notesOf({ rules, nextDropIn, committee, requests, desk }: BoardModel): readonly StatusNote[] {
  const full = requests.filter(({ lane, consent }) => lane === "request" && consent === "named");
  const counts: Readonly<Record<StatusNote["id"], number>> = {
    rules: rules.adopted ? 0 : 1,
    "drop-in": nextDropIn ? 0 : 1,
    meeting: committee.meetings.length > 0 ? 0 : 1,
    place: full.filter(({ country, place }) => country !== null && place.kind === "unknown").length,
    language: full.filter(({ language }) => language === null).length,
    reviewed: desk.languages.filter((language) => !desk.reviewed.includes(language)).length,
  };
  return NOTES.map((id) => ({ id, count: counts[id] })).filter(({ count }) => count > 0);
}

const Shape = z.object({
  version: z.literal(1),
  builtAt: z.string(),
  changedAt: z.string().nullable(),
  requests: z.int(),
  onlyCounted: z.int(),
  languages: z.array(z.string()),
  notes: z.array(z.object({ id: z.enum(NOTES), count: z.int() })),
});

/** Where the state is, for machines. */
export const STATUS_DATA_PATH = "/status.json";

/** The state of the site as a file. */
export const statusFile = (model: BoardModel): SiteFile => jsonFile(STATUS_DATA_PATH, Shape, siteStatus(model));
