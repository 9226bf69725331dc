/** An object of JSON. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON: neither a list nor null. */
export const isNode = (value: unknown): value is JsonNode =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The number under a key, or NaN. */
export function numberIn(node: JsonNode, key: string): number {
  const value = node[key];
  return typeof value === "number" ? value : Number.NaN;
}

/** The text under a key, or undefined. */
export function textIn(node: JsonNode, key: string): string | undefined {
  const value = node[key];
  return typeof value === "string" ? value : undefined;
}

/** The texts in a list: those that are text, and the `name` of those that are objects with one. */
export function namesIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => {
    const name = isNode(item) ? (item["name"] ?? item["login"]) : item;
    return typeof name === "string" ? [name] : [];
  });
}
