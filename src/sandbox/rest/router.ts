import type { Route } from "./call.ts";

/** A route that fits, with the values of its parameters. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds routes by method and path. Where several fit, the one with more fixed segments is meant. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const known = routes
    .map((route) => ({ route, segments: route.path.split("/") }))
    .sort((a, b) => fixed(b.segments) - fixed(a.segments));
  return (method, path) => {
    const given = path.split("/");
    for (const { route, segments } of known) {
      const params = route.method === method ? fit(segments, given) : undefined;
      if (params) return { route, params };
    }
    return undefined;
  };
}

const fixed = (segments: readonly string[]): number => segments.filter((segment) => !segment.startsWith("{")).length;

function fit(segments: readonly string[], given: readonly string[]): Readonly<Record<string, string>> | undefined {
  const takesRest = segments.at(-1)?.endsWith("...}") ?? false;
  if (takesRest ? given.length < segments.length - 1 : given.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? "";
    if (segment.endsWith("...}")) params[segment.slice(1, -4)] = decodeURIComponent(given.slice(index).join("/"));
    else if (segment.startsWith("{")) params[segment.slice(1, -1)] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return params;
}
