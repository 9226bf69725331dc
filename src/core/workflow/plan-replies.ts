import type { Effect } from "../domain/effect.ts";
import type { CommentId } from "../domain/ids.ts";
import { type Answer, renderReply } from "../messages/reply.ts";
import type { Look } from "./look.ts";

/**
 * One reply for each comment that needs words, and a reaction where nothing else would show that a command was heard:
 * a rocket for a quiet one that was done, a confused face for one that was refused, eyes for one
 * that was not understood, or that offers something. In a locked conversation GitHub takes
 * no reactions, of nobody. Where GitHub takes few more comments, no reply takes one of them.
 */
export function planReplies(look: Look, recordWritten: boolean): readonly Effect[] {
  const byComment = new Map<CommentId, readonly Answer[]>();
  for (const { comment, answer } of look.answers) byComment.set(comment, [...(byComment.get(comment) ?? []), answer]);
  const effects = [...byComment].flatMap(([comment, answers]) => answersOf(comment, answers, look, recordWritten));
  const { snapshot, state } = look;
  return effects.filter(
    (effect) => !(snapshot.issue.locked && effect.kind === "react") && !(state.floodNoticed && addsComment(effect)),
  );
}

const addsComment = (effect: Effect): boolean => effect.kind === "put-reply" && effect.existing === undefined;

function answersOf(
  comment: CommentId,
  answers: readonly Answer[],
  { snapshot, desk }: Look,
  recordWritten: boolean,
): readonly Effect[] {
  const text = renderReply(answers, desk.config.desk.language);
  const given = snapshot.replies.find(({ to }) => to === comment);
  // Said already, by a look that could not write what came after it.
  const said = given?.body.startsWith(`${text}\n\n<!--`);
  const reply: readonly Effect[] =
    text === undefined || said
      ? []
      : [{ kind: "put-reply", to: comment, text, ...(given && { existing: given.comment }) }];
  if (answers.some(({ kind }) => kind === "refused"))
    return [...reply, { kind: "react", comment, content: "confused" }];
  // Read, and nothing found to do or to refuse; or an offer, which somebody else accepts.
  if (answers.some(({ kind }) => kind === "not-understood" || kind === "heard"))
    return [...reply, { kind: "react", comment, content: "eyes" }];
  const quietlyDone = !recordWritten && answers.some(({ kind }) => kind === "done");
  return quietlyDone ? [...reply, { kind: "react", comment, content: "rocket" }] : reply;
}
