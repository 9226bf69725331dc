import { geoEqualEarth } from "d3-geo";

/** The size of the map in its own units. Antarctica is left out: nobody asks from there. */
export const MAP = { width: 960, height: 428 } as const;

const project = geoEqualEarth()
  .rotate([-11, 0])
  .scale(177)
  .translate([MAP.width / 2, 246]);

/** Where a point of the world, in degrees, stands on the map. Areas are true to each other, and no continent is cut in two. */
export function onMap(longitude: number, latitude: number): { readonly x: number; readonly y: number } {
  const [x = 0, y = 0] = project([longitude, latitude]) ?? [];
  return { x: Math.round(x), y: Math.round(y) };
}

/** The projection itself, for drawing the land once. */
export const worldProjection = project;
