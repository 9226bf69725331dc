import { foldLabel } from "./fold-label.ts";

/** No country and no area has a longer name. */
const LONGEST = 200;

/** Brings the name of a country or an area to one form for comparison: letter case, accents and blanks are put aside. */
export const foldPlace = (name: string): string =>
  foldLabel(name.slice(0, LONGEST))
    .normalize("NFD")
    .replace(/[\p{M}\s]+/gu, "");
