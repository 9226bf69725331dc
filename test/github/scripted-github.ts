import { Octokit } from "@octokit/rest";
import type { OctokitClient } from "../../src/github/octokit-client.ts";
import { COORDINATOR, deskTexts, WRITER } from "./desk-texts.ts";

/** A request as it left the client. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the far end says to one request. */
export interface Said {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real client whose far end says what the script says. */
export function scriptedClient(
  script: (sent: Sent) => Said,
  baseUrl = "https://api.github.test",
): { readonly client: OctokitClient; readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  const fetch = async (
    url: string,
    init: { method: string; headers: Record<string, string>; body?: string },
  ): Promise<Response> => {
    const request = {
      method: init.method,
      path: url.replace("https://api.github.test", ""),
      headers: init.headers,
      body: init.body ? JSON.parse(init.body) : {},
    };
    sent.push(request);
    const { status = 200, body, headers = {} } = script(request);
    const all = { "content-type": "application/json", date: "Sun, 01 Mar 2026 12:00:00 GMT", ...headers };
    return new Response(status === 204 ? null : JSON.stringify(body ?? {}), { status, headers: all });
  };
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  return { client: new Octokit({ baseUrl, request: { fetch }, log: quiet }), sent };
}

/** An account as GraphQL shows it. */
export const actor = ({ id, login }: { readonly id: number; readonly login: string }) => ({
  __typename: login.endsWith("[bot]") ? "Bot" : "User",
  login,
  databaseId: id,
});

/** A comment as GraphQL shows it: by the coordinator, never edited. */
export function commentNode(id: number, change: Readonly<Record<string, unknown>> = {}) {
  return {
    id: `IC_${id}`,
    fullDatabaseId: String(id),
    url: `https://github.com/acme/desk/issues/7#issuecomment-${id}`,
    author: actor(COORDINATOR),
    body: "Hello",
    createdAt: "2026-03-01T09:00:00Z",
    lastEditedAt: null,
    editor: null,
    isMinimized: false,
    userContentEdits: { totalCount: 0, nodes: [] },
    reactions: { totalCount: 0, nodes: [] },
    ...change,
  };
}

/** Edited last by somebody. */
export const editedBy = (editor: { readonly id: number; readonly login: string }) => ({
  lastEditedAt: "2026-03-01T10:00:00Z",
  editor: actor(editor),
  userContentEdits: { totalCount: 1, nodes: [{ editor: actor(editor) }] },
});

/** A list that fits one page. */
export const wholeList = (nodes: readonly unknown[]) => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes,
});

/** The answer to the query about a request; `issue` and `repository` are changed as told. */
export function requestAnswer(
  issue: Readonly<Record<string, unknown>> = {},
  repository: Readonly<Record<string, unknown>> = {},
  texts = deskTexts(),
) {
  const blob = (text: string) => ({ oid: "a".repeat(40), text, isTruncated: false, isBinary: false });
  return {
    data: {
      viewer: { __typename: "User", login: WRITER.login, databaseId: WRITER.id },
      rateLimit: { cost: 1, remaining: 4999, resetAt: "2026-03-01T13:00:00Z" },
      repository: {
        databaseId: 42,
        name: "desk",
        owner: { login: "acme" },
        url: "https://github.com/acme/desk",
        isPrivate: false,
        config: blob(texts.config),
        roster: blob(texts.roster),
        calendar: null,
        resources: null,
        forms: { entries: [{ name: "ask.yml", type: "blob", object: blob(texts.form) }] },
        issue: {
          id: "I_7",
          fullDatabaseId: "4000000007",
          number: 7,
          url: "https://github.com/acme/desk/issues/7",
          title: "Scans of old maps",
          body: "### What do you need?\n\nHelp.\n\n### By when?\n\nMay",
          author: actor(COORDINATOR),
          createdAt: "2026-03-01T08:00:00Z",
          updatedAt: "2026-03-01T11:00:00Z",
          lastEditedAt: null,
          state: "OPEN",
          locked: false,
          parent: null,
          labels: { totalCount: 1, nodes: [{ name: "help wanted" }] },
          userContentEdits: wholeList([]),
          comments: wholeList([]),
          timelineItems: wholeList([]),
          ...issue,
        },
        ...repository,
      },
    },
  };
}
