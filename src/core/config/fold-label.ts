/** More combining marks in a row than any language writes. Normalising costs the square of a run, so a hostile text is left as it is. */
const MARKS_WITHOUT_END = /\p{M}{11}/u;

/** Soft hyphens, direction marks, zero-width characters and variation selectors: typed by keyboards, seen by nobody. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * Brings labels and options to one form for comparison: NFC, no unseen characters, single blanks, small letters. By way of
 * capital letters, since some small ones share one: ß and ss, the two sigmas.
 */
export function foldLabel(text: string): string {
  const composed = MARKS_WITHOUT_END.test(text) ? text : text.normalize("NFC");
  return composed.replace(UNSEEN, "").replace(/\s+/g, " ").trim().toUpperCase().toLowerCase();
}
