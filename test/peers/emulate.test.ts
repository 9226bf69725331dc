import { expect, it } from "vitest";
import { PEER_CALLS } from "./calls.ts";
import { differences } from "./compare.ts";
import { EXPLANATIONS } from "./explanations.ts";
import { askBoth } from "./peers.ts";

// emulate (https://github.com/vercel-labs/emulate) was written by others from the same documentation, so where both
// answer the same, neither has made it up.

it("the sandbox answers as emulate does, or it is explained why not", async () => {
  const { ours, theirs } = await askBoth();
  const used = new Set<string>();
  const unexplained: string[] = [];
  let identical = 0;
  for (const { name } of PEER_CALLS) {
    const [our, their] = [ours.get(name), theirs.get(name)];
    if (!our || !their) throw new Error(`nobody answered ${name}`);
    const found = differences(our, their);
    if (found.length === 0) identical += 1;
    for (const difference of found) {
      const explanation = EXPLANATIONS.find(({ covers }) => covers(name, difference));
      if (explanation) used.add(explanation.id);
      else unexplained.push(`${name}: ${difference}`);
    }
  }
  expect(unexplained).toEqual([]);
  // An explanation that explains nothing must go.
  expect(EXPLANATIONS.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  const figures = { calls: PEER_CALLS.length, identical, explained: PEER_CALLS.length - identical };
  process.stdout.write(`emulate: ${figures.calls} calls, ${identical} identical, ${figures.explained} explained\n`);
  expect(figures).toEqual({ calls: 92, identical: 22, explained: 70 });
});

it("a difference that nobody explains is found: another status, another link, a key more or less", () => {
  const answer = { status: 200, links: "next", body: { a: [{ b: 1 }] } };
  expect(differences(answer, answer)).toEqual([]);
  expect(differences(answer, { ...answer, status: 201 })).toEqual(["status 200 here, 201 there"]);
  expect(differences(answer, { ...answer, links: "" })).toEqual(['link "next" here, "" there']);
  expect(differences(answer, { ...answer, body: { a: [{ c: 1 }], d: { e: 1 } } })).toEqual([
    "only here: /a/*/b",
    "only there: /a/*/c",
    "only there: /d",
  ]);
});
