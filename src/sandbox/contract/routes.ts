import type { Operation } from "./description.ts";

/** An operation that a request means, with the values from its path and query. */
export interface Route {
  readonly operation: Operation;
  /** As in `GET /repos/{owner}/{repo}`. */
  readonly name: string;
  readonly pathValues: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** Finds the operation for a method and a path with query; undefined where none has that shape. */
export type RouteFinder = (method: string, path: string) => Route | undefined;

/** Path parameters that may hold slashes. */
const DEEP = new Set(["path", "ref"]);

/** The finder for a list of operations. A fixed word wins over a parameter: `/labels/bug` is a label, `/comments/1` no issue. */
export function routeFinder(operations: readonly Operation[]): RouteFinder {
  const routes = operations.map(toPattern).sort((a, b) => b.fixedWords - a.fixedWords);
  return (method, path) => {
    const { pathname, searchParams } = new URL(path, "http://sandbox.invalid");
    for (const { operation, pattern } of routes) {
      const found = operation.method === method.toUpperCase() ? pattern.exec(pathname) : null;
      if (!found) continue;
      const values = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
      return {
        operation,
        name: `${operation.method} ${operation.path}`,
        pathValues: Object.fromEntries(values),
        query: searchParams,
      };
    }
    return undefined;
  };
}

function toPattern(operation: Operation) {
  const words = operation.path.split("/");
  const parts = words.map((word) =>
    word.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${DEEP.has(name) ? ".+" : "[^/]+"})`),
  );
  return {
    operation,
    pattern: new RegExp(`^${parts.join("/")}$`),
    fixedWords: words.filter((word) => !word.startsWith("{")).length,
  };
}
