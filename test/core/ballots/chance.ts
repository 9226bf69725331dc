import fc from "fast-check";
import { type Instant, later } from "../../../src/core/domain/ids.ts";
import { OPENED } from "./a-ballot.ts";

const seed = Number(process.env["FC_SEED"] ?? 20260601);
process.stdout.write(`properties of ballots: 1,000 runs each with seed ${seed}\n`);

/** How properties are run: the same stories each time, others with `FC_SEED=7 npx vitest ...`. */
export const RUNS = { numRuns: 1_000, seed, verbose: true } as const;

/** A moment of the first fortnight of a ballot, in whole minutes; some are equal. */
export const moments: fc.Arbitrary<Instant> = fc
  .oneof(
    fc.integer({ min: 0, max: 20_000 }),
    fc.integer({ min: 0, max: 40 }).map((half) => half * 720),
  )
  .map((minutes) => later(OPENED, minutes * 60_000));
