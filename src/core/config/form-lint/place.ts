import { FAILSAFE_SCHEMA, type Schema, YAML11_SCHEMA } from "js-yaml";
import type { FilePath } from "../finding.ts";
import type { YamlFile } from "../read-yaml.ts";

/** A place in a file for GitHub, which reads YAML 1.1: an unquoted yes or on is true there, 1:30 and 010 are numbers. */
export interface Place {
  readonly path: FilePath;
  /** As GitHub reads it; undefined where there is nothing. */
  readonly value: unknown;
  /** The same with every scalar as it is written. */
  readonly written: unknown;
}

/** The whole of a file. */
export const wholeFile = (yaml: YamlFile): Place => ({
  path: [],
  value: readUnder(yaml, YAML11_SCHEMA),
  written: readUnder(yaml, FAILSAFE_SCHEMA),
});

/** Two keys may be one in another schema, such as on and yes, and a tag may be unknown there: then the file's own reading stands. */
function readUnder(yaml: YamlFile, schema: Schema): unknown {
  try {
    return yaml.under(schema);
  } catch {
    return yaml.value;
  }
}

/** What a key or a position holds. */
export const below = ({ path, value, written }: Place, key: string | number): Place => ({
  path: [...path, key],
  value: heldBy(value, key),
  written: heldBy(written, key),
});

function heldBy(around: unknown, key: string | number): unknown {
  return typeof around === "object" && around !== null && Object.hasOwn(around, key)
    ? Reflect.get(around, key)
    : undefined;
}

/** Whether a place holds keys of its own. */
export const holdsKeys = ({ written }: Place): boolean =>
  typeof written === "object" && written !== null && !Array.isArray(written);

/** The keys of a place as they are written; none where it holds none. */
export const keysAt = (place: Place): readonly string[] => (holdsKeys(place) ? Object.keys(Object(place.written)) : []);

/** The entries of a list; none where there is no list. */
export const entriesOf = (place: Place): readonly Place[] =>
  Array.isArray(place.written) ? place.written.map((_, n) => below(place, n)) : [];

/** Whether nothing is written, as in `title:`. */
export const isNothing = ({ value }: Place): boolean => value === undefined || value === null;

/** A text as it is written; empty where there is none. */
export const wordsAt = ({ written }: Place): string => (typeof written === "string" ? written : "");

/** An option or label as GitHub writes it into an issue: a number in its shortest form, but never without the part after the point. */
export function textAt(place: Place): string {
  const { value } = place;
  const written = wordsAt(place);
  if (isNothing(place)) return "";
  if (typeof value !== "number" || !Number.isFinite(value)) return written;
  return Number.isInteger(value) && written.includes(".") ? `${value}.0` : String(value);
}
