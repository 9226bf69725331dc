import { commandWordsFor } from "../commands/index.ts";
import { parseCommands } from "../commands/parse-commands.ts";
import { earliest, type Instant, instant, later } from "../domain/ids.ts";
import type { Account, ClosingEvent, LabelEvent } from "../domain/snapshot.ts";
import { isWriter } from "./is-writer.ts";
import type { Look } from "./look.ts";

/** The desk and somebody else undo each other's work on an issue, and the desk has stopped. */
export interface Standoff {
  /** When the desk put something back for the last time. */
  readonly since: Instant;
  /** When it begins anew. */
  readonly until: Instant;
  /** The labels that are at stake, in small letters. */
  readonly labels: ReadonlySet<string>;
  /** Whether it is also at stake if the issue is open or closed. */
  readonly state: boolean;
  /** Who did the other half, as far as GitHub says. */
  readonly others: readonly string[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So many mends within an hour are enough: people do not do that, two programs do it all night. */
const MOST_MENDS = 3;
/** The hour of the day, UTC, from which the desk tries again. */
const NIGHT = "03:00:00Z";

/** What may be undone: a label was put on or taken off, or the issue was closed or opened. */
export type MendableEvent = LabelEvent | ClosingEvent;

/** The desk put back what somebody else had changed. */
interface Mend {
  readonly at: Instant;
  /** A label in small letters; undefined where the issue was closed or opened again. */
  readonly label: string | undefined;
  readonly by: Account | null;
}

/**
 * Whether the desk leaves things as they are: it mended three times within an hour, and since then nobody wrote a command and
 * no night has come. All of it is in GitHub's own timeline, so nothing is kept for it. What another workflow does in the
 * desk's own name cannot be told from the desk. `planned` is what the look itself is about to do.
 */
export function standoffIn(look: Look, planned: readonly MendableEvent[] = []): Standoff | undefined {
  let found: { readonly mends: readonly Mend[]; readonly since: Instant; readonly until: Instant } | undefined;
  let counted: readonly Mend[] = [];
  for (const mend of mendsIn(look, planned)) {
    if (found && mend.at >= found.until) [found, counted] = [undefined, []];
    counted = [...counted.filter(({ at }) => later(at, HOUR) >= mend.at), mend];
    if (counted.length >= MOST_MENDS) found = { mends: counted, since: mend.at, until: endOf(look, mend.at) };
  }
  if (!found || found.until <= look.snapshot.readAt) return undefined;
  const { mends, since, until } = found;
  return {
    since,
    until,
    labels: new Set(mends.flatMap(({ label }) => label ?? [])),
    state: mends.some(({ label }) => label === undefined),
    others: [...new Set(mends.flatMap(({ by }) => by?.login ?? []))],
  };
}

function mendsIn(look: Look, planned: readonly MendableEvent[]): readonly Mend[] {
  const happened: readonly MendableEvent[] = [...look.snapshot.labelEvents, ...look.snapshot.closings];
  // It takes two to quarrel, so most issues need no more than this.
  if (happened.filter((event) => !isOurs(event, look)).length < MOST_MENDS) return [];
  const last = new Map<string | undefined, MendableEvent>();
  const events = happened.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [...events, ...planned].flatMap((event): readonly Mend[] => {
    const label = "label" in event ? event.label.toLowerCase() : undefined;
    const before = last.get(label);
    last.set(label, event);
    const undoes = before !== undefined && before.kind !== event.kind && isOurs(event, look) && !isOurs(before, look);
    return undoes ? [{ at: event.at, label, by: before.by }] : [];
  });
}

const isOurs = ({ by }: MendableEvent, look: Look): boolean => by !== null && isWriter(by, look);

/** The next night, or the first command that somebody writes. */
function endOf({ snapshot, desk }: Look, since: Instant): Instant {
  const today = instant(`${since.slice(0, 10)}T${NIGHT}`);
  const night = today > since ? today : later(today, DAY);
  const command = snapshot.comments.find(
    ({ author, createdAt, body }) =>
      createdAt > since &&
      author?.kind === "user" &&
      !isWriter(author, { desk }) &&
      parseCommands(body, commandWordsFor(desk)).commands.length > 0,
  );
  return command ? earliest(night, command.createdAt) : night;
}
