import type { ApiVersion } from "../api-version.ts";

/** A JSON Schema (2019-09). It is handed to the validator as it is; we never look inside. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A value in the path or the query of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** One operation of GitHub's REST API, as far as traffic can be checked against it. */
export interface Operation {
  readonly method: string;
  /** As in `/repos/{owner}/{repo}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Null where the description has no body. */
  readonly body: { readonly required: boolean; readonly schema: JsonSchema } | null;
  /** By status; null where the answer has no JSON body. */
  readonly responses: Readonly<Record<string, JsonSchema | null>>;
}

/** GitHub's REST description in one version of the API, cut to what we use and turned into JSON Schema. */
export interface Description {
  readonly operations: readonly Operation[];
  /** By event and action, as in `issues.opened`; an event without actions by its name alone. */
  readonly webhooks: Readonly<Record<string, JsonSchema>>;
  /** What the `$ref`s in all the others point to. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/** The cut as it is kept: the oldest version, and of each later one only what is not the same. `cutDescription` makes it. */
export interface KeptDescription extends Description {
  readonly source: { readonly package: string; readonly version: string; readonly sha256: string };
  readonly later: Readonly<Partial<Record<ApiVersion, Description>>>;
}

/** The `$id` under which the shared schemas are known to the validator. */
export const SHARED_SCHEMAS = "github";
