import { instant } from "../../core/domain/ids.ts";
import { formatMonths } from "../../core/messages/format-months.ts";
import type { BreakdownId } from "../../core/reports/board-figure-types.ts";
import { words } from "../frame/said.tsx";
import { placeName } from "../pictures/place-name.ts";
import { facetTitle } from "../requests/facet-title.ts";
import type { Page } from "../site/page.ts";

/** The ways in which requests come, in words. */
export const CHANNELS = {
  form: "board-channel-form",
  mail: "board-channel-mail",
  "drop-in": "board-channel-drop-in",
  event: "board-channel-event",
  other: "board-channel-other",
} as const;

const isChannel = (name: string): name is keyof typeof CHANNELS => Object.hasOwn(CHANNELS, name);

/** What a row of a breakdown is called in the language of a page, for text and attributes: as everywhere on the board. */
export function rowTitle(page: Page, id: BreakdownId, name: string): string {
  switch (id) {
    case "stage":
    case "exit":
    case "year":
    case "country":
    case "language":
    case "kind":
      return facetTitle(page, id, name);
    case "partner-kind":
      return facetTitle(page, "partner", name);
    case "continent":
    case "region":
      return placeName(page, name);
    case "month":
      return /^\d{4}-\d\d$/.test(name) ? monthTitle(name, page.language) : placeName(page, "unknown");
    case "channel":
      return isChannel(name) ? words(page, CHANNELS[name]) : placeName(page, "unknown");
  }
}

function monthTitle(month: string, language: string): string {
  const first = instant(`${month}-01T00:00:00Z`);
  return formatMonths(first, first, language);
}
