import { createHash } from "node:crypto";

/** Numbers that look like chance and are the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number;
  /** Whether something happens that happens in so many of a hundred cases. */
  percent(share: number): boolean;
  /** One of these; throws where there is none. */
  pick<T>(from: readonly T[]): T;
  /** All of these in another order. */
  shuffled<T>(from: readonly T[]): readonly T[];
}

/** The hashes of the seed with one number after the other. */
export function seeded(seed: number): Seeded {
  let count = 0;
  const next = (): number => {
    count += 1;
    return createHash("sha256").update(`${seed} ${count}`).digest().readUInt32BE();
  };
  const below = (end: number): number => Math.floor((next() / 2 ** 32) * end);
  return {
    below,
    percent: (share) => below(10_000) < share * 100,
    pick: <T>(from: readonly T[]): T => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error("there is nothing to pick from");
      return picked;
    },
    shuffled: <T>(from: readonly T[]): readonly T[] =>
      from
        .map((one) => ({ one, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one),
  };
}
