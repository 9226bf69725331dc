import { deleteComment, editComment, postComment, react, unreact } from "../acts/comment-acts.ts";
import { listedComments } from "../as-of.ts";
import { placeOf } from "../cursor.ts";
import { requireAuthor, requireVoice } from "../door/access.ts";
import { actorOf } from "../door/session.ts";
import { textIn } from "../json.ts";
import { presentComment, presentReaction } from "../present/present-issue.ts";
import { forbidden, invalid, notFound } from "../refusal.ts";
import type { Comment, Issue, ReactionName } from "../state.ts";
import {
  type Answer,
  bodyOf,
  type Call,
  commentOf,
  created,
  done,
  issueOf,
  ok,
  param,
  type Route,
  repositoryOf,
} from "./call.ts";
import { pageOf } from "./paging.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const ISSUE = `${ISSUES}/{issue_number}`;
const COMMENT = `${ISSUES}/comments/{comment_id}`;

/** Comments, and reactions on comments and issues. */
export const commentRoutes: readonly Route[] = [
  { method: "GET", path: `${ISSUE}/comments`, answer: listComments },
  { method: "POST", path: `${ISSUE}/comments`, answer: addComment },
  { method: "GET", path: `${ISSUES}/comments`, answer: listAllComments },
  { method: "GET", path: COMMENT, answer: (call) => ok(shown(call, commentOf(call))) },
  { method: "PATCH", path: COMMENT, answer: patchComment },
  { method: "DELETE", path: COMMENT, answer: removeComment },
  ...reactionRoutes(ISSUE, issueOf),
  ...reactionRoutes(COMMENT, commentOf),
];

const shown = (call: Call, comment: Comment): unknown => presentComment(comment, call.world.addresses);

function listComments(call: Call): Answer {
  return pageOf(call, listedComments(call.world, issueOf(call).comments).filter(changedSince(call)), (comment) =>
    shown(call, comment),
  );
}

function listAllComments(call: Call): Answer {
  const repository = repositoryOf(call);
  const sort = call.query.get("sort");
  const sign = sort !== null && call.query.get("direction") === "desc" ? -1 : 1;
  const place = (comment: Comment): string =>
    `${sort === "updated" ? comment.updatedAt : comment.createdAt} ${placeOf(comment.id)}`;
  const rows = [...repository.issues.values()]
    .flatMap((issue) => (issue.deleted ? [] : listedComments(call.world, issue.comments)))
    .filter(changedSince(call))
    .sort((a, b) => (place(a) < place(b) ? -sign : sign));
  return pageOf(call, rows, (comment) => shown(call, comment));
}

function changedSince(call: Call): (comment: Comment) => boolean {
  const since = call.query.get("since");
  return since === null ? () => true : (comment) => Date.parse(comment.updatedAt) >= Date.parse(since);
}

function addComment(call: Call): Answer {
  const issue = issueOf(call);
  requireVoice(call.session, issue);
  return created(shown(call, postComment(call.world, actorOf(call.session), issue, textOf(call))));
}

function patchComment(call: Call): Answer {
  const comment = commentOf(call);
  requireAuthor(call.session, comment);
  editComment(call.world, actorOf(call.session), comment, textOf(call));
  return ok(shown(call, comment));
}

function removeComment(call: Call): Answer {
  const comment = commentOf(call);
  requireAuthor(call.session, comment);
  deleteComment(call.world, actorOf(call.session), comment);
  return done;
}

function textOf(call: Call): string {
  const text = textIn(bodyOf(call), "body");
  if (text === undefined || text.trim() === "")
    throw invalid({ resource: "IssueComment", field: "body", code: "missing_field" });
  return text;
}

function reactionRoutes(path: string, subjectOf: (call: Call) => Issue | Comment): readonly Route[] {
  return [
    { method: "GET", path: `${path}/reactions`, answer: (call) => listReactions(call, subjectOf(call)) },
    { method: "POST", path: `${path}/reactions`, answer: (call) => addReaction(call, subjectOf(call)) },
    {
      method: "DELETE",
      path: `${path}/reactions/{reaction_id}`,
      answer: (call) => removeReaction(call, subjectOf(call)),
    },
  ];
}

function listReactions(call: Call, subject: Issue | Comment): Answer {
  const asked = call.query.get("content");
  const rows = subject.reactions.filter(({ content }) => asked === null || content === asked);
  return pageOf(call, rows, (reaction) => presentReaction(reaction, call.world.addresses));
}

function addReaction(call: Call, subject: Issue | Comment): Answer {
  requireVoice(call.session, "issue" in subject ? subject.issue : subject);
  const content = readReaction(bodyOf(call)["content"]);
  const { reaction, isNew } = react(call.world, actorOf(call.session), subject, content);
  return { status: isNew ? 201 : 200, body: presentReaction(reaction, call.world.addresses) };
}

function removeReaction(call: Call, subject: Issue | Comment): Answer {
  const reaction = subject.reactions.find(({ id }) => id === Number(param(call, "reaction_id")));
  if (!reaction) throw notFound();
  if (reaction.by !== actorOf(call.session).account) throw forbidden("You can only delete your own reactions");
  unreact(subject, reaction);
  return done;
}

const REACTIONS: readonly ReactionName[] = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"];

function readReaction(value: unknown): ReactionName {
  const content = REACTIONS.find((name) => name === value);
  if (content === undefined) throw invalid({ resource: "Reaction", field: "content", code: "invalid" });
  return content;
}
