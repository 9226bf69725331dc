import type { Sandbox, SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { DESK, smallWorld } from "./small-world.ts";

/** What a client asks for: two ways of reading, two of writing. */
export const REQUESTS = ["read", "write", "query", "mutation"] as const;
/** One of them. */
export type RequestName = (typeof REQUESTS)[number];

/** How requests reach a sandbox. */
export const WAYS = ["in process", "over HTTP"] as const;
/** One of them. */
export type Way = (typeof WAYS)[number];

/** A small world with one issue and one comment, and somebody who asks. */
export interface Asked {
  readonly sandbox: Sandbox;
  ask(request: RequestName, signal?: AbortSignal): Promise<Response>;
  /** How often a write of this kind was done. */
  done(request: RequestName): number;
  close(): Promise<void>;
}

const QUERY =
  '{ viewer { login } repository(owner: "hub", name: "helpdesk") { issue(number: 1) { title comments(first: 1) { totalCount } } } }';
const MUTATION =
  "mutation($id: ID!) { addReaction(input: { subjectId: $id, content: EYES }) { reaction { content } } }";

/** Opens the world and a way to it. */
export async function askable(way: Way, options: Partial<SandboxOptions> = {}): Promise<Asked> {
  const sandbox = smallWorld(options);
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
  const comment = sandbox.comment(DESK, 1, { by: "rita", body: "Please." });
  const token = sandbox.token({ as: "cora" });
  const headers = { authorization: `token ${token}`, "user-agent": "test", "x-github-api-version": "2022-11-28" };
  const listening = way === "over HTTP" ? await sandbox.listen() : undefined;
  const send = (path: string, init: RequestInit): Promise<Response> =>
    listening
      ? fetch(`${listening.url}${path}`, { headers, ...init })
      : sandbox.fetch(`https://api.github.com${path}`, { headers, ...init });
  const issue = () => sandbox.dump().comments.get(comment)?.issue;
  const id = await nodeIdOf(send, comment);
  sandbox.takeEvents();
  return {
    sandbox,
    ask(request, signal) {
      const init = signal ? { signal } : {};
      const post = (path: string, body: unknown) => send(path, { ...init, method: "POST", body: JSON.stringify(body) });
      switch (request) {
        case "read":
          return send("/repos/hub/helpdesk/issues/1", init);
        case "write":
          return post("/repos/hub/helpdesk/issues/1/comments", { body: "Hello" });
        case "query":
          return post("/graphql", { query: QUERY });
        case "mutation":
          return post("/graphql", { query: MUTATION, variables: { id } });
      }
    },
    done: (request) =>
      request === "write"
        ? (issue()?.comments.length ?? 0) - 1
        : (issue()?.comments[0]?.reactions.filter(({ content }) => content === "eyes").length ?? 0),
    close: async () => listening?.close(),
  };
}

async function nodeIdOf(
  send: (path: string, init: RequestInit) => Promise<Response>,
  comment: number,
): Promise<string> {
  const answer = await send(`/repos/hub/helpdesk/issues/comments/${comment}`, {});
  const { node_id }: { readonly node_id: string } = await answer.json();
  return node_id;
}
