import { isDeepStrictEqual } from "node:util";
import type { Desk } from "../../src/core/config/desk.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import { type Instant, later } from "../../src/core/domain/ids.ts";
import type { RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { parsePublished, publishedAfter, publishedText } from "../../src/core/records/published.ts";
import { boardRequest, boardRequestOf } from "../../src/core/reports/board-request.ts";
import type { BoardRequest } from "../../src/core/reports/board-types.ts";
import { viewOf } from "../../src/core/reports/request-view.ts";
import { shownCopy, shownFrom, threadFrom } from "../../src/core/reports/shown-copy.ts";
import { shownRequest } from "../../src/core/reports/shown-request.ts";
import { parseShownCopy, shownText } from "../../src/core/reports/shown-shape.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";

/** How long after the reading a board is made once more, in milliseconds: an hour, some days, a year. */
const LATER = [0, 3_600_000, 9 * 86_400_000, 400 * 86_400_000];

/** A request as a board shows it that has only the published copy; undefined where none is published. */
export function boardFromCopy(snapshot: RequestSnapshot, desk: Desk, at: Instant): BoardRequest | undefined {
  const state = deriveState(snapshot);
  const records = publishedAfter(snapshot, undefined);
  const copy = shownCopy(shownRequest(snapshot, state, desk), snapshot, state, records);
  if (!copy) return undefined;
  const [shown, published] = [parseShownCopy(shownText(copy)), parsePublished(publishedText(records))];
  const thread = shown && published && threadFrom(shown, published);
  if (!shown || !thread) throw new Error(`the copy of request ${snapshot.issue.number} cannot be read`);
  return boardRequestOf(viewOf(shownFrom(shown), thread, { state: deriveState(thread), desk, at }));
}

/** What a board that has only the published copy would show otherwise than one that reads GitHub: at the same moment, and later. */
export function copyDifferencesIn(snapshot: RequestSnapshot): readonly string[] {
  const state = deriveState(snapshot);
  const loaded = loadDesk(snapshot.files);
  if (!loaded.ok || !state.registered || state.report || snapshot.incomplete.length > 0) return [];
  const { desk } = loaded;
  return LATER.flatMap((time) => {
    const at = later(snapshot.readAt, time);
    const whole = boardRequest({ ...snapshot, readAt: at }, state, desk);
    const copied = boardFromCopy(snapshot, desk, at);
    if (!copied || whole.lane === "join" || whole.consent === "only-counted") return [];
    return differences(whole, copied).map(
      (member) => `request ${whole.number} at ${at}: ${member} differs in the copy`,
    );
  });
}

const differences = (one: BoardRequest, other: BoardRequest): readonly string[] => {
  const members = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).flatMap(([name, member]) => (isDeepStrictEqual(member, members.get(name)) ? [] : [name]));
};
