import { expect, it } from "vitest";
import { read } from "../conventions/source-files.ts";

interface Figure {
  readonly what: string;
  readonly is: number;
  readonly beside?: string;
}

const { figures }: { readonly figures: readonly Figure[] } = JSON.parse(read("docs/reference/budgets.json"));
const explained = read("docs/explanation/what-a-desk-costs.md");

it.each(["10", "1,000", "10,000"])("what is said of a desk with %s open requests is what was measured", (size) => {
  const figure = figures.find(({ what }) => what === `A desk with ${size} open requests, in an hour`);
  const [, requests, points] = new RegExp(`^\\| ${size} +\\| ([\\d,]+) +\\| ([\\d,]+) `, "m").exec(explained) ?? [];
  expect(requests).toBe(Math.round(figure?.is ?? Number.NaN).toLocaleString("en-GB"));
  expect(figure?.beside).toMatch(new RegExp(`^${points?.replace(",", "")} GraphQL points`));
});

it("so is what a large sweep and the demo's story take", () => {
  const found = figures.filter(({ what }) => /^Sweep of 1,000 .* due$|^The demo's request/.test(what));
  expect(found).toHaveLength(2);
  for (const { is } of found) expect(explained).toMatch(new RegExp(`\\b${is}\\b`));
});
