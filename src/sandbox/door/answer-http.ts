import { createHash } from "node:crypto";
import { isNode } from "../json.ts";
import { ApiRefusal, notFound } from "../refusal.ts";
import type { Answer, Call } from "../rest/call.ts";
import { createRouter } from "../rest/router.ts";
import { ROUTES } from "../rest/routes.ts";
import type { World } from "../world.ts";
import type { Faults, WriteFate } from "./faults.ts";
import { answerGraphql } from "./graphql-door.ts";
import type { HttpAnswer, HttpRequest } from "./http-message.ts";
import { badGateway, type DoorSettings, type Outcome } from "./outcome.ts";
import { type RateLimits, rateHeaders } from "./rate-limit.ts";
import { openSession, type Session } from "./session.ts";

const find = createRouter(ROUTES);

/** Answers any request, as GitHub would. Never throws for what a client did. */
export function answerHttp(world: World, settings: DoorSettings, request: HttpRequest): HttpAnswer {
  const place = placeOf(world, request.url);
  const answer = guarded(() => enter(world, settings, request, place));
  settings.note({ method: request.method, path: place.path + request.url.search, status: answer.status });
  return answer;
}

/** A request's path, taken apart. */
interface Place {
  readonly path: string;
  /** Host and prefix, for the addresses of more pages. */
  readonly base: string;
}

function placeOf(world: World, url: URL): Place {
  const prefix = url.pathname.startsWith("/api/v3") ? "/api/v3" : "";
  const path = url.pathname.slice(prefix.length).replace(/^\/api\/graphql$/, "/graphql");
  const [, kind, id, rest = ""] = /^\/(repositories|organizations)\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const base = url.origin + prefix;
  const repository = kind === "repositories" ? world.state.repositories.get(Number(id)) : undefined;
  if (repository) return { path: `/repos/${repository.owner.login}/${repository.name}${rest}`, base };
  const account = kind === "organizations" ? world.state.accounts.get(Number(id)) : undefined;
  return { path: account ? `/orgs/${account.login}${rest}` : path, base };
}

function guarded(answer: () => HttpAnswer): HttpAnswer {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return pack({ status: error.status, body: error.body });
  }
}

function enter(world: World, settings: DoorSettings, request: HttpRequest, place: Place): HttpAnswer {
  if (!request.headers["user-agent"])
    throw new ApiRefusal(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header",
    );
  const session = openSession(world, request.headers["authorization"]);
  const resource = place.path === "/graphql" ? "graphql" : "core";
  if (place.path !== "/rate_limit") settings.limits.check(session, resource);
  const outcome =
    resource === "graphql"
      ? answerGraphql(world, settings, session, request)
      : answerRest(world, settings, session, request, place);
  const packed = pack(outcome, request.headers["if-none-match"]);
  // What has not changed costs nothing.
  settings.limits.take(session, resource, packed.status === 304 ? 0 : outcome.cost);
  const budget = settings.limits.look(session, resource);
  const scopes = session.kind === "person" ? { "x-oauth-scopes": session.scopes.join(", ") } : {};
  return { ...packed, headers: { ...packed.headers, ...rateHeaders(budget, resource), ...scopes } };
}

function answerRest(
  world: World,
  settings: DoorSettings,
  session: Session,
  request: HttpRequest,
  { path, base }: Place,
): Outcome {
  const { observer, faults } = settings;
  const { method, headers, url } = request;
  const body = parseBody(request.body);
  const seen = { method, path: path + url.search, body, headers };
  const fate = method === "GET" ? fateOfRead(faults, path) : faults.judge({ method, path, body });
  if (fate === "refuse-before") return badGateway("core");
  observer?.request(seen);
  const match = find(method, path);
  const call = {
    world,
    session,
    method,
    path,
    base,
    params: match?.params ?? {},
    query: url.searchParams,
    body,
    settings,
  };
  const answer = path === "/rate_limit" ? limitsOf(settings.limits, session) : attempt(match?.route, call);
  const shape = { status: answer.status, body: answer.body, headers: { ...answer.headers, "content-type": JSON_TYPE } };
  observer?.response({ ...seen, ...shape });
  if (fate === "lose-answer") return badGateway("core");
  return { ...answer, resource: "core", cost: path === "/rate_limit" ? 0 : 1 };
}

const fateOfRead = ({ failingRead }: Faults, path: string): WriteFate =>
  failingRead === "everything" || (failingRead === "list" && LIST_OF_ISSUES.test(path)) ? "refuse-before" : "ok";

const LIST_OF_ISSUES = /^\/repos\/[^/]+\/[^/]+\/issues$/;

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

const JSON_TYPE = "application/json; charset=utf-8";

/** Turns an answer into bytes, with an ETag; into 304 where the client has them already. */
function pack({ status, body, headers = {} }: Answer, known?: string): HttpAnswer {
  if (body === undefined) return { status, headers, body: undefined };
  const text = typeof body === "string" && !isNode(body) ? body : JSON.stringify(body);
  const etag = `W/"${createHash("sha256").update(text).digest("hex")}"`;
  const common = { "content-type": JSON_TYPE, etag, ...headers };
  if (status === 200 && known === etag) return { status: 304, headers: common, body: undefined };
  return { status, headers: common, body: text };
}
