import { COUNTRIES } from "../../core/reports/places/countries.ts";
import { count as inFigures } from "../frame/count.ts";
import { told, words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { LAND_DOTS } from "./land-dots.ts";
import { placeName } from "./place-name.ts";
import { MAP, onMap } from "./world-projection.ts";

/** How many requests come from a place: a country by its ISO code, `several`, `global` or `unknown`. */
interface PlaceCount {
  readonly name: string;
  readonly count: number;
}

interface Circle {
  readonly code: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const SMALLEST = 5;
const LARGEST = 24;

/**
 * Where requests come from: a circle for each country, its area by their number, on a world of dots without any border. What stands for no
 * single country is said beside it. The numbers are in a table of the same page.
 */
export function DotMap({ page, counts }: { readonly page: Page; readonly counts: readonly PlaceCount[] }) {
  const circles = circlesOf(counts);
  const most = circles.toSorted((a, b) => b.count - a.count).slice(0, 3);
  const label = words(
    page,
    "board-map-picture",
    circles.length,
    most.map(({ code }) => placeName(page, code)),
  );
  return (
    <figure class="map">
      <svg viewBox={`24 8 ${MAP.width - 48} ${MAP.height - 16}`} role="img" aria-label={label}>
        <path class="map-land" d={LAND_DOTS} />
        {circles.map(({ count, x, y, radius }) => (
          <>
            <circle class="map-place" cx={x} cy={y} r={radius} />
            {fits(count, radius) && (
              <text class="map-number" x={x} y={y}>
                {inFigures(page, count)}
              </text>
            )}
          </>
        ))}
      </svg>
      <BesideTheMap page={page} counts={counts} />
    </figure>
  );
}

function BesideTheMap({ page, counts }: { readonly page: Page; readonly counts: readonly PlaceCount[] }) {
  const beside = (["several", "global", "unknown"] as const).flatMap((name) => {
    const here = counts.find((place) => place.name === name);
    return here && here.count > 0 ? [{ name, count: here.count }] : [];
  });
  if (beside.length === 0) return null;
  return (
    <figcaption>
      <ul class="plain quiet">
        {beside.map(({ name, count }) => (
          <li>{told(page, `board-map-${name}`, count)}</li>
        ))}
      </ul>
    </figcaption>
  );
}

/** The circles of the countries, the larger ones first, so that the small ones stay visible. */
function circlesOf(places: readonly PlaceCount[]): readonly Circle[] {
  const known = places.flatMap(({ name, count }) => {
    const country = COUNTRIES.get(name);
    return country && count > 0 ? [{ ...country, count }] : [];
  });
  const most = Math.max(1, ...known.map(({ count }) => count));
  const unit = Math.min(6, LARGEST / Math.sqrt(most));
  return known
    .map(({ code, count, longitude, latitude }) => ({
      code,
      count,
      ...onMap(longitude, latitude),
      radius: Math.max(SMALLEST, Math.round(unit * Math.sqrt(count))),
    }))
    .sort((a, b) => b.radius - a.radius || (a.code < b.code ? -1 : 1));
}

/** Whether a number can be read in its circle. A single request needs none. */
const fits = (count: number, radius: number): boolean => count > 1 && radius >= 4 + 4 * String(count).length;
