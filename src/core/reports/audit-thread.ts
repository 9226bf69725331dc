import type { Desk } from "../config/desk.ts";
import type { CommentId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { Account, BatchComment, DistrustedComment, RequestSnapshot } from "../domain/snapshot.ts";
import { damageIn } from "../records/damage.ts";
import { doubtsAbout } from "../workflow/doubts.ts";
import { planLabels } from "../workflow/plan-labels.ts";
import { about, type Finding, type FindingKind } from "./audit-types.ts";

/** What the conversation and the issue show beside the records: changed and deleted comments of the desk, labels, gaps in the reading. */
export function auditThread(snapshot: RequestSnapshot, desk: Desk, state: RequestState): readonly Finding[] {
  return [
    ...snapshot.incomplete.map((gap): Finding => ofRequest("incomplete", sentence("cli-audit-incomplete", gap))),
    ...snapshot.distrusted.flatMap((comment) => distrustedFinding(comment, snapshot, state)),
    ...deletions(snapshot, desk, state),
    ...snapshot.batches.flatMap((batch) => editedWords(batch, state)),
    ...labels(snapshot, desk, state),
  ];
}

const ofRequest = (kind: FindingKind, what: Sentence): Finding => ({ kind, weight: "problem", where: null, what });

const KINDS = {
  "writer-not-listed": "forged",
  "seal-broken": "broken-seal",
  edited: "edited",
  "marker-broken": "broken-marker",
  moved: "moved",
  "second-card": "second-card",
} as const satisfies Record<DistrustedComment["why"], FindingKind>;

/** What a record has answered already, what came with a transfer, and a doubled card are explained by themselves. */
function distrustedFinding(
  { comment, holds, why, edited }: DistrustedComment,
  { comments }: RequestSnapshot,
  { restored }: RequestState,
): readonly Finding[] {
  if (holds === "reply") return [];
  const kind = KINDS[why];
  const isExplained = restored?.spoilt.includes(comment) || why === "moved" || why === "second-card";
  const what = edited
    ? sentence(`cli-audit-${kind}-by`, nameOf(edited.by), { at: edited.at })
    : sentence(`cli-audit-${kind}`);
  return [about({ comment, url: urlOf(comments, comment) }, kind, isExplained ? "remark" : "problem", what)];
}

/** GitHub says who deleted a comment and when, not which one. */
function deletions(snapshot: RequestSnapshot, desk: Desk, state: RequestState): readonly Finding[] {
  const open = new Set(damageIn(snapshot, desk.config.writers, state.restored).deleted);
  return snapshot.deletions.flatMap((deletion): readonly Finding[] => {
    const { author, by, at } = deletion;
    if (!desk.config.writers.some(({ id }) => id === author?.id)) return [];
    return open.has(deletion)
      ? [ofRequest("deleted", sentence("cli-audit-deleted", nameOf(by), { at }))]
      : [
          {
            ...ofRequest("deleted-answered", sentence("cli-audit-deleted-answered", nameOf(by), { at })),
            weight: "remark",
          },
        ];
  });
}

/** The records of such a comment are proved by their seal; the words around them are not. */
function editedWords(batch: BatchComment, { ballots }: RequestState): readonly Finding[] {
  const { comment, wordsEdited } = batch;
  if (!wordsEdited) return [];
  const [by, at] = [nameOf(wordsEdited.by), { at: wordsEdited.at }] as const;
  const ballot = ballots.find(({ comment: carrier, formerComments }) =>
    [carrier, ...formerComments.map((former) => former.comment)].includes(comment),
  );
  if (!ballot) return [about(batch, "words-edited", "remark", sentence("cli-audit-words-edited", by, at))];
  const isAnswered = ballot.comment !== comment;
  const what = sentence("cli-audit-ballot-words-edited", ballot.terms.number, by, at);
  return [about(batch, "ballot-words-edited", isAnswered ? "remark" : "problem", what)];
}

/** Labels are a picture of the records: while some of those are missing, nothing can be said about them. */
function labels(snapshot: RequestSnapshot, desk: Desk, state: RequestState): readonly Finding[] {
  if (doubtsAbout(snapshot, desk, state) !== undefined) return [];
  const look = { snapshot, desk, state, missing: () => [], records: [], answers: [] };
  return planLabels(look).flatMap((effect) =>
    effect.kind === "set-labels"
      ? [
          ...effect.add.map((label) => ofRequest("label-missing", sentence("cli-audit-label-missing", label))),
          ...effect.remove.map((label) =>
            ofRequest("label-unsupported", sentence("cli-audit-label-unsupported", label)),
          ),
        ]
      : [],
  );
}

const urlOf = (comments: RequestSnapshot["comments"], id: CommentId): string | undefined =>
  comments.find((comment) => comment.id === id)?.url;

/** Empty where GitHub does not say who it was. */
const nameOf = (account: Account | null): string => account?.login ?? "ghost";
