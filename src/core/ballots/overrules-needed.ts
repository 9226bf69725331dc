/** How many of the other eligible seats lift a concern together: two thirds of them, rounded up; at least one. */
export function overrulesNeeded(others: number): number {
  const twice = 2 * Math.max(0, others);
  const rest = twice % 3;
  return Math.max(1, (twice - rest) / 3 + (rest === 0 ? 0 : 1));
}
