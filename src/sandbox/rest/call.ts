import { findRepository } from "../acts/repository-acts.ts";
import { visible } from "../door/access.ts";
import type { Session } from "../door/session.ts";
import { isNode, type JsonNode } from "../json.ts";
import { ApiRefusal, gone, notFound } from "../refusal.ts";
import type { Comment, Issue, Repository } from "../state.ts";
import type { World } from "../world.ts";

/** One REST request, with the values of its route's parameters. */
export interface Call {
  readonly world: World;
  readonly session: Session;
  readonly method: string;
  /** As in `/repos/hub/helpdesk/issues`. */
  readonly path: string;
  /** The host and prefix that the client used, for links to more pages. */
  readonly base: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly settings: CallSettings;
}

/** What a test may want otherwise. */
export interface CallSettings {
  /** A list of issues longer than this cannot be asked for by page number. */
  readonly longestPagedList: number;
  /** How long the token of an App holds, on the sandbox's clock. */
  readonly installationTokenHours: number;
  /** Whether REST knows projects. */
  readonly restProjects: boolean;
}

/** What a route answers. No body: 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One operation. `{name}` stands for one segment of the path, `{name...}` for all that follow. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  answer(call: Call): Answer;
}

/** 200 with a body. */
export const ok = (body: unknown): Answer => ({ status: 200, body });
/** 201 with a body. */
export const created = (body: unknown): Answer => ({ status: 201, body });
/** 204. */
export const done: Answer = { status: 204 };

/** The value of a parameter of the path. */
export const param = (call: Call, name: string): string => call.params[name] ?? "";

/** The body as an object; 400 where it is something else. */
export function bodyOf(call: Call): JsonNode {
  if (call.body === undefined) return {};
  if (!isNode(call.body)) throw new ApiRefusal(400, "Problems parsing JSON");
  return call.body;
}

/** The repository of the path, if the session may see it. */
export function repositoryOf(call: Call): Repository {
  return visible(call.session, findRepository(call.world, param(call, "owner"), param(call, "repo")));
}

/** The issue of the path. */
export function issueOf(call: Call): Issue {
  const issue = repositoryOf(call).issues.get(Number(param(call, "issue_number")));
  if (!issue) throw notFound();
  if (issue.deleted) throw gone();
  return issue;
}

/** The comment of the path. */
export function commentOf(call: Call): Comment {
  const repository = repositoryOf(call);
  const comment = call.world.state.comments.get(Number(param(call, "comment_id")));
  if (comment?.issue.repository !== repository) throw notFound();
  return comment;
}
