import * as z from "zod";
import { type Instant, instantAt } from "../core/domain/ids.ts";
import { asGitHubError, atGitHub, fitForLog, readAnswer } from "./github-errors.ts";
import { type OctokitClient, ONCE } from "./octokit-client.ts";
import { GitHubError } from "./port.ts";

/** An answer in full, and the moment at which GitHub gave it. */
export interface GraphqlAnswer<T> {
  readonly data: T;
  readonly readAt: Instant;
}

/** What GitHub says of one field that it has no value for. */
const Problem = z.object({
  type: z.string().optional(),
  message: z.string(),
  /** Names and places in lists on the way to the field, aliases as they are written. */
  path: z.array(z.union([z.string(), z.number()])).optional(),
});

/** What went wrong with one field of a query. */
export type GraphqlProblem = z.output<typeof Problem>;

/** A question that GitHub does not even begin to answer has errors and no data. */
const Envelope = z.object({ data: z.unknown().optional(), errors: z.array(Problem).optional() });

/**
 * Asks GitHub's GraphQL API. Goes by `request` and not by `graphql`, because the clock of a decision is the `Date` header.
 * An answer with errors is an error, also where it has data: half an answer lets nothing pass. Only what `forgives` says
 * is part of the answer.
 */
export async function askGraphql<T extends z.ZodType>(
  client: OctokitClient,
  ask: {
    readonly operation: string;
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly shape: T;
    readonly forgives?: (problem: GraphqlProblem) => boolean;
  },
): Promise<GraphqlAnswer<z.output<T>>> {
  const { operation, query, variables, shape, forgives } = ask;
  const response = await atGitHub(
    operation,
    client.request({ method: "POST", url: graphqlUrl(client), query, variables, request: ONCE }),
  );
  const { data, errors } = readAnswer(operation, Envelope, response.data);
  const error = errors?.find((problem) => !forgives?.(problem));
  if (error) throw new GitHubError(operation, statusOf(error.type), fitForLog(error.message, variables));
  return { data: readAnswer(operation, shape, data), readAt: readAtOf(operation, response.headers) };
}

/** GitHub's clock as an answer's `Date` header shows it. Never the clock of this machine. */
export function readAtOf(operation: string, headers: { readonly date?: string | undefined }): Instant {
  const milliseconds = Date.parse(headers.date ?? "");
  if (Number.isNaN(milliseconds)) throw asGitHubError(operation, new Error("the answer has no Date header"));
  return instantAt(milliseconds);
}

/** An Enterprise Server keeps REST under `/api/v3` and GraphQL beside it; everybody else has it below the base address. */
function graphqlUrl(client: OctokitClient): string {
  const base = client.request.endpoint.DEFAULTS.baseUrl;
  return base.endsWith("/api/v3") ? `${base.slice(0, -"/v3".length)}/graphql` : "/graphql";
}

function statusOf(type: string | undefined): number | undefined {
  if (type === "NOT_FOUND") return 404;
  if (type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES") return 403;
  if (type === "UNPROCESSABLE") return 422;
  return type === "RATE_LIMITED" ? 429 : undefined;
}
