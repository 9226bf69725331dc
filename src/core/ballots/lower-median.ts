/** The middle one of some whole numbers, the lower of two middle ones; undefined where there are none. */
export function lowerMedian(numbers: readonly number[]): number | undefined {
  const inOrder = numbers.toSorted((a, b) => a - b);
  return inOrder[Math.trunc((inOrder.length - 1) / 2)];
}
