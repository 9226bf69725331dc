import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentId } from "../../../src/core/domain/ids.ts";
import type { BatchComment } from "../../../src/core/domain/snapshot.ts";
import { followChain } from "../../../src/core/records/chain.ts";
import { batchHash } from "../../../src/core/records/hash.ts";
import { batchOf, chainOf, commentOf, PLACE, recordOf } from "./batches.ts";

const changesOf = (batches: readonly BatchComment[]) =>
  batches.flatMap(({ batch }) => batch.records.flatMap(({ changes }) => changes));

describe("a chain of batches", () => {
  it("is empty where there is none", () => expect(followChain([])).toEqual({ counted: [], stray: [], head: null }));

  it("is followed from hash to hash, in whatever order it comes, and wherever its comments stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const chain = chainOf(7);
        const scattered = chain.map((batch, index) => ({
          ...batch,
          comment: commentId(4_100_000_000 + (order[index] ?? 0)),
        }));
        const shuffled = order.flatMap((index) => scattered[index] ?? []);
        expect(followChain(shuffled)).toEqual({ counted: scattered, stray: [], head: chain[6]?.hash });
      }),
    );
  });

  it("is the same whichever of its comments come first", () => {
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

  const race = () => {
    const [first, winner] = chainOf(2);
    if (!first || !winner) throw new Error("no chain");
    const loser = commentOf(
      batchOf(first.hash, [recordOf({ kind: "group-assigned", group: "late" })]),
      winner.comment + 5,
    );
    const next = commentOf(batchOf(winner.hash, [recordOf({ kind: "answered" })]), loser.comment + 5);
    const again = { ...winner, comment: commentId(next.comment + 5), original: winner.comment };
    return { first, winner, loser, next, again };
  };
  type Race = keyof ReturnType<typeof race>;

  it.each<[string, readonly Race[], readonly Race[]]>([
    ["counts the one of two that was written first", ["first", "winner", "loser"], ["first", "winner"]],
    ["goes on from it", ["first", "winner", "loser", "next"], ["first", "winner", "next"]],
    ["has only the loser where the winner is deleted", ["first", "loser", "next"], ["first", "loser"]],
    ["has the winner again where it was posted again", ["first", "loser", "next", "again"], ["first", "again", "next"]],
    ["counts a batch once that is there twice", ["first", "winner", "next", "again"], ["first", "winner", "next"]],
    ["is empty without its beginning", ["winner", "loser", "next"], []],
  ])("after a race %s", (_what, present, counted) => {
    const all = race();
    const chain = followChain(present.map((name) => all[name]));
    expect(chain.counted).toEqual(counted.map((name) => all[name]));
    expect(chain.stray.map(({ comment }) => comment)).toEqual(
      present.filter((name) => !counted.includes(name)).map((name) => all[name].comment),
    );
  });

  it("counts the older of two that hold the same restored batch", () => {
    const { first, again } = race();
    const twice = { ...again, comment: commentId(again.comment + 1) };
    expect(followChain([first, twice, again])).toMatchObject({ counted: [first, again], stray: [twice] });
  });

  it("does not count a batch from another issue or repository, even where it is the first that is missing", () => {
    const here = chainOf(3);
    const elsewhere = chainOf(3, { ...PLACE, issueId: PLACE.issueId + 1 });
    const mixed = [here[0], elsewhere[1], here[2]].filter((batch) => batch !== undefined);
    expect(followChain(mixed).counted).toEqual([here[0]]);
  });

  it.each(["loss", "change"] as const)("shows every %s: what counts untouched is no more than a beginning", (kind) => {
    fc.assert(
      fc.property(fc.nat(6), (at) => {
        const chain = chainOf(7);
        const touched = tampered(chain, kind, at);
        const { counted, stray } = followChain(touched);
        const genuine = counted.filter(({ hash }) => chain.some((batch) => batch.hash === hash));
        expect(changesOf(genuine)).toEqual(changesOf(chain.slice(0, genuine.length)));
        expect(genuine.length).toBeLessThan(7);
        expect(counted.length + stray.length).toBe(touched.length);
        expect(followChain(touched).head).not.toBe(chain.at(-1)?.hash);
      }),
      { numRuns: 300 },
    );
  });

  it("counts a doubled batch once", () => {
    fc.assert(
      fc.property(fc.nat(6), (at) => {
        const chain = chainOf(7);
        const { counted, stray, head } = followChain(tampered(chain, "doubling", at));
        expect(counted).toEqual(chain);
        expect(stray).toHaveLength(1);
        expect(head).toBe(chain.at(-1)?.hash);
      }),
    );
  });
});

/** A chain that somebody touched. The seal, which would show a change first, is left out here. */
function tampered(chain: readonly BatchComment[], kind: string, at: number): BatchComment[] {
  const one = chain[at];
  if (one === undefined) throw new Error("out of range");
  if (kind === "loss") return chain.filter((_, index) => index !== at);
  if (kind === "doubling") return [...chain, { ...one, comment: commentOf(one.batch, 4_000_000_500).comment }];
  const batch = { ...one.batch, records: [recordOf({ kind: "group-assigned", group: "forged" })] };
  return chain.map((entry, index) => (index === at ? { ...entry, batch, hash: batchHash(PLACE, batch) } : entry));
}
