import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BatchComment } from "../../../src/core/domain/snapshot.ts";
import { followChain } from "../../../src/core/records/chain.ts";
import { batchHash } from "../../../src/core/records/hash.ts";
import { chainOf, commentOf, PLACE, recordOf } from "./batches.ts";

const groupsOf = (batches: readonly BatchComment[]) => batches.flatMap(({ batch }) => batch.records.flatMap(({ changes }) => changes));

describe("a chain of batches", () => {
  it("is empty where there is none", () => expect(followChain([])).toEqual({ counted: [], stray: [], head: null }));

  it("is read in the order of comment ids, however it comes", () => {
    const chain = chainOf(5);
    expect(followChain([...chain].reverse())).toEqual({ counted: chain, stray: [], head: chain[4]?.hash });
  });

  it("does not count the later of two batches that follow the same one", () => {
    const chain = chainOf(3);
    const [first] = chain;
    if (first === undefined) throw new Error("no chain");
    const twin = commentOf({ ...first.batch, after: first.hash }, 4_000_000_900);
    expect(followChain([...chain, twin])).toMatchObject({ counted: chain, stray: [twin], head: chain[2]?.hash });
  });

  it("does not count a batch from another issue or repository, even where it is the first that is missing", () => {
    const here = chainOf(3);
    const elsewhere = chainOf(3, { ...PLACE, issueId: PLACE.issueId + 1 });
    const mixed = [here[0], elsewhere[1], here[2]].filter((batch) => batch !== undefined);
    expect(followChain(mixed).counted).toEqual([here[0]]);
  });

  it("shows every loss, doubling, swap and change: what counts is the untouched beginning", () => {
    const tampering = fc.record({ kind: fc.constantFrom("loss", "doubling", "swap", "change"), at: fc.nat(6), other: fc.nat(6) });
    fc.assert(
      fc.property(tampering, ({ kind, at, other }) => {
        const chain = chainOf(7);
        const { counted, stray } = followChain(tampered(chain, kind, at, other));
        const untouched = kind === "swap" ? Math.min(at, other) : at;
        if (kind === "swap" && at === other) {
          expect(counted).toEqual(chain);
        } else if (kind === "doubling") {
          expect(groupsOf(counted)).toEqual(groupsOf(chain));
          expect(stray).toHaveLength(1);
        } else {
          const ours = kind === "change" ? counted.slice(0, untouched) : counted;
          expect(groupsOf(ours)).toEqual(groupsOf(chain.slice(0, untouched)));
          expect(counted.length + stray.length).toBe(kind === "loss" ? 6 : 7);
          if (untouched < 6) expect(stray.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** A chain that somebody touched. The seal, which would show a change first, is left out here. */
function tampered(chain: readonly BatchComment[], kind: string, at: number, other: number): BatchComment[] {
  const [one, two] = [chain[at], chain[other]];
  if (one === undefined || two === undefined) throw new Error("out of range");
  if (kind === "loss") return chain.filter((_, index) => index !== at);
  if (kind === "doubling") return [...chain, { ...one, comment: commentOf(one.batch, 4_000_000_500).comment }];
  if (kind === "swap")
    return chain.map((entry, index) =>
      index === at ? { ...two, comment: entry.comment } : index === other ? { ...one, comment: entry.comment } : entry,
    );
  const batch = { ...one.batch, records: [recordOf({ kind: "group-assigned", group: "forged" })] };
  return chain.map((entry, index) => (index === at ? { ...entry, batch, hash: batchHash(PLACE, batch) } : entry));
}
