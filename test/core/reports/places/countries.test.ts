import { readFileSync } from "node:fs";
import { geoBounds, geoCentroid, geoContains, geoDistance } from "d3-geo";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { COUNTRIES } from "../../../../src/core/reports/places/countries.ts";

/** Natural Earth's shapes at 1:50 million, by ISO code. */
const shapes = (() => {
  const atlas: Parameters<typeof feature>[0] = JSON.parse(
    readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"),
  );
  const countries = atlas.objects["countries"];
  if (!countries) throw new Error("no countries in the atlas");
  const drawn = feature(atlas, countries);
  if (drawn.type !== "FeatureCollection") throw new Error("the countries are no list");
  return drawn.features.flatMap((shape) => {
    const code = shape.id === undefined ? "" : (new Intl.Locale(`und-${shape.id}`).region ?? "");
    return COUNTRIES.has(code) ? [{ code, shape }] : [];
  });
})();

describe("the table of countries", () => {
  it("has every code of ISO 3166-1, and Kosovo", () => {
    expect(COUNTRIES.size).toBe(250);
    expect([...COUNTRIES.keys()].every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });

  it("has a region and a place on the map for each", () => {
    const lacking = [...COUNTRIES.values()].filter(
      ({ code, region, longitude, latitude }) =>
        (region === null && code !== "AQ") || !(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90),
    );
    expect(lacking).toEqual([]);
  });

  it("puts the circle of each country within its shape, or beside it where it is a small island", () => {
    const outside = shapes.filter(({ code, shape }) => {
      const country = COUNTRIES.get(code);
      if (!country) return true;
      const point: [number, number] = [country.longitude, country.latitude];
      const [[west, south], [east, north]] = geoBounds(shape);
      const small = Math.abs(east - west) < 1.5 && north - south < 1.5;
      const beside = geoDistance(point, geoCentroid(shape)) < 0.01;
      return !(geoContains(shape, point) || (small && beside));
    });
    expect(shapes.length).toBeGreaterThan(230);
    // The atlas draws only some atolls of Kiribati and the Marshall Islands, and a reef of Australia as a shape of its own.
    expect(outside.map(({ code }) => code).sort()).toEqual(["AU", "KI", "MH"]);
  });

  it.each(["SG", "MT", "MV", "BH", "MU", "CV", "WS", "TO"])("knows where the small island %s is", (code) => {
    expect(COUNTRIES.get(code)).toMatchObject({ longitude: expect.any(Number) });
  });
});
