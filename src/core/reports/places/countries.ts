import { COUNTRIES_OF_AFRICA } from "./countries-of-africa.ts";
import { COUNTRIES_OF_ASIA } from "./countries-of-asia.ts";
import { COUNTRIES_OF_EUROPE } from "./countries-of-europe.ts";
import { COUNTRIES_OF_NORTH_AMERICA } from "./countries-of-north-america.ts";
import { COUNTRIES_OF_OCEANIA } from "./countries-of-oceania.ts";
import { COUNTRIES_OF_SOUTH_AMERICA } from "./countries-of-south-america.ts";

/** A part of the world as in the United Nations' M49 standard, but that America is two and Antarctica one of them. */
export type Continent = "africa" | "asia" | "europe" | "north-america" | "south-america" | "oceania" | "antarctica";

/**
 * A region as the Wikimedia movement speaks of them: Sub-Saharan Africa; Middle East and North Africa; East and Southeast Asia and the
 * Pacific; South Asia; Central and Eastern Europe and Central Asia; Northern and Western Europe; Latin America and the Caribbean; North
 * America. Which country belongs where is our reading, to be reviewed by the hub that uses it.
 */
export type MovementRegion = "ssa" | "mena" | "eseap" | "sa" | "cee" | "nwe" | "lac" | "na";

/** A country or territory with a code in ISO 3166-1, or Kosovo as XK. */
export interface Country {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly code: string;
  readonly continent: Continent;
  /** Null for Antarctica. */
  readonly region: MovementRegion | null;
  /** Where its circle stands on a map, in degrees: within its largest part. */
  readonly longitude: number;
  readonly latitude: number;
  /** What people write for it, beside its names in the languages that `Intl` knows. */
  readonly aliases: readonly string[];
}

const REGIONS: readonly MovementRegion[] = ["ssa", "mena", "eseap", "sa", "cee", "nwe", "lac", "na"];

/** All of them by code. */
export const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  [
    ...countriesOf("africa", COUNTRIES_OF_AFRICA),
    ...countriesOf("asia", COUNTRIES_OF_ASIA),
    ...countriesOf("europe", COUNTRIES_OF_EUROPE),
    ...countriesOf("north-america", COUNTRIES_OF_NORTH_AMERICA),
    ...countriesOf("south-america", COUNTRIES_OF_SOUTH_AMERICA),
    ...countriesOf("oceania", COUNTRIES_OF_OCEANIA),
    ...countriesOf("antarctica", "AQ - 0 -80"),
  ].map((country) => [country.code, country]),
);

/** Lines of `CODE region longitude latitude | other name | other name`. */
function countriesOf(continent: Continent, table: string): readonly Country[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [columns = "", ...aliases] = line.split(" | ");
      const [code = "", region = "", longitude, latitude] = columns.split(" ");
      return {
        code,
        continent,
        region: REGIONS.find((known) => known === region) ?? null,
        longitude: Number(longitude),
        latitude: Number(latitude),
        aliases,
      };
    });
}
