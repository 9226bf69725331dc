/** A band as wide as the number of requests that came so far: it narrows where requests leave. Said in numbers beside it. */
export function River({ reached: counted }: { readonly reached: readonly number[] }) {
  // Of a request from before the desk only its end may be known: it came by the stages before, too.
  const reached = counted.map((_, index) => Math.max(...counted.slice(index)));
  const most = Math.max(1, ...reached);
  const step = 1000 / Math.max(1, reached.length);
  const points = reached.map((count, index) => ({
    x: Math.round(step * (index + 0.5)),
    half: Math.max(1, Math.round((17 * count) / most)),
  }));
  const upper = points.map(({ x, half }) => `${x} ${20 - half}`);
  const lower = points.toReversed().map(({ x, half }) => `${x} ${20 + half}`);
  return (
    <svg class="river" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d={`M${[...upper, ...lower].join("L")}Z`} />
    </svg>
  );
}
