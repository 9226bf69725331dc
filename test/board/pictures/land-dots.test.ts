import { readFileSync } from "node:fs";
import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { expect, it } from "vitest";
import { MAP, worldProjection } from "../../../src/board/pictures/world-projection.ts";

/** How far the dots stand from each other. */
const STEP = 8;

/** A closed line on the map. */
type Ring = [number, number][];

/** The outlines of the land, as the map projects them. */
function coastLines(land: GeoPermissibleObjects): readonly Ring[] {
  const rings: Ring[] = [];
  const draw = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => void rings.push([[x, y]]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push([x, y]),
    closePath: () => {},
    arc: () => {},
  };
  geoPath(worldProjection, draw)(land);
  return rings;
}

/** Where a horizontal line meets the coasts, from left to right: every second stretch is land. */
const coastsAt = (rings: readonly Ring[], y: number): readonly number[] =>
  rings
    .flatMap((ring) =>
      ring.flatMap(([x, top], index) => {
        const [nextX, next] = ring[(index + 1) % ring.length] ?? [x, top];
        return top > y === next > y ? [] : [x + ((y - top) / (next - top)) * (nextX - x)];
      }),
    )
    .sort((a, b) => a - b);

/** A row of dots as runs: `M x y` and how far the line with dots in it goes on. */
function rowOf(rings: readonly Ring[], y: number, first: number): string {
  const coasts = coastsAt(rings, y);
  const dots: number[] = [];
  for (let x = first; x < MAP.width; x += STEP) if (coasts.filter((coast) => coast < x).length % 2 === 1) dots.push(x);
  const starts = dots.filter((x) => !dots.includes(x - STEP));
  return starts
    .map((x) => {
      let length = 0;
      while (dots.includes(x + length + STEP)) length += STEP;
      return `M${x} ${y}h${length || ".1"}`;
    })
    .join("");
}

it("draws the land of Natural Earth in dots", async () => {
  const atlas: Parameters<typeof feature>[0] = JSON.parse(
    readFileSync("node_modules/world-atlas/land-110m.json", "utf8"),
  );
  const land = atlas.objects["land"];
  if (!land) throw new Error("no land in the atlas");
  const rings = coastLines(feature(atlas, land));
  const rows: string[] = [];
  for (let y = STEP / 2, row = 0; y < MAP.height; y += STEP, row += 1)
    rows.push(rowOf(rings, y, row % 2 === 0 ? 4 : 8));

  const file = [
    "/**",
    " * The land of the world as rows of dots: a path whose line is drawn in dots 8 units apart. From Natural Earth's land at 1:110 million,",
    " * which is in the public domain (naturalearthdata.com). Drawn by `test/board/pictures/land-dots.test.ts`; run it with `-u` to draw it anew.",
    " */",
    "export const LAND_DOTS = `",
    ...rows.filter((row) => row !== ""),
    "`;",
    "",
  ].join("\n");
  await expect(file).toMatchFileSnapshot("../../../src/board/pictures/land-dots.ts");
});
