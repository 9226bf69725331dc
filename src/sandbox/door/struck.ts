import { ApiRefusal, notFound } from "../refusal.ts";
import type { FaultKind } from "./fault-kind.ts";
import { breach, type Spent, spentPoints, spentRequests } from "./limit-answers.ts";
import type { Entry, Outcome } from "./outcome.ts";

/** What GitHub's front says of itself (measured: https://github.com/taskcluster/taskcluster-github/issues/96). */
const NO_SERVER =
  "No server is currently available to service your request. Sorry about that. Please try resubmitting your request and contact us if the problem persists.";

const MINUTE = 60;

/** What a client gets for a request that something happens to. Does it, where the fault is one that leaves it done. */
export function struck(fault: FaultKind, entry: Entry, spent: Spent): Outcome {
  switch (fault) {
    case "server-error":
      return refuse(new ApiRefusal(500, "Server Error"));
    case "unavailable":
      return { status: 503, body: { message: NO_SERVER }, cost: 0, isGateway: true };
    case "bad-gateway":
      return BAD_GATEWAY;
    case "bad-gateway-after":
      return { ...BAD_GATEWAY, cost: entry.run().cost };
    case "reset":
      return BROKEN;
    case "reset-after":
      return { ...BROKEN, cost: entry.run().cost };
    case "slow":
      return { ...entry.run(), lost: "late" };
    case "truncated":
      return { ...entry.run(), isCut: true };
    case "secondary-limit":
      return breach({ status: 403, seconds: MINUTE });
    case "secondary-limit-bare":
      return breach({ status: 403 });
    case "too-many-requests":
      return breach({ status: 429, seconds: MINUTE });
    case "primary-limit":
      return spentRequests(spent);
    case "expired-token":
      return refuse(new ApiRefusal(401, "Bad credentials"));
    case "no-permission":
    case "conflict":
    case "spam":
    case "graphql-rate-limited":
    case "graphql-partial":
      return entry.resource === "graphql" ? struckInGraph(fault, entry, spent) : struckInRest(fault);
  }
}

type Told = "no-permission" | "conflict" | "spam" | "graphql-rate-limited" | "graphql-partial";

function struckInRest(fault: Told): Outcome {
  switch (fault) {
    case "no-permission":
      return refuse(notFound());
    case "conflict":
      return refuse(new ApiRefusal(409, "Conflict"));
    case "spam":
      return { status: 422, body: SPAMMED, cost: 0 };
    case "graphql-rate-limited":
    case "graphql-partial":
      return BAD_GATEWAY;
  }
}

/** What REST has a status for, GraphQL says with status 200, in the place of what was asked for. */
function struckInGraph(fault: Told, entry: Entry, spent: Spent): Outcome {
  switch (fault) {
    case "no-permission":
      return entry.isWrite
        ? entry.run({ at: "root", type: "FORBIDDEN", message: "Resource not accessible by integration" })
        : entry.run({ at: "root", type: "NOT_FOUND", message: "Could not resolve to a node." });
    case "conflict":
      return entry.run({ at: "root", type: "UNPROCESSABLE", message: "Temporary conflict. Please try again." });
    case "spam":
      return entry.run({ at: "root", type: "UNPROCESSABLE", message: "was submitted too quickly" });
    case "graphql-rate-limited":
      return spentPoints(spent);
    case "graphql-partial":
      return entry.run({ at: "list", type: "SERVICE_UNAVAILABLE", message: SOMETHING_WRONG });
  }
}

/** What GraphQL says where it does not know what happened. */
export const SOMETHING_WRONG = "Something went wrong while executing your query.";

/** Measured: https://github.com/cloudflare/pint/issues/699. */
const SPAMMED = {
  message: "Validation Failed",
  errors: [{ resource: "IssueComment", code: "abuse", field: "base" }],
  documentation_url: "https://docs.github.com/rest",
};

/** Something between the client and GitHub: no JSON, and nothing said about whether the request was done. */
const BAD_GATEWAY: Outcome = {
  status: 502,
  body: "<html><body><h1>502 Bad Gateway</h1></body></html>",
  headers: { "content-type": "text/html" },
  cost: 0,
  isGateway: true,
};

const BROKEN: Outcome = { status: 0, cost: 0, isGateway: true, lost: "reset" };

const refuse = ({ status, body }: ApiRefusal): Outcome => ({ status, body, cost: 0 });
