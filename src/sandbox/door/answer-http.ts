import { createHash } from "node:crypto";
import { isNode } from "../json.ts";
import { ApiRefusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { graphqlEntry } from "./graphql-door.ts";
import type { HttpAnswer, HttpRequest } from "./http-message.ts";
import { breach, spentPoints, spentRequests } from "./limit-answers.ts";
import type { DoorSettings, Entry, LoggedRequest, Outcome } from "./outcome.ts";
import { rateHeaders } from "./rate-limit.ts";
import { JSON_TYPE, LIMITS, type Place, restEntry } from "./rest-door.ts";
import { openSession, type Session } from "./session.ts";
import { struck } from "./struck.ts";

/** Answers any request, as GitHub would. Never throws for what a client did. */
export function answerHttp(world: World, settings: DoorSettings, request: HttpRequest): HttpAnswer {
  const place = placeOf(world, request.url);
  const { fault, ...answer } = guarded(() => enter(world, settings, request, place));
  const logged = { method: request.method, path: place.path + request.url.search, status: answer.status };
  settings.note(fault === undefined ? logged : { ...logged, fault });
  return answer;
}

const GRAPHQL = "/graphql";

function placeOf(world: World, url: URL): Place {
  const { origin, pathname } = url;
  // An Enterprise Server has REST below /api/v3, and GraphQL not below it but beside it.
  if (pathname === "/api/graphql") return { path: GRAPHQL, base: origin };
  const prefix = pathname.startsWith("/api/v3/") && pathname !== `/api/v3${GRAPHQL}` ? "/api/v3" : "";
  const path = pathname.slice(prefix.length);
  const [, kind, id, rest = ""] = /^\/(repositories|organizations)\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const base = origin + prefix;
  const repository = kind === "repositories" ? world.state.repositories.get(Number(id)) : undefined;
  if (repository) return { path: `/repos/${repository.owner.login}/${repository.name}${rest}`, base };
  const account = kind === "organizations" ? world.state.accounts.get(Number(id)) : undefined;
  return { path: account ? `/orgs/${account.login}${rest}` : path, base };
}

type FaultyAnswer = HttpAnswer & Pick<LoggedRequest, "fault">;

function guarded(answer: () => FaultyAnswer): FaultyAnswer {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return pack({ status: error.status, body: error.body, cost: 0 });
  }
}

function enter(world: World, settings: DoorSettings, request: HttpRequest, place: Place): FaultyAnswer {
  if (!request.headers["user-agent"])
    throw new ApiRefusal(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header",
    );
  const session = openSession(world, request.headers["authorization"]);
  const entry =
    place.path === GRAPHQL
      ? graphqlEntry(world, settings, session, request)
      : restEntry(world, settings, session, request, place);
  const { fault, ...outcome } = admit(settings, session, entry, request.atOnce ?? 1);
  const packed = pack(outcome, request.headers["if-none-match"]);
  // What has not changed costs nothing.
  settings.limits.take(session, entry.resource, packed.status === 304 ? 0 : outcome.cost);
  if (outcome.isGateway) return { ...packed, ...(fault && { fault }) };
  const budget = settings.limits.look(session, entry.resource);
  const scopes = session.kind === "person" ? { "x-oauth-scopes": session.scopes.join(", ") } : {};
  const headers = { ...rateHeaders(budget, entry.resource), ...packed.headers, ...scopes };
  return { ...packed, headers, ...(fault && { fault }) };
}

/** Lets a request in, unless a limit or a planned fault is in its way. */
function admit(
  settings: DoorSettings,
  session: Session,
  entry: Entry,
  atOnce: number,
): Outcome & Pick<LoggedRequest, "fault"> {
  const budget = settings.limits.look(session, entry.resource);
  const spent = { session, budget };
  const fault = settings.faults.judge(entry);
  if (fault !== "ok") return { ...struck(fault, entry, spent), fault };
  if (budget.remaining === 0 && entry.path !== LIMITS)
    return entry.resource === "graphql" ? spentPoints(spent) : spentRequests(spent);
  const tooFast = settings.secondary?.check(session, entry, atOnce);
  return tooFast ? breach({ status: 403, ...tooFast }) : entry.run();
}

/** Turns an answer into bytes, with an ETag; into 304 where the client has them already. */
function pack({ status, body, headers = {}, isCut, lost }: Outcome, known?: string): HttpAnswer {
  const fate = lost === undefined ? {} : { lost };
  if (body === undefined) return { status, headers, body: undefined, ...fate };
  const text = typeof body === "string" && !isNode(body) ? body : JSON.stringify(body);
  const etag = `W/"${createHash("sha256").update(text).digest("hex")}"`;
  const common = { "content-type": JSON_TYPE, etag, ...headers };
  if (status === 200 && known === etag) return { status: 304, headers: common, body: undefined, ...fate };
  return { status, headers: common, body: isCut ? text.slice(0, Math.ceil(text.length / 2)) : text, ...fate };
}
