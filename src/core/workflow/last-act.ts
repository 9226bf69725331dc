import type { LastAct } from "../commands/command.ts";
import { commandNamed } from "../commands/index.ts";
import type { DecisionRecord, Person } from "../domain/batch.ts";
import type { ChangeKind } from "../domain/change.ts";
import { writtenRecords } from "./derive-state.ts";
import type { Look } from "./look.ts";

/** Changes on which nothing rests: answers, votes and words of others. */
const RESTS_ON_NOTHING: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  "answered",
  "refused",
  "act-undone",
  "vote-cast",
  "reaction-seen",
  "reaction-gone",
  "vote-unclear",
  "priority-given",
  "feedback-given",
  "progress-noted",
  "help-offered",
  "part-opened",
  "queue-placed",
  "score-given",
]);

/** The last thing that somebody did in this request and has not taken back, and whether anything followed from it. */
export function lastActOf(by: Person, look: Look): LastAct | undefined {
  const all = [...writtenRecords(look.snapshot).map(({ record }) => record), ...look.records];
  const index = all.findLastIndex((record) => isActOf(by, record) && !look.state.undone.has(record.key));
  const act = all[index];
  const done = act && actIn(act);
  if (!done) return undefined;
  const followed = all.slice(index + 1).some((record) => changesMore(record) && !look.state.undone.has(record.key));
  const { command } = done;
  return { key: act.key, command, undoable: commandNamed(command)?.undoable ?? false, followed };
}

const isActOf = (by: Person, record: DecisionRecord): boolean =>
  actIn(record)?.by.id === by.id &&
  record.changes.some(({ kind }) => kind !== "answered" && kind !== "refused" && kind !== "act-undone");

/** The command that a record answers, or that somebody gave by moving the card: that act is theirs too. */
function actIn({ cause, changes }: DecisionRecord): { readonly by: Person; readonly command: string } | undefined {
  if (cause.kind === "command") return { by: cause.by, command: cause.command };
  const by = changes.flatMap((change) =>
    change.kind === "card-moved" && change.done === "taken" ? change.by : null,
  )[0];
  const command = changes.flatMap((change) => (change.kind === "stage-entered" ? change.through : []))[0];
  return by && command !== undefined ? { by, command } : undefined;
}

const changesMore = ({ changes }: DecisionRecord): boolean => changes.some(({ kind }) => !RESTS_ON_NOTHING.has(kind));
