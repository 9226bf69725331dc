import type { Effect } from "../domain/effect.ts";
import type { CommentId } from "../domain/ids.ts";
import { type Answer, renderReply } from "../messages/reply.ts";
import type { Look } from "./look.ts";

/**
 * One reply for each comment that needs words, and a reaction where nothing else would show that a command was heard:
 * a rocket for a quiet one that was done, a confused face for one that was refused.
 */
export function planReplies(look: Look, recordWritten: boolean): readonly Effect[] {
  const byComment = new Map<CommentId, readonly Answer[]>();
  for (const { comment, answer } of look.answers) byComment.set(comment, [...(byComment.get(comment) ?? []), answer]);
  return [...byComment].flatMap(([comment, answers]) => answersOf(comment, answers, look, recordWritten));
}

function answersOf(
  comment: CommentId,
  answers: readonly Answer[],
  { snapshot, desk }: Look,
  recordWritten: boolean,
): readonly Effect[] {
  const text = renderReply(answers, desk.config.desk.language);
  const given = snapshot.replies.find(({ to }) => to === comment);
  const existing = given?.comment;
  // Said already, by a look whose record could not be written.
  if (text !== undefined && given?.body.startsWith(`${text}\n\n<!--`)) return [];
  const reply: readonly Effect[] =
    text === undefined ? [] : [{ kind: "put-reply", to: comment, text, ...(existing !== undefined && { existing }) }];
  if (answers.some(({ kind }) => kind === "refused"))
    return [...reply, { kind: "react", comment, content: "confused" }];
  const quietlyDone = !recordWritten && answers.some(({ kind }) => kind === "done");
  return quietlyDone ? [...reply, { kind: "react", comment, content: "rocket" }] : reply;
}
