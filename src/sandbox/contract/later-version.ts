import type { OpenApiDocument } from "./openapi.ts";
import { isNode } from "./openapi.ts";

/** Where GitHub's description says how a node reads in later versions of the API. */
const CHANGES = "x-github-breaking-changes";

/** GitHub's description as it reads in a later version of the API: each node with the changes of that version made to it. */
export function laterVersion(document: OpenApiDocument, version: string): OpenApiDocument {
  const later = structuredClone(document);
  changeBelow(later, version);
  return later;
}

function changeBelow(node: unknown, version: string): void {
  if (typeof node !== "object" || node === null) return;
  for (const inside of Object.values(node)) changeBelow(inside, version);
  const changes: unknown = Reflect.get(node, CHANGES);
  for (const change of Array.isArray(changes) ? changes : []) {
    if (!isNode(change) || change["version"] !== version) continue;
    const { patch } = change;
    if (Array.isArray(patch)) for (const step of patch) applyStep(node, step);
    else merge(node, patch);
  }
}

/** JSON Merge Patch (RFC 7396). */
function merge(node: object, patch: unknown): void {
  for (const [key, value] of Object.entries(patch ?? {})) {
    const before: unknown = Reflect.get(node, key);
    if (value === null) Reflect.deleteProperty(node, key);
    else if (isNode(value) && isNode(before)) merge(before, value);
    else Reflect.set(node, key, value);
  }
}

/** One step of a JSON Patch (RFC 6902). The description only removes and replaces. */
function applyStep(node: object, step: unknown): void {
  if (!isNode(step) || typeof step["path"] !== "string")
    throw new Error("a change in GitHub's description has no path");
  const keys = step["path"].split("/").slice(1).map(unescaped);
  const last = keys.pop() ?? "";
  const parent = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), node);
  if (typeof parent !== "object" || parent === null) throw new Error(`there is no ${step["path"]} to change`);
  if (step["op"] === "replace") Reflect.set(parent, last, step["value"]);
  else if (step["op"] !== "remove") throw new Error(`a change in GitHub's description wants to ${String(step["op"])}`);
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}

const unescaped = (key: string): string => key.replaceAll("~1", "/").replaceAll("~0", "~");
