import { type ApiVersion, inVersion, SELECTED, versionAsked } from "../api-version.ts";
import { ApiRefusal, notFound } from "../refusal.ts";
import type { Answer, Call } from "../rest/call.ts";
import { createRouter } from "../rest/router.ts";
import { ROUTES } from "../rest/routes.ts";
import type { World } from "../world.ts";
import type { HttpRequest } from "./http-message.ts";
import type { DoorSettings, Entry, Outcome } from "./outcome.ts";
import type { RateLimits } from "./rate-limit.ts";
import type { Session } from "./session.ts";

/** What REST answers with, and GraphQL too. */
export const JSON_TYPE = "application/json; charset=utf-8";

const find = createRouter(ROUTES);

/** A request's path, taken apart. */
export interface Place {
  /** Without query, host and prefix, with names in the place of numbers. */
  readonly path: string;
  /** Host and prefix, for the addresses of more pages. */
  readonly base: string;
}

/** A REST request that may come in. */
export function restEntry(
  world: World,
  settings: DoorSettings,
  session: Session,
  { method, headers, url, body: text }: HttpRequest,
  { path, base }: Place,
): Entry {
  const body = parseBody(text);
  const version = versionAsked(headers);
  if (!version) throw new ApiRefusal(400, "The API version that was asked for is not supported.");
  const run = (): Outcome => {
    const { observer } = settings;
    const seen = { method, path: path + url.search, body, headers };
    observer?.request(seen);
    const match = routeOf(method, path);
    const params = match?.params ?? {};
    const call = { world, session, method, path, base, params, query: url.searchParams, body, settings };
    const isFree = path === LIMITS;
    const asIs = isFree ? limitsOf(settings.limits, session) : attempt(match?.route, call);
    const answer = answeredIn(version, asIs);
    const shape = { status: answer.status, body: answer.body };
    observer?.response({ ...seen, ...shape, headers: { ...answer.headers, "content-type": JSON_TYPE } });
    return { ...answer, cost: isFree ? 0 : 1 };
  };
  const isWrite = method !== "GET" && method !== "HEAD";
  return { resource: "core", method, path, body, isWrite, creates: method === "POST" && CONTENT.test(path), run };
}

/** New issues, comments, reactions and labels. GitHub does not say what it counts as content, so a doubtful one counts. */
const CONTENT = /^\/repos\/[^/]+\/[^/]+\/(labels|issues|issues\/\d+\/comments|issues\/(comments\/)?\d+\/reactions)$/;

/** An answer as a version of the API has it, which it names. */
const answeredIn = (version: ApiVersion, { body, ...answer }: Answer): Answer => ({
  ...answer,
  ...(body === undefined ? {} : { body: inVersion(version, body) }),
  headers: { [SELECTED]: version, ...answer.headers },
});

/** Asking what is left takes nothing from it, and is always answered. */
export const LIMITS = "/rate_limit";

/** A path that cannot be decoded, as `/%zz`, is nobody's. */
function routeOf(method: string, path: string): ReturnType<typeof find> {
  try {
    return find(method, path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function attempt(route: { answer(call: Call): Answer } | undefined, call: Call): Answer {
  try {
    if (!route) throw notFound();
    return route.answer(call);
  } catch (error) {
    if (error instanceof ApiRefusal) return { status: error.status, body: error.body };
    throw error;
  }
}

/** Text that is not JSON is left as text: the route refuses it. */
function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function limitsOf(limits: RateLimits, session: Session): Answer {
  const core = limits.look(session, "core");
  const search = { ...core, limit: 30, remaining: 30, used: 0 };
  return { status: 200, body: { resources: { core, search, graphql: limits.look(session, "graphql") }, rate: core } };
}
