import { API_VERSIONS } from "../api-version.ts";
import { closedSchema, openSchema } from "./closed-schema.ts";
import type { Description, JsonSchema, KeptDescription, Operation, Parameter } from "./description.ts";
import { laterVersion } from "./later-version.ts";
import type { OpenApiDocument, OpenApiNode, OpenApiOperation } from "./openapi.ts";
import { isNode, jsonSchemaOf, resolve } from "./openapi.ts";

/** What the cut keeps: operations as `METHOD path`, and webhook events with all their actions. */
export interface Kept {
  readonly operations: readonly string[];
  readonly events: readonly string[];
}

/** Cuts GitHub's description down to what is kept, ready for the validator. Throws on an operation or event that it does not have. */
export function cutDescription(document: OpenApiDocument, kept: Kept): Omit<KeptDescription, "source"> {
  const [, ...versions] = API_VERSIONS;
  const first = cutVersion(document, kept);
  const later = versions.map((version) => {
    const cut = cutVersion(laterVersion(document, version), kept);
    return [version, whatChanged(first, cut)] as const;
  });
  return { ...first, later: Object.fromEntries(later) };
}

/** What of a later version is not the same. A later version takes no operation, webhook or schema away. */
function whatChanged(first: Description, later: Description): Description {
  const before = new Set(first.operations.map((operation) => JSON.stringify(operation)));
  const changed = (old: Description["schemas"], fresh: Description["schemas"]): Description["schemas"] =>
    Object.fromEntries(
      Object.entries(fresh).filter(([name, schema]) => JSON.stringify(old[name]) !== JSON.stringify(schema)),
    );
  return {
    operations: later.operations.filter((operation) => !before.has(JSON.stringify(operation))),
    webhooks: changed(first.webhooks, later.webhooks),
    schemas: changed(first.schemas, later.schemas),
  };
}

function cutVersion(document: OpenApiDocument, kept: Kept): Description {
  const operations = kept.operations.map((line) => cutOperation(document, line));
  const webhooks = Object.fromEntries(kept.events.flatMap((event) => cutEvent(document, event)));
  return { operations, webhooks, schemas: sharedSchemas(document, [operations, webhooks]) };
}

function cutOperation(document: OpenApiDocument, line: string): Operation {
  const [method = "", path = ""] = line.split(" ");
  const found = document.paths[path]?.[method.toLowerCase()];
  if (!found) throw new Error(`GitHub's description has no operation ${line}`);
  const responses = Object.entries(found.responses).map(
    ([status, response]) => [status, responseSchema(document, response)] as const,
  );
  return {
    method,
    path,
    parameters: (found.parameters ?? []).flatMap((node) => cutParameter(resolve(document, node))),
    body: cutBody(document, found),
    responses: Object.fromEntries(responses),
  };
}

function cutParameter(node: OpenApiNode): readonly Parameter[] {
  const { name, in: place, required, schema } = node;
  if (typeof name !== "string" || !isNode(schema) || (place !== "path" && place !== "query")) return [];
  return [{ name, in: place, required: required === true, schema: closedSchema(schema) }];
}

function cutBody(document: OpenApiDocument, operation: OpenApiOperation): Operation["body"] {
  if (!operation.requestBody) return null;
  const body = resolve(document, operation.requestBody);
  const schema = jsonSchemaOf(body["content"]);
  return schema ? { required: body["required"] === true, schema: closedSchema(schema) } : null;
}

function responseSchema(document: OpenApiDocument, node: OpenApiNode): JsonSchema | null {
  const schema = jsonSchemaOf(resolve(document, node)["content"]);
  return schema ? closedSchema(schema) : null;
}

function cutEvent(document: OpenApiDocument, event: string): readonly (readonly [string, JsonSchema])[] {
  const ours = Object.entries(document["x-webhooks"]).filter(
    ([, { post }]) => post["x-github"]?.subcategory?.replaceAll("-", "_") === event,
  );
  if (ours.length === 0) throw new Error(`GitHub's description has no webhook ${event}`);
  return ours.map(([key, { post }]) => {
    const schema = post.requestBody && jsonSchemaOf(post.requestBody["content"]);
    if (!schema) throw new Error(`GitHub's description has no payload for the webhook ${key}`);
    const action = key.slice(event.length + 1).replaceAll("-", "_");
    return [action ? `${event}.${action}` : event, closedSchema(schema)] as const;
  });
}

/** All schemas that somebody refers to, directly or through others. */
function sharedSchemas(document: OpenApiDocument, roots: unknown): Readonly<Record<string, JsonSchema>> {
  const shared = new Map<string, JsonSchema>();
  const waiting = [roots];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const name of referencedIn(next)) {
      if (shared.has(name)) continue;
      const schema = openSchema(document.components["schemas"]?.[name] ?? {});
      shared.set(name, schema);
      waiting.push(schema);
    }
  }
  return Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const referencedIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"\$ref":"[^"]*\/([^"/]+)"/g)].flatMap(([, name]) => name ?? []);
