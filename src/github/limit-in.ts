import * as z from "zod";

/** GitHub's word that there were too many requests. */
export interface Limit {
  readonly status: number;
  /** Seconds after the answer, where GitHub names them. */
  readonly retryAfter?: number;
  /** When the next hour's requests come, in milliseconds since 1970. Only where none are left. */
  readonly resetAt?: number;
}

/** An answer of GitHub as it came. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** GitHub tells a secondary limit by its words alone, where it gives no `Retry-After`. */
const LIMIT_WORDS = /secondary rate limit|rate limit exceeded|abuse detection/i;
/** How much of a text is searched: GitHub's words stand in front. */
const SEARCHED = 2_000;

/**
 * The limit that an answer tells, in each of GitHub's ways: 429; 403 with `Retry-After`, with nothing left, or with words; for
 * GraphQL 200 with an error. `x-ratelimit-reset` stands in every answer, and only means something where nothing is left.
 */
export function limitIn(answer: PlainAnswer): Limit | undefined {
  const status = statusOf(answer);
  if (status === undefined) return undefined;
  const { headers } = answer;
  const retryAfter = secondsIn(headers);
  const reset = headers.get("x-ratelimit-remaining") === "0" ? Number(headers.get("x-ratelimit-reset")) : 0;
  return {
    status,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(reset > 0 && { resetAt: reset * 1_000 }),
  };
}

function statusOf({ status, headers, text }: PlainAnswer): number | undefined {
  if (status === 429) return status;
  const isTold = headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0";
  if (status === 403) return isTold || saysLimit(text.slice(0, SEARCHED)) ? status : undefined;
  return status === 200 && isLimitedQuery(text) ? 429 : undefined;
}

const Refusal = z.object({
  message: z.string().optional(),
  errors: z.array(z.object({ type: z.string().optional(), message: z.string() })).optional(),
  data: z.unknown().optional(),
});

/** Also an issue's text may speak of limits: without a type only an answer without data is believed. */
function isLimitedQuery(text: string): boolean {
  if (!/"RATE_LIMITED"|rate limit/i.test(text)) return false;
  const { message = "", errors = [], data } = Refusal.safeParse(jsonIn(text)).data ?? {};
  if (errors.some(({ type }) => type === "RATE_LIMITED")) return true;
  return (data ?? null) === null && [message, ...errors.map((error) => error.message)].some(saysLimit);
}

const saysLimit = (words: string): boolean => LIMIT_WORDS.test(words);

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` is a number of seconds, or a date. Anything else, as a negative number, or a date that is over, says nothing. */
function secondsIn(headers: Headers): number | undefined {
  const told = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(told)) return Number(told);
  // Without a day and a zone it is no date of HTTP, although it may be read as one.
  if (!/^[A-Z][a-z]{2}, .* GMT$/.test(told)) return undefined;
  const seconds = (Date.parse(told) - Date.parse(headers.get("date") ?? "")) / 1_000;
  return seconds >= 0 ? seconds : undefined;
}
