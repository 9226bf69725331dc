import type { ErrorObject } from "ajv/dist/2019.js";
import { Ajv2019 } from "ajv/dist/2019.js";
import formats from "ajv-formats";
import type { Description, JsonSchema } from "./description.ts";
import { SHARED_SCHEMAS } from "./description.ts";

/** Says what is wrong with a value; nothing where it fits. */
export type SchemaCheck = (schema: JsonSchema, value: unknown) => readonly string[];

/** The check against schemas of one description. A schema is compiled when it is first needed, then kept. */
export function schemaCheck(description: Description): SchemaCheck {
  // `strict` and `validateSchema` are off: GitHub's schemas are full of words that a strict validator refuses.
  const ajv = new Ajv2019({ strict: false, validateSchema: false, allErrors: true, logger: false, verbose: true });
  formats.default(ajv);
  ajv.addFormat("timestamp", true);
  ajv.addFormat("uri-template", true);
  ajv.addSchema({ $id: SHARED_SCHEMAS, $defs: description.schemas });
  return (schema, value) => {
    const validate = ajv.compile(schema);
    return validate(value) ? [] : (validate.errors ?? []).map(inWords);
  };
}

/** Positions in lists are left out, so that the same mistake in each of a hundred items is one mistake. */
function inWords({ instancePath, message, params, keyword, data }: ErrorObject): string {
  const place = instancePath.replace(/\/\d+(?=\/|$)/g, "/*") || "/";
  const invented: unknown = params["unevaluatedProperty"] ?? params["additionalProperty"];
  if (typeof invented === "string") return `${place} has the unknown property "${invented}"`;
  const shown = keyword === "enum" || keyword === "type" ? `, not ${JSON.stringify(data).slice(0, 60)}` : "";
  return `${place} ${message ?? keyword}${shown}`;
}
