import { describe, expect, it } from "vitest";
import type { LibraryEntry } from "../../../src/core/domain/snapshot.ts";
import { type NewRequest, similarRequests } from "../../../src/core/forms/similar.ts";

const MUSEUM = "Gallery, library, archive or museum";

const entry = (number: number, title: string, facts: Partial<LibraryEntry> = {}): LibraryEntry => ({
  number,
  title,
  url: `https://hub.example.org/helpdesk/en/requests/${number}/`,
  country: null,
  partnerKind: null,
  material: null,
  finished: true,
  ...facts,
});

const library: readonly LibraryEntry[] = [
  entry(1, "Scans of glass negatives from Lapland", {
    country: "Finland",
    partnerKind: MUSEUM,
    material: "Photographs",
  }),
  entry(2, "Medical drawings for Wikipedia", { country: "France", partnerKind: "Company", material: "Drawings" }),
  entry(3, "Old maps of Kerala", { country: "India", partnerKind: MUSEUM, material: "Maps" }),
  entry(4, "Photographs of a fishing village", { country: "Morocco", partnerKind: MUSEUM, material: "Photographs" }),
  entry(5, "Workshop for museum staff", { country: "Finland", partnerKind: MUSEUM, material: "Training" }),
  entry(6, "خرائط قديمة من القاهرة", { country: "مصر", partnerKind: MUSEUM, material: "خرائط" }),
];

const request = (title: string, ...answers: string[]): NewRequest => ({
  number: 99,
  title,
  texts: answers.filter((answer) => answer !== MUSEUM),
  choices: answers.filter((answer) => answer === MUSEUM),
});
const found = (wish: NewRequest, among = library) => similarRequests(wish, among).map(({ number }) => number);

describe("earlier requests that may help", () => {
  it.each([
    {
      rule: "rare words of the title say most",
      wish: request("Glass negatives", "We have 400 glass plates and want scans of them.", MUSEUM),
      numbers: [1],
    },
    {
      rule: "accents, letter case and a plural make no difference",
      wish: request("MAP from Kérala", "An old map.", "India"),
      numbers: [3],
    },
    { rule: "any script will do", wish: request("خرائط من القاهرة", "مصر"), numbers: [6] },
    {
      rule: "the same country and kind of partner alone say nothing",
      wish: request("A data import", "Finland", MUSEUM, "Data"),
      numbers: [],
    },
    {
      rule: "words that every text has say nothing",
      wish: request(
        "Help with this",
        "We would like to have some of the things that you have from others for our wiki.",
      ),
      numbers: [],
    },
    { rule: "nothing is like nothing", wish: request("", ""), numbers: [] },
  ])("$rule", ({ wish, numbers }) => {
    expect(found(wish)).toEqual(numbers);
  });

  it("are at most three, the most alike first and the newer of two that are equally alike", () => {
    const many = [7, 8, 9, 10].map((number) => entry(number, "Glass negatives"));
    expect(
      found(request("Glass negatives and scans"), [...many, entry(11, "Glass negatives and scans of Oslo")]),
    ).toEqual([10, 9, 8]);
  });

  it("are never the request itself", () => {
    expect(found({ ...request("Glass negatives"), number: 7 }, [entry(7, "Glass negatives")])).toEqual([]);
  });

  it("are named with one earlier request as with ten thousand, in time that grows with the words only", () => {
    const wish = request("Glass negatives", "x ".repeat(30_000), "é̂".repeat(30_000));
    expect(found(wish, [entry(1, "Glass negatives")])).toEqual([1]);
    expect(
      found(
        wish,
        Array.from({ length: 10_000 }, (_, n) => entry(n + 1, `Title ${n} of a request`)),
      ),
    ).toEqual([]);
  });
});
