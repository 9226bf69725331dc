import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BatchComment } from "../../../src/core/domain/snapshot.ts";
import { followChain } from "../../../src/core/records/chain.ts";
import { batchHash } from "../../../src/core/records/hash.ts";
import { chainOf, commentOf, PLACE, recordOf } from "./batches.ts";

const changesOf = (batches: readonly BatchComment[]) =>
  batches.flatMap(({ batch }) => batch.records.flatMap(({ changes }) => changes));

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

  const tampering = fc.record({ at: fc.nat(6), other: fc.nat(6) });

  it.each(["loss", "swap", "change"] as const)(
    "shows every %s: what counts untouched is no more than a beginning",
    (kind) => {
      fc.assert(
        fc.property(tampering, ({ at, other }) => {
          fc.pre(at !== other);
          const chain = chainOf(7);
          const touched = tampered(chain, kind, at, other);
          const { counted, stray } = followChain(touched);
          const genuine = counted.filter(({ hash }) => chain.some((batch) => batch.hash === hash));
          expect(changesOf(genuine)).toEqual(changesOf(chain.slice(0, genuine.length)));
          expect(genuine.length).toBeLessThan(7);
          expect(counted.length + stray.length).toBe(touched.length);
          expect(followChain(touched).head).not.toBe(chain.at(-1)?.hash);
        }),
        { numRuns: 300 },
      );
    },
  );

  it("counts a doubled batch once", () => {
    fc.assert(
      fc.property(fc.nat(6), (at) => {
        const chain = chainOf(7);
        const { counted, stray, head } = followChain(tampered(chain, "doubling", at, at));
        expect(counted).toEqual(chain);
        expect(stray).toHaveLength(1);
        expect(head).toBe(chain.at(-1)?.hash);
      }),
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
