/** A node of GitHub's OpenAPI document: a JSON object whose keys depend on where it stands. */
export type OpenApiNode = Readonly<Record<string, unknown>>;

/** The parts of `@octokit/openapi`'s document that the cut reads. */
export interface OpenApiDocument {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly "x-webhooks": Readonly<Record<string, { readonly post: OpenApiOperation }>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, OpenApiNode>>>>;
}

/** One operation, or one webhook seen as an operation. */
export interface OpenApiOperation {
  readonly parameters?: readonly OpenApiNode[];
  readonly requestBody?: OpenApiNode;
  readonly responses: Readonly<Record<string, OpenApiNode>>;
  readonly "x-github"?: { readonly subcategory?: string };
}

/** Whether a value is a JSON object. */
export const isNode = (value: unknown): value is OpenApiNode =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The node itself, or what it refers to. Throws on a reference that leads nowhere. */
export function resolve(document: OpenApiDocument, node: OpenApiNode): OpenApiNode {
  const reference = node["$ref"];
  if (typeof reference !== "string") return node;
  const [, , section = "", name = ""] = reference.split("/");
  const target = document.components[section]?.[name];
  if (!target) throw new Error(`GitHub's description refers to ${reference}, which it does not have`);
  return resolve(document, target);
}

/** The schema for JSON among a body's media types, or undefined. */
export function jsonSchemaOf(content: unknown): OpenApiNode | undefined {
  if (!isNode(content)) return undefined;
  const media = content["application/json"];
  const schema = isNode(media) ? media["schema"] : undefined;
  return isNode(schema) ? schema : undefined;
}
