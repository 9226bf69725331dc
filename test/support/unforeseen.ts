import { loadToDecide } from "../../src/core/config/load-to-decide.ts";
import { type Instant, instant, later } from "../../src/core/domain/ids.ts";
import type { RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { decide } from "../../src/core/workflow/decide.ts";

const HOUR = 3_600_000;
/** How long after a snapshot looks are tried, in hours. */
const TRIED = [1, 12, 30, 60, 73, 100, 170, 340, 730, 2_200, 9_000];
const FAR = instant("2045-01-01T00:00:00Z");

/**
 * What a later look would decide although nobody did anything and the card says that nothing is due before. There must be
 * nothing of it: a sweep of a large desk leaves such requests out. A request that is not settled yet says nothing.
 */
export function unforeseenIn(snapshot: RequestSnapshot): readonly string[] {
  const { card, readAt } = snapshot;
  const hint = card?.batch.hint;
  if (!hint || decidedAt(snapshot, readAt).length > 0) return [];
  const last = hint.due === undefined ? FAR : later(hint.due, -1_000);
  return [...TRIED.map((hours) => later(readAt, hours * HOUR)), last]
    .filter((at) => readAt < at && at <= last)
    .flatMap((at) => decidedAt(snapshot, at).map((what) => `before ${hint.due ?? "ever"}, at ${at}: ${what}`));
}

function decidedAt(snapshot: RequestSnapshot, readAt: Instant): readonly string[] {
  const loaded = loadToDecide(snapshot.files);
  if (!loaded.ok) return [];
  const decision = decide({ ...snapshot, readAt }, { kind: "sweep" }, loaded.desk);
  if (decision.kind === "left-alone") return [];
  return [
    ...decision.records.map(({ key }) => key),
    ...decision.effects.map(({ kind }) => kind),
    ...decision.reminders.map(({ reminder }) => reminder),
  ];
}
