import { findAccount } from "../acts/account-acts.ts";
import { minimizeComment, react, unreact } from "../acts/comment-acts.ts";
import { findRepository } from "../acts/repository-acts.ts";
import { canSee, demand, requireVoice } from "../door/access.ts";
import { resetAt } from "../door/rate-limit.ts";
import { actorOf } from "../door/session.ts";
import { isNode, type JsonNode, textIn } from "../json.ts";
import { readNodeId } from "../node-id.ts";
import type { Comment, Issue } from "../state.ts";
import { seen } from "../world.ts";
import { graphViewer } from "./graph-account.ts";
import { graphComment } from "./graph-comment.ts";
import { graphIssue } from "./graph-issue.ts";
import { type Args, type GraphObject, listArg, problem, type Scene, textArg } from "./graph-object.ts";
import { graphOwner } from "./graph-project.ts";
import { graphProjectNode } from "./graph-project-node.ts";
import { graphReaction, reactionNamed } from "./graph-reactions.ts";
import { graphRepository } from "./graph-repository.ts";
import { projectMutations } from "./project-mutations.ts";

/** GitHub takes this many ids at once. */
const MOST_IDS = 100;

/** Where queries start. */
export function graphQuery(scene: Scene): GraphObject {
  const { world, session, budget, cost } = scene;
  return {
    __typename: "Query",
    viewer: () => graphViewer(actorOf(session).account, world.addresses),
    rateLimit: () => ({
      __typename: "RateLimit",
      cost: cost.points,
      limit: budget.limit,
      nodeCount: cost.nodes,
      remaining: Math.max(0, budget.remaining - cost.points),
      used: budget.used + cost.points,
      resetAt: resetAt(budget),
    }),
    repository: (args: Args) => repositoryNamed(scene, args),
    user: (args: Args) => ownerNamed(scene, textArg(args, "login") ?? "", "user"),
    organization: (args: Args) => ownerNamed(scene, textArg(args, "login") ?? "", "organization"),
    node: (args: Args) => graphNode(scene, textArg(args, "id") ?? ""),
    nodes: (args: Args) => graphNodes(scene, listArg(args, "ids") ?? []),
  };
}

function repositoryNamed(scene: Scene, args: Args): GraphObject {
  const owner = textArg(args, "owner") ?? "";
  const name = textArg(args, "name") ?? "";
  const repository = findRepository(scene.world, owner, name);
  if (repository && canSee(scene.session, repository)) return graphRepository(scene, repository);
  throw problem("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
}

function ownerNamed(scene: Scene, login: string, kind: "user" | "organization"): GraphObject | null {
  const account = findAccount(scene.world, login);
  if (account?.kind === kind) return graphOwner(scene, account, (issue) => graphIssue(scene, issue));
  const what = kind === "user" ? "a User" : "an Organization";
  throw problem("NOT_FOUND", `Could not resolve to ${what} with the login of '${login}'.`);
}

/** One missing id does not spoil the others: its place is null, and an error says so. */
function graphNodes(scene: Scene, ids: readonly string[]): readonly (GraphObject | Error)[] {
  if (ids.length > MOST_IDS)
    throw problem("ARGUMENT_LIMIT", `You may not provide more than ${MOST_IDS} node ids; you provided ${ids.length}.`);
  return ids.map((id) => {
    try {
      return graphNode(scene, id);
    } catch (error) {
      if (error instanceof Error) return error;
      throw error;
    }
  });
}

function graphNode(scene: Scene, id: string): GraphObject {
  const { world, session } = scene;
  const subject = reactable(scene, id);
  if (subject) return "issue" in subject ? shownComment(scene, subject) : graphIssue(scene, subject);
  const read = readNodeId(id);
  const repository = read?.kind === "R" ? world.state.repositories.get(read.id) : undefined;
  if (repository && canSee(session, repository)) return graphRepository(scene, repository);
  const isAccount = read !== undefined && ["U", "BOT", "O"].includes(read.kind);
  const account = isAccount ? seen(world.state.accounts.get(read.id) ?? null) : null;
  const shown = account
    ? graphOwner(scene, account, (issue) => graphIssue(scene, issue))
    : read && graphProjectNode(scene, read);
  if (shown) return shown;
  throw unresolved(id);
}

const unresolved = (id: string): Error =>
  problem("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'.`);

const shownComment = (scene: Scene, comment: Comment): GraphObject =>
  graphComment(scene, comment, (issue) => graphIssue(scene, issue));

/** The issue or comment behind an id, where the session may see it. */
function reactable({ world, session }: Scene, id: string): Issue | Comment | undefined {
  const read = readNodeId(id);
  const subject =
    read?.kind === "IC"
      ? world.state.comments.get(read.id)
      : read?.kind === "I"
        ? world.state.issues.get(read.id)
        : undefined;
  if (!subject) return undefined;
  return canSee(session, "issue" in subject ? subject.issue.repository : subject.repository) ? subject : undefined;
}

/** Where mutations start. */
export function graphMutation(scene: Scene): GraphObject {
  return {
    __typename: "Mutation",
    minimizeComment: ({ input }: Args) => minimize(scene, isNode(input) ? input : {}),
    addReaction: ({ input }: Args) => changeReaction(scene, isNode(input) ? input : {}, true),
    removeReaction: ({ input }: Args) => changeReaction(scene, isNode(input) ? input : {}, false),
    ...projectMutations(scene),
  };
}

function subjectOf(scene: Scene, input: JsonNode): Issue | Comment {
  const id = textIn(input, "subjectId") ?? "";
  const subject = reactable(scene, id);
  if (!subject) throw unresolved(id);
  return subject;
}

/** A second time is as good as the first. */
function minimize(scene: Scene, input: JsonNode): GraphObject {
  const comment = subjectOf(scene, input);
  if (!("issue" in comment)) throw problem("UNPROCESSABLE", "An issue cannot be minimized.");
  demand(scene.session, comment.issue.repository, "push", "issues");
  minimizeComment(comment, textIn(input, "classifier") ?? "");
  return {
    __typename: "MinimizeCommentPayload",
    clientMutationId: textIn(input, "clientMutationId") ?? null,
    minimizedComment: () => shownComment(scene, comment),
  };
}

function changeReaction(scene: Scene, input: JsonNode, on: boolean): GraphObject {
  const subject = subjectOf(scene, input);
  requireVoice(scene.session, "issue" in subject ? subject.issue : subject);
  const by = actorOf(scene.session);
  const content = reactionNamed(textIn(input, "content") ?? "");
  if (content === undefined) throw problem("UNPROCESSABLE", "Content is not included in the list");
  const existing = subject.reactions.find((one) => one.by === by.account && one.content === content);
  const reaction = on ? react(scene.world, by, subject, content).reaction : existing;
  if (!on && existing) unreact(subject, existing);
  return {
    __typename: on ? "AddReactionPayload" : "RemoveReactionPayload",
    clientMutationId: textIn(input, "clientMutationId") ?? null,
    reaction: reaction ? graphReaction(scene, reaction) : null,
    subject: () => ("issue" in subject ? shownComment(scene, subject) : graphIssue(scene, subject)),
  };
}
