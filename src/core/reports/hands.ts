import type { Desk } from "../config/desk.ts";
import type { GroupId } from "../domain/ids.ts";
import type { BoardRequest } from "./board-types.ts";

/** What looks for somebody in one group, or where no group cares. */
export interface HandsList {
  /** Null for requests that no group cares for. */
  readonly group: GroupId | null;
  readonly title: string | null;
  /** Numbers of the requests that need hands, the one that has waited longest first. */
  readonly requests: readonly number[];
}

/**
 * All requests that need hands, by group in the order of the desk, the oldest first. One that several groups have stands with each
 * of them; groups that look for nobody are left out.
 */
export function handsLists(requests: readonly BoardRequest[], { config }: Pick<Desk, "config">): readonly HandsList[] {
  const waiting = requests.filter(({ hands }) => hands !== null).sort(byAge);
  const listed = (belongs: (groups: readonly GroupId[]) => boolean): readonly number[] =>
    waiting.filter(({ hands }) => hands && belongs(hands.groups)).map(({ number }) => number);
  return [
    ...config.groups.map(({ id, title }) => ({ group: id, title, requests: listed((groups) => groups.includes(id)) })),
    { group: null, title: null, requests: listed((groups) => groups.length === 0) },
  ].filter(({ requests: numbers }) => numbers.length > 0);
}

const byAge = (a: BoardRequest, b: BoardRequest): number => {
  const [one, other] = [a.hands?.since ?? "", b.hands?.since ?? ""];
  return one < other ? -1 : one > other ? 1 : a.number - b.number;
};
