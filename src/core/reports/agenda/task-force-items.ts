import type { Desk } from "../../config/desk.ts";
import { isActive } from "../../config/working-groups.ts";
import type { AgendaTimes, GroupedItem } from "../../domain/agenda.ts";
import { instant, later } from "../../domain/ids.ts";
import { sentence } from "../../domain/sentence.ts";
import { publicTitle } from "../../records/public-text.ts";

/** How long before its last day a task force is named. */
const AHEAD = 30 * 86_400_000;

/** Task forces that are over and have no closing summary, and those that end soon. */
export function taskForceItems({ config }: Desk, { at }: AgendaTimes): readonly GroupedItem[] {
  return config.groups.flatMap((group): readonly GroupedItem[] => {
    const { kind, title, until, summary } = group;
    if (kind !== "task-force" || until === undefined || summary !== undefined) return [];
    const since = instant(`${until}T00:00:00Z`);
    const over = !isActive(group, at);
    if (!over && since > later(at, AHEAD)) return [];
    const asks = [sentence(over ? "agenda-task-force-over" : "agenda-task-force-ends")];
    return [
      {
        group: "task-forces",
        number: null,
        title: publicTitle(title, config.desk.contact).text,
        url: null,
        since,
        asks,
      },
    ];
  });
}
