/** Names of this length or shorter may differ from what was typed in one place, longer ones in two. */
const SHORT = 4;

/** The known name that was most likely meant; null where none is near. The first of the list wins ties. */
export function suggestName(typed: string, known: Iterable<string>): string | null {
  const most = [...typed].length <= SHORT ? 1 : 2;
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const distance = nameDistance([...typed], [...name], most);
    if (distance <= most && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
}

/** Letters to add, drop, change or swap with their neighbour (Damerau and Levenshtein); `most + 1` for anything above `most`. */
function nameDistance(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : changed;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
