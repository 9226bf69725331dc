import { wordsOf } from "../../core/forms/similar.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { casesOf } from "./cases-of.ts";

/** Most cases that are named. */
const MOST = 3;
/** Of what more cases have in common than this, only the latest are looked at: it says little of any of them. */
const MOST_IN_COMMON = 40;
/** Least weight of what two requests have in common, as a share of what the case has. */
const LEAST_SHARE = 0.3;

/** Cases by what they are about, and how much it says that two have one thing in common. */
interface CaseLibrary {
  readonly cases: readonly BoardRequest[];
  readonly about: readonly ReadonlySet<string>[];
  /** Places in `cases` of those that have a mark, the latest first. */
  readonly having: ReadonlyMap<string, readonly number[]>;
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * At most three cases that are like a request, the most alike first; none where nothing is really alike. What counts is the kind of help,
 * the kind of partner, the country, and the words of the title; the more, the fewer cases have it. At least two things must be the same.
 * It reads nothing but what the board shows of both.
 */
export function similarCases(model: BoardModel, request: BoardRequest): readonly BoardRequest[] {
  const { cases, about, having, weights } = libraryOf(model);
  const own = marksOf(request);
  const shared = new Map<number, number>();
  for (const mark of own) for (const place of (having.get(mark) ?? []).slice(0, MOST_IN_COMMON)) shared.set(place, 0);
  return [...shared.keys()]
    .flatMap((place) => {
      const there = about[place] ?? new Set();
      const both = [...there].filter((mark) => own.has(mark));
      if (cases[place]?.number === request.number || both.length < 2) return [];
      const share = weightOf(both, weights) / weightOf(there, weights);
      return share < LEAST_SHARE ? [] : [{ place, share }];
    })
    .sort((a, b) => b.share - a.share || a.place - b.place)
    .slice(0, MOST)
    .flatMap(({ place }) => cases[place] ?? []);
}

const weightOf = (marks: Iterable<string>, weights: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const mark of marks) sum += weights.get(mark) ?? 0;
  return sum;
};

const libraries = new WeakMap<BoardModel, CaseLibrary>();

function libraryOf(model: BoardModel): CaseLibrary {
  const known = libraries.get(model);
  if (known) return known;
  const cases = casesOf(model);
  const about = cases.map(marksOf);
  const having = new Map<string, number[]>();
  for (const [place, marks] of about.entries()) {
    for (const mark of marks) {
      const list = having.get(mark);
      if (list) list.push(place);
      else having.set(mark, [place]);
    }
  }
  const weights = new Map([...having].map(([mark, places]) => [mark, Math.log(1 + cases.length / places.length)]));
  const library = { cases, about, having, weights };
  libraries.set(model, library);
  return library;
}

/** What a request is about: marks that no word can be mistaken for, and the telling words of its title. */
function marksOf({ title, kinds, partner, place }: BoardRequest): ReadonlySet<string> {
  const countries = place.kind === "country" ? [place.code] : place.kind === "several" ? place.codes : [];
  return new Set([
    ...kinds.map((kind) => `kind ${kind}`),
    ...(partner === null ? [] : [`partner ${partner}`]),
    ...countries.map((code) => `country ${code}`),
    ...wordsOf(title.text),
  ]);
}
