import { ApiRefusal } from "../refusal.ts";
import type { Outcome } from "./outcome.ts";
import type { Budget } from "./rate-limit.ts";
import type { Session } from "./session.ts";

/** Who has nothing left, and until when. */
export interface Spent {
  readonly session: Session;
  readonly budget: Budget;
}

/** REST, where the hour's requests are used up. */
export function spentRequests({ session, budget }: Spent): Outcome {
  const { body } = new ApiRefusal(403, `API rate limit exceeded for ${nameOf(session)}.`);
  return { status: 403, body, headers: nothingLeft(budget), cost: 0 };
}

/** GraphQL, where the hour's points are used up: status 200, and no data. */
export function spentPoints({ session, budget }: Spent): Outcome {
  const message = `API rate limit already exceeded for ${nameOf(session)}.`;
  const errors = [{ type: "RATE_LIMITED", code: "graphql_rate_limit", message }];
  return { status: 200, body: { errors }, headers: nothingLeft(budget), cost: 0 };
}

/** More at once than GitHub likes. Without `seconds` it does not say how long to wait. */
export function breach(told: {
  readonly status: 403 | 429;
  readonly seconds?: number;
  readonly of?: "requests" | "content";
}): Outcome {
  const { status, seconds, of = "requests" } = told;
  const { body } = new ApiRefusal(status, BREACHES[of]);
  return { status, body, headers: seconds === undefined ? {} : { "retry-after": String(seconds) }, cost: 0 };
}

const BREACHES = {
  requests: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  content:
    "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.",
};

const nothingLeft = ({ limit }: Budget): Readonly<Record<string, string>> => ({
  "x-ratelimit-remaining": "0",
  "x-ratelimit-used": String(limit),
});

function nameOf(session: Session): string {
  switch (session.kind) {
    case "anonymous":
      return "127.0.0.1";
    case "person":
      return `user ID ${session.account.id}`;
    case "app":
      return `app ID ${session.app.id}`;
    case "workflow":
    case "installation":
      return session.installation ? `installation ID ${session.installation.id}` : "installation";
  }
}
