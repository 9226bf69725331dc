import type { PeerAnswer } from "./peers.ts";

/** What of two answers to the same call is not the same, one line each. */
export function differences(ours: PeerAnswer, theirs: PeerAnswer): readonly string[] {
  if (ours.status !== theirs.status) return [`status ${ours.status} here, ${theirs.status} there`];
  const links = ours.links === theirs.links ? [] : [`link "${ours.links}" here, "${theirs.links}" there`];
  const [here, there] = [keysIn(ours.body), keysIn(theirs.body)];
  const missing = (from: ReadonlySet<string>, where: string, others: ReadonlySet<string>): readonly string[] =>
    [...from].filter((key) => !others.has(key) && isUnder(key, others)).map((key) => `only ${where}: ${key}`);
  return [...links, ...missing(here, "here", there), ...missing(there, "there", here)];
}

/** Whether what a key stands in is there: of a thing that one of the two does not have, only the thing itself is told. */
const isUnder = (key: string, places: ReadonlySet<string>): boolean => {
  const parent = key.replace(/(\/\*)*\/[^/]+$/, "");
  return parent === "" || places.has(parent);
};

/** The places of all keys, as in `/labels/…/name`. */
function keysIn(value: unknown, place = ""): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...keysIn(item, `${place}/*`)]));
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inside]) => [`${place}/${key}`, ...keysIn(inside, `${place}/${key}`)]),
  );
}
