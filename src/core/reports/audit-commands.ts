import type { Desk } from "../config/desk.ts";
import type { DecisionRecord } from "../domain/batch.ts";
import type { CommentId } from "../domain/ids.ts";
import { sentence } from "../domain/sentence.ts";
import type { Comment, RequestSnapshot } from "../domain/snapshot.ts";
import { BLANK } from "../workflow/evolve.ts";
import { inputsOf } from "../workflow/inputs.ts";
import { type AuditedBatch, about, type Finding } from "./audit-types.ts";

/** What became of the comments that commands stand in: touched by somebody else, changed since they were recorded, or gone. */
export function auditCommands(
  snapshot: RequestSnapshot,
  desk: Desk,
  counted: readonly AuditedBatch[],
): readonly Finding[] {
  const shown = commandsIn(snapshot, desk);
  const comments = new Map(snapshot.comments.map((comment) => [comment.id, comment]));
  const touched = snapshot.comments.filter(({ id, editedByAuthorOnly }) => !editedByAuthorOnly && shown.has(id));
  return [
    ...touched.map((comment) => about(at(comment), "command-edited", "problem", sentence("cli-audit-command-edited"))),
    ...votesIn(counted).flatMap((vote) => {
      const comment = comments.get(vote.comment);
      if (!comment)
        return [about(vote, "vote-text-gone", "remark", sentence("cli-audit-vote-text-gone", vote.by, vote.ballot))];
      if (shown.get(vote.comment)?.has(vote.key)) return [];
      const what = sentence("cli-audit-vote-text-changed", vote.by, vote.ballot);
      return [about(at(comment), "vote-text-changed", "remark", what)];
    }),
  ];
}

const at = ({ id, url }: Comment) => ({ comment: id, url });

/** The keys of all commands that a comment shows today, whoever wrote them there. */
function commandsIn(snapshot: RequestSnapshot, desk: Desk): ReadonlyMap<CommentId, ReadonlySet<string>> {
  const { movedHere: _, ...unmoved } = snapshot;
  const comments = snapshot.comments.map((comment) => ({ ...comment, editedByAuthorOnly: true }));
  const look = { snapshot: { ...unmoved, comments }, desk, state: BLANK, missing: () => [], records: [], answers: [] };
  const keys = new Map<CommentId, Set<string>>();
  for (const input of inputsOf(look)) {
    if (input.kind !== "command") continue;
    const known = keys.get(input.comment.id) ?? new Set();
    keys.set(input.comment.id, known.add(input.key));
  }
  return keys;
}

interface RecordedVote {
  readonly comment: CommentId;
  readonly key: string;
  readonly by: string;
  readonly ballot: number;
}

/** The votes that were recorded from commands. */
const votesIn = (counted: readonly AuditedBatch[]): readonly RecordedVote[] =>
  counted.flatMap(({ batch }) => batch.records.flatMap(votesOf));

const votesOf = ({ cause, key, changes }: DecisionRecord): readonly RecordedVote[] =>
  changes.flatMap((change) =>
    change.kind === "vote-cast" && cause.kind === "command"
      ? [{ comment: cause.comment, key, by: change.by.login, ballot: change.ballot }]
      : [],
  );
