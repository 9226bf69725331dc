/** GitHub sends a delivery again for three days; a desk gets a few hundred in that time, and never this many. */
const MOST = 10_000;

/** The deliveries that are under way or done. The oldest are forgotten when there are too many. */
export interface SeenDeliveries {
  has(id: string): boolean;
  add(id: string): void;
  /** A delivery whose work failed may come again. */
  forget(id: string): void;
}

/** Remembers at most so many deliveries by the number that GitHub gave them, the same at each try and for each hook. */
export function createSeenDeliveries(most = MOST): SeenDeliveries {
  const seen = new Set<string>();
  return {
    has: (id) => seen.has(id),
    add: (id) => {
      seen.add(id);
      const [oldest] = seen;
      if (seen.size > most && oldest !== undefined) seen.delete(oldest);
    },
    forget: (id) => void seen.delete(id),
  };
}
