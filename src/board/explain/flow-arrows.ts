import type { FlowBox, FlowLayout, FlowLink } from "./flow-layout.ts";

/** A cell of the picture is so many units wide and high. */
export const CELL = 100;
/** A box leaves so much of its cell free at each side: there the arrows run. */
export const MARGIN = 8;

/** A point of the picture, in units from the corner where the reading starts. */
export interface FlowPoint {
  readonly x: number;
  readonly y: number;
}

/** An arrow: its corners from box to box. The first and the last point lie within the boxes. */
export interface FlowArrow {
  readonly link: FlowLink;
  readonly points: readonly FlowPoint[];
}

interface Segment {
  readonly a: FlowPoint;
  readonly b: FlowPoint;
}

/** What a corner costs. */
const CORNER = 30;

/** How far from the middle of a box's side an arrow may start or end, and from the middle of a free strip it may run. */
const PORTS = [0, -22, 22];
const TRACKS = [0, -4, 4];

/**
 * The arrows of a layout. Of many ways to draw each, the plainest is taken: through no box of others, not along another arrow, across few,
 * with few corners. There always is one, through the strips between the boxes.
 */
export function flowArrows(layout: FlowLayout): readonly FlowArrow[] {
  const drawn: FlowArrow[] = [];
  const boxOf = new Map(layout.boxes.map((box) => [box.id, box]));
  for (const link of layout.links) {
    const [from, to] = [boxOf.get(link.from), boxOf.get(link.to)];
    if (!from || !to) continue;
    const taken = drawn.flatMap(({ points }) => segmentsOf(points));
    let best: { readonly points: readonly FlowPoint[]; readonly cost: number } | undefined;
    for (const points of waysBetween(from, to)) {
      // Most shapes have too many corners to win: they are not looked at.
      if (best && (points.length - 2) * CORNER >= best.cost) continue;
      const cost = costOf(points, from, to, layout, taken);
      if (cost !== Number.POSITIVE_INFINITY && (!best || cost < best.cost)) best = { points, cost };
    }
    if (best) drawn.push({ link, points: best.points });
  }
  return drawn;
}

/** The straight pieces of a line. */
export const segmentsOf = (points: readonly FlowPoint[]): readonly Segment[] =>
  points.slice(1).flatMap((b, index) => {
    const a = points[index];
    return a && (a.x !== b.x || a.y !== b.y) ? [{ a, b }] : [];
  });

/** Whether a straight piece touches a box. */
export function touches({ a, b }: Segment, box: Pick<FlowBox, "column" | "lane">): boolean {
  const [left, top] = [box.column * CELL + MARGIN, box.lane * CELL + MARGIN];
  const size = CELL - 2 * MARGIN;
  return (
    Math.max(a.x, b.x) > left &&
    Math.min(a.x, b.x) < left + size &&
    Math.max(a.y, b.y) > top &&
    Math.min(a.y, b.y) < top + size
  );
}

const middle = (place: number): number => place * CELL + CELL / 2;

/** The lines that may be drawn between two boxes, from the plainest shapes to those through the strips. */
function* waysBetween(from: FlowBox, to: FlowBox): Iterable<readonly FlowPoint[]> {
  const start = { x: middle(from.column), y: middle(from.lane) };
  const end = { x: middle(to.column), y: middle(to.lane) };
  const strips = (place: number): readonly number[] =>
    TRACKS.flatMap((track) => [place * CELL + track, (place + 1) * CELL + track]);

  for (const out of PORTS) {
    const [x, y] = [start.x + out, start.y + out];
    if (from.lane === to.lane)
      yield [
        { ...start, y },
        { ...end, y },
      ];
    if (from.column === to.column)
      yield [
        { ...start, x },
        { ...end, x },
      ];
    for (const into of PORTS) {
      const last = { x: end.x + into, y: end.y + into };
      yield [
        { ...start, y },
        { x: last.x, y },
        { ...end, x: last.x },
      ];
      yield [
        { ...start, x },
        { x, y: last.y },
        { ...end, y: last.y },
      ];
      for (const across of strips(to.lane)) {
        yield [
          { ...start, x },
          { x, y: across },
          { x: last.x, y: across },
          { ...end, x: last.x },
        ];
        for (const down of strips(from.column)) {
          yield [
            { ...start, y },
            { x: down, y },
            { x: down, y: across },
            { x: last.x, y: across },
            { ...end, x: last.x },
          ];
        }
      }
      for (const down of strips(from.column))
        yield [
          { ...start, y },
          { x: down, y },
          { x: down, y: last.y },
          { ...end, y: last.y },
        ];
    }
  }
}

/** How plain a line is; infinite where it cannot be drawn. */
function costOf(
  points: readonly FlowPoint[],
  from: FlowBox,
  to: FlowBox,
  { boxes }: FlowLayout,
  taken: readonly Segment[],
): number {
  const segments = segmentsOf(points);
  const last = segments.length - 1;
  if (last < 0) return Number.POSITIVE_INFINITY;
  const blocked = segments.some((segment, index) =>
    boxes.some((box) => {
      const isOwn = (index === 0 && box.id === from.id) || (index === last && box.id === to.id);
      return !isOwn && touches(segment, box);
    }),
  );
  if (blocked) return Number.POSITIVE_INFINITY;
  const length = segments.reduce((sum, segment) => sum + lengthOf(segment), 0);
  const besides = segments.reduce((sum, one) => sum + taken.filter((other) => runsAlong(one, other)).length, 0);
  const across = segments.reduce((sum, one) => sum + taken.filter((other) => crosses(one, other)).length, 0);
  const off = points.some(({ x, y }) => x % (CELL / 2) !== 0 || y % (CELL / 2) !== 0) ? 1 : 0;
  return besides * 400 + across * 60 + last * CORNER + off + length / 10;
}

const lengthOf = ({ a, b }: Segment): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const isLevel = ({ a, b }: Segment): boolean => a.y === b.y;
const between = (value: number, one: number, other: number): boolean =>
  value > Math.min(one, other) && value < Math.max(one, other);

/** Whether two pieces lie on each other, or so near that they look as one. */
function runsAlong(one: Segment, other: Segment): boolean {
  if (isLevel(one) !== isLevel(other)) return false;
  const [along, away] = isLevel(one) ? (["x", "y"] as const) : (["y", "x"] as const);
  const apart = Math.abs(one.a[away] - other.a[away]);
  const from = Math.max(Math.min(one.a[along], one.b[along]), Math.min(other.a[along], other.b[along]));
  const until = Math.min(Math.max(one.a[along], one.b[along]), Math.max(other.a[along], other.b[along]));
  return apart < 3 && until - from > 1;
}

function crosses(one: Segment, other: Segment): boolean {
  if (isLevel(one) === isLevel(other)) return false;
  const [level, upright] = isLevel(one) ? [one, other] : [other, one];
  return between(upright.a.x, level.a.x, level.b.x) && between(level.a.y, upright.a.y, upright.b.y);
}
