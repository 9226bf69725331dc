import type { Probot } from "probot";
import type { Inbox } from "./queue/inbox.ts";

/** The events that the helpdesk listens to. GitHub sends an App a few others unasked. */
export const APP_EVENTS = ["issues", "issue_comment", "projects_v2_item"] as const;

/** The helpdesk as a Probot app. A delivery is only put into the inbox: GitHub waits for an answer, not for the work. */
export const helpdeskApp =
  (inbox: Pick<Inbox, "take">) =>
  (app: Probot): void => {
    app.on([...APP_EVENTS], ({ id, name, payload, octokit }) => {
      const { action, sender, installation } = payload;
      const by = sender?.login ?? "";
      const issueId = "issue" in payload ? payload.issue?.node_id : payload.projects_v2_item?.content_node_id;
      inbox.take({ id, name, payload, action, by, issueId, installed: { id: installation?.id, client: octokit } });
    });
  };
