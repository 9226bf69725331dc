/** One request that has come. */
export interface Arrival {
  /** How many requests of its sender are on their way, this one among them. */
  readonly atOnce: number;
  /** To be called once it is answered. */
  leave(): void;
}

/** Counts the requests that are on their way at the same time, by sender: an `Authorization` header. */
export interface InFlight {
  arrive(sender: string | undefined): Arrival;
}

/** Nobody asks for anything yet. */
export function createInFlight(): InFlight {
  const counts = new Map<string | undefined, number>();
  const add = (sender: string | undefined, more: number): number => {
    const count = (counts.get(sender) ?? 0) + more;
    counts.set(sender, count);
    return count;
  };
  return { arrive: (sender) => ({ atOnce: add(sender, 1), leave: () => void add(sender, -1) }) };
}
