/** Who asks: the owner of the repository, somebody without rights, nobody, a wrong token, an App, an App where it is installed. */
export type Asker = "owner" | "stranger" | "nobody" | "wrong-token" | "app" | "installation";

/** The answers so far of the GitHub that is asked, by the name of the call: its ids are its own. */
export type Known = ReadonlyMap<string, unknown>;

/** One call that both must answer. */
export interface PeerCall {
  readonly name: string;
  readonly as: Asker;
  readonly method: string;
  path(known: Known): string;
  body?(known: Known): unknown;
}

const REPOSITORY = "/repos/hub/helpdesk";
const ISSUES = `${REPOSITORY}/issues`;
const ISSUE = `${ISSUES}/1`;

type Path = string | ((known: Known) => string);
type Body = object | ((known: Known) => object);

function call(name: string, method: string, path: Path, body?: Body, as: Asker = "owner"): PeerCall {
  return {
    name,
    as,
    method,
    path: (known) => (typeof path === "string" ? path : path(known)),
    ...(body && { body: (known: Known) => (typeof body === "function" ? body(known) : body) }),
  };
}

/** What stands in an earlier answer under these keys. */
export function found(known: Known, name: string, ...keys: readonly (string | number)[]): string {
  let value = known.get(name);
  for (const key of keys) value = Reflect.get(Object(value), key);
  return String(value);
}

const comment = (known: Known): string => `${ISSUES}/comments/${found(known, "comment", "id")}`;
const installation = (known: Known): string => `/app/installations/${found(known, "installations of an App", 0, "id")}`;
const text = (words: string): string => Buffer.from(words).toString("base64");

const ISSUE_CALLS = [
  call("issue", "POST", ISSUES, { title: "Help", body: "Please.", labels: ["intake", "new"] }),
  call("issue without a title", "POST", ISSUES, { body: "Please." }),
  call("issue by nobody", "POST", ISSUES, { title: "Help" }, "nobody"),
  call("issue by a stranger", "POST", ISSUES, { title: "Help too", labels: ["urgent"] }, "stranger"),
  call("third issue", "POST", ISSUES, { title: "Maps" }),
  call("issue of an unknown repository", "POST", "/repos/hub/nothing/issues", { title: "Help" }),
  call("one issue", "GET", ISSUE),
  call("one issue to nobody", "GET", ISSUE, undefined, "nobody"),
  call("one issue with a wrong token", "GET", ISSUE, undefined, "wrong-token"),
  call("unknown issue", "GET", `${ISSUES}/99`),
  call("new title", "PATCH", ISSUE, { title: "Help us" }),
  call("new title by a stranger", "PATCH", ISSUE, { title: "Mine" }, "stranger"),
  call("state that is none", "PATCH", ISSUE, { state: "done" }),
  call("closing", "PATCH", ISSUE, { state: "closed", state_reason: "not_planned" }),
  call("closed issues", "GET", `${ISSUES}?state=closed`),
  call("reopening", "PATCH", ISSUE, { state: "open" }),
  call("open issues", "GET", ISSUES),
  call("first page", "GET", `${ISSUES}?per_page=1`),
  call("middle page", "GET", `${ISSUES}?per_page=1&page=2`),
  call("last page", "GET", `${ISSUES}?per_page=1&page=3`),
  call("page behind the last", "GET", `${ISSUES}?per_page=1&page=9`),
  call("page larger than a hundred", "GET", `${ISSUES}?per_page=1000`),
  call("issues with a label", "GET", `${ISSUES}?labels=intake`),
  call("issues with a label in capitals", "GET", `${ISSUES}?labels=INTAKE`),
  call("oldest first", "GET", `${ISSUES}?sort=created&direction=asc&state=all`),
  call("events", "GET", `${ISSUE}/events`),
  call("timeline", "GET", `${ISSUE}/timeline`),
];

const COMMENT_CALLS = [
  call("comment", "POST", `${ISSUE}/comments`, { body: "Hello" }),
  call("second comment", "POST", `${ISSUE}/comments`, { body: "Again" }, "stranger"),
  call("comment without words", "POST", `${ISSUE}/comments`, { body: "" }),
  call("comment on an unknown issue", "POST", `${ISSUES}/99/comments`, { body: "Hello" }),
  call("comment of 65,537 characters", "POST", `${ISSUE}/comments`, { body: "x".repeat(65_537) }),
  call("comments", "GET", `${ISSUE}/comments`),
  call("comments by one", "GET", `${ISSUE}/comments?per_page=1`),
  call("one comment", "GET", comment),
  call("comments of the repository", "GET", `${ISSUES}/comments`),
  call("edited comment", "PATCH", comment, { body: "Hello!" }),
  call("comment edited by a stranger", "PATCH", comment, { body: "Mine" }, "stranger"),
  call("reaction", "POST", (known) => `${comment(known)}/reactions`, { content: "+1" }),
  call("reactions", "GET", (known) => `${comment(known)}/reactions`),
  call("deleted comment", "DELETE", comment),
  call("comment after its end", "GET", comment),
];

const LABEL_CALLS = [
  call("label", "POST", `${REPOSITORY}/labels`, { name: "in review / now", color: "c5def5", description: "Now" }),
  call("label twice", "POST", `${REPOSITORY}/labels`, { name: "IN REVIEW / NOW", color: "c5def5" }),
  call("label without a name", "POST", `${REPOSITORY}/labels`, { color: "c5def5" }),
  call("one label", "GET", `${REPOSITORY}/labels/in%20review%20%2F%20now`),
  call("one label in capitals", "GET", `${REPOSITORY}/labels/INTAKE`),
  call("unknown label", "GET", `${REPOSITORY}/labels/nothing`),
  call("renamed label", "PATCH", `${REPOSITORY}/labels/in%20review%20%2F%20now`, { new_name: "later" }),
  call("labels", "GET", `${REPOSITORY}/labels`),
  call("labels put on", "POST", `${ISSUE}/labels`, { labels: ["later"] }),
  call("label put on that was unknown", "POST", `${ISSUE}/labels`, { labels: ["fresh"] }),
  call("label put on by a stranger", "POST", `${ISSUE}/labels`, { labels: ["later"] }, "stranger"),
  call("labels of an issue", "GET", `${ISSUE}/labels`),
  call("labels exchanged", "PUT", `${ISSUE}/labels`, { labels: ["later", "intake"] }),
  call("label taken off", "DELETE", `${ISSUE}/labels/later`),
  call("label taken off twice", "DELETE", `${ISSUE}/labels/later`),
  call("all labels taken off", "DELETE", `${ISSUE}/labels`),
  call("deleted label", "DELETE", `${REPOSITORY}/labels/later`),
];

const PEOPLE_CALLS = [
  call("lock", "PUT", `${ISSUE}/lock`, { lock_reason: "resolved" }),
  call("locked issue", "GET", ISSUE),
  call("comment in a locked conversation", "POST", `${ISSUE}/comments`, { body: "Yet" }, "stranger"),
  call("unlock", "DELETE", `${ISSUE}/lock`),
  call("assigned", "POST", `${ISSUE}/assignees`, { assignees: ["hub", "rita"] }),
  call("unassigned", "DELETE", `${ISSUE}/assignees`, { assignees: ["hub"] }),
  call("may be assigned", "GET", `${REPOSITORY}/assignees/hub`),
  call("right of a person", "GET", `${REPOSITORY}/collaborators/hub/permission`),
  call("oneself", "GET", "/user"),
  call("oneself as nobody", "GET", "/user", undefined, "nobody"),
  call("somebody", "GET", "/users/rita"),
  call("nobody", "GET", "/users/nemo"),
  call("limits", "GET", "/rate_limit"),
];

const FILE_CALLS = [
  call("repository", "GET", REPOSITORY),
  call("unknown repository", "GET", "/repos/hub/nothing"),
  call("new file", "PUT", `${REPOSITORY}/contents/docs/a.md`, { message: "m", content: text("one") }),
  call("file without its id", "PUT", `${REPOSITORY}/contents/docs/a.md`, { message: "m", content: text("two") }),
  call("changed file", "PUT", `${REPOSITORY}/contents/docs/a.md`, (known) => ({
    message: "m",
    content: text("two"),
    sha: found(known, "new file", "content", "sha"),
  })),
  call("file with an old id", "PUT", `${REPOSITORY}/contents/docs/a.md`, (known) => ({
    message: "m",
    content: text("three"),
    sha: found(known, "new file", "content", "sha"),
  })),
  call("file", "GET", `${REPOSITORY}/contents/docs/a.md`),
  call("folder", "GET", `${REPOSITORY}/contents/docs`),
  call("unknown file", "GET", `${REPOSITORY}/contents/docs/b.md`),
];

const APP_CALLS = [
  call("an App", "GET", "/app", undefined, "app"),
  call("an App by nobody", "GET", "/app", undefined, "nobody"),
  call("installations of an App", "GET", "/app/installations", undefined, "app"),
  call("one installation", "GET", installation, undefined, "app"),
  call("installation in a repository", "GET", `${REPOSITORY}/installation`, undefined, "app"),
  call("token of an installation", "POST", (known) => `${installation(known)}/access_tokens`, {}, "app"),
  call("token of an unknown installation", "POST", "/app/installations/1/access_tokens", {}, "app"),
  call("repositories of an installation", "GET", "/installation/repositories", undefined, "installation"),
  call("comment of an App", "POST", `${ISSUE}/comments`, { body: "By the App" }, "installation"),
  call("file of an App that may only read", "GET", `${REPOSITORY}/contents/docs/a.md`, undefined, "installation"),
  call("deliveries", "GET", "/app/hook/deliveries", undefined, "app"),
];

/** What both are asked, in this order. */
export const PEER_CALLS: readonly PeerCall[] = [
  ...ISSUE_CALLS,
  ...COMMENT_CALLS,
  ...LABEL_CALLS,
  ...PEOPLE_CALLS,
  ...FILE_CALLS,
  ...APP_CALLS,
];
