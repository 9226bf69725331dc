import type { JsonSchema } from "./description.ts";
import { SHARED_SCHEMAS } from "./description.ts";
import type { OpenApiNode } from "./openapi.ts";
import { isNode } from "./openapi.ts";

/** Words of OpenAPI that say nothing about whether a value is right. */
const SILENT = new Set([
  "nullable",
  "default",
  "description",
  "title",
  "example",
  "examples",
  "discriminator",
  "readOnly",
  "writeOnly",
  "deprecated",
  "xml",
  "externalDocs",
]);
const TYPES = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);

/**
 * An OpenAPI 3.0 schema as a closed JSON Schema: a property that the description does not know is refused, so that
 * the sandbox cannot invent fields. `unevaluatedProperties` goes where a schema is used and not into what is shared, else the
 * parts of an `allOf` would refuse each other's properties.
 */
export function closedSchema(schema: OpenApiNode): JsonSchema {
  const open = openSchema(schema);
  const hasShape = "$ref" in open || "properties" in open || "allOf" in open || "anyOf" in open;
  if (!hasShape || "additionalProperties" in open) return open;
  return { ...open, unevaluatedProperties: false };
}

/** The same, for a schema that others refer to or combine: open at its own level, closed inside. */
export function openSchema(schema: OpenApiNode): JsonSchema {
  if (typeof schema["$ref"] === "string")
    return { $ref: schema["$ref"].replace("#/components/schemas/", `${SHARED_SCHEMAS}#/$defs/`) };
  const words = Object.entries(schema).filter(([word]) => !SILENT.has(word) && !word.startsWith("x-"));
  const converted = Object.fromEntries(words.flatMap(([word, value]) => convert(word, value)));
  return schema["nullable"] === true ? orNull(converted) : converted;
}

function convert(word: string, value: unknown): [string, unknown][] {
  switch (word) {
    case "properties":
    case "patternProperties":
      return [[word, mapNode(value, closedSchema)]];
    case "items":
    case "additionalProperties":
      return [[word, isNode(value) ? closedSchema(value) : value]];
    case "allOf":
    case "anyOf":
      return [[word, mapList(value, openSchema)]];
    // GitHub's own alternatives overlap (each issue also fits "draft issue"), so "exactly one" would refuse real answers.
    case "oneOf":
      return [["anyOf", mapList(value, openSchema)]];
    case "not":
      return [[word, isNode(value) ? openSchema(value) : value]];
    // The description has a few types that JSON Schema does not know.
    case "type":
      return typeof value === "string" && !TYPES.has(value) ? [] : [[word, value]];
    default:
      return [[word, value]];
  }
}

const mapNode = (value: unknown, each: (schema: OpenApiNode) => JsonSchema): unknown =>
  isNode(value)
    ? Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, isNode(schema) ? each(schema) : schema]))
    : value;

const mapList = (value: unknown, each: (schema: OpenApiNode) => JsonSchema): unknown =>
  Array.isArray(value) ? value.map((schema) => (isNode(schema) ? each(schema) : schema)) : value;

/** JSON Schema has no `nullable`: null must be named among the types, the enum's values, and the alternatives. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: values, anyOf, allOf } = schema;
  const withEnum = Array.isArray(values) && !values.includes(null) ? { ...schema, enum: [...values, null] } : schema;
  if (type !== undefined) return { ...withEnum, type: [...(Array.isArray(type) ? type : [type]), "null"] };
  if (Array.isArray(anyOf)) return { ...withEnum, anyOf: [...anyOf, { type: "null" }] };
  if (allOf !== undefined) return { anyOf: [withEnum, { type: "null" }] };
  return withEnum;
}
