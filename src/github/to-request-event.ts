import * as z from "zod";
import { commentId } from "../core/domain/ids.ts";
import type { RequestEvent } from "../core/domain/snapshot.ts";
import type { RequestRef } from "./port.ts";

/** A webhook delivery, as Probot and a workflow run both hand it over. */
export interface Delivery {
  readonly name: string;
  readonly payload: unknown;
}

/** Which request a delivery speaks of and what it says, or why it is none of the desk's business, in words for the log. */
export type DeliveryReading = { readonly ref: RequestRef; readonly event: RequestEvent } | { readonly ignored: string };

const Payload = z.object({
  action: z.string(),
  sender: z.object({ type: z.string() }),
  repository: z.object({ name: z.string(), owner: z.object({ login: z.string() }) }),
  issue: z.object({ number: z.int(), pull_request: z.unknown().optional() }),
  comment: z.object({ id: z.int() }).optional(),
});

/** Reads a delivery. It only says where to look: everything that counts is read from GitHub again. */
export function toRequestEvent({ name, payload }: Delivery): DeliveryReading {
  if (name !== "issues" && name !== "issue_comment") return { ignored: `${name} is not about an issue` };
  const read = Payload.safeParse(payload);
  if (!read.success) return { ignored: `${name} has not the shape that GitHub gives it` };
  const { action, sender, repository, issue, comment } = read.data;
  const what = `${name}.${action}`;
  if (issue.pull_request) return { ignored: "a pull request is not a request" };
  if (sender.type === "Bot" && BOTS_NEED_NO_LOOK.has(what)) return { ignored: `${what} by a bot` };
  const event = toEvent(what, comment?.id);
  if (!event) return { ignored: `${what} changes nothing here` };
  return { ref: { owner: repository.owner.login, repo: repository.name, number: issue.number }, event };
}

/** What the desk itself does all day. Its own look has already seen to it. */
const BOTS_NEED_NO_LOOK: ReadonlySet<string> = new Set([
  "issue_comment.created",
  "issue_comment.edited",
  "issue_comment.deleted",
  "issues.labeled",
  "issues.unlabeled",
  "issues.assigned",
  "issues.unassigned",
]);

function toEvent(what: string, comment: number | undefined): RequestEvent | undefined {
  switch (what) {
    case "issues.opened":
    case "issues.reopened":
      return { kind: "request-opened" };
    case "issues.edited":
    case "issues.locked":
    case "issues.unlocked":
    case "issues.assigned":
    case "issues.unassigned":
    case "issue_comment.deleted":
      return { kind: "request-edited" };
    case "issues.closed":
      return { kind: "request-closed" };
    case "issues.labeled":
    case "issues.unlabeled":
      return { kind: "label-changed" };
    case "issue_comment.created":
    case "issue_comment.edited":
      return comment === undefined ? undefined : { kind: "comment-posted", comment: commentId(comment) };
  }
  return undefined;
}
