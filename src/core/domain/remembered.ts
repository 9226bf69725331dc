/** Texts longer than this are not kept: in characters. */
const LONGEST = 200;
/** Answers that are kept, before all are forgotten. */
const MOST = 1_000;

/**
 * A pure function of a short text that keeps what it answered: the days of a desk, and commands such as `/approve`, come back in
 * every look. What it keeps is bounded, whatever texts come.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = answer(text);
    if (text.length > LONGEST) return made;
    if (known.size === MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
