import type { BoardRequest } from "../../core/reports/board-types.ts";
import { COUNTRIES } from "../../core/reports/places/countries.ts";

/** The regions of the movement that a request comes from; `global` for the whole world, nothing where it is not known. */
export function regionsOfRequest({ place }: Pick<BoardRequest, "place">): readonly string[] {
  switch (place.kind) {
    case "country":
      return regionsOf([place.code]);
    case "several":
      return regionsOf(place.codes);
    case "global":
      return ["global"];
    case "unknown":
      return [];
  }
}

const regionsOf = (codes: readonly string[]): readonly string[] =>
  [...new Set(codes.flatMap((code) => COUNTRIES.get(code)?.region ?? []))].sort();
