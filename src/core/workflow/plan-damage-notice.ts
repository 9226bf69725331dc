import type { Effect } from "../domain/effect.ts";
import type { CommentId } from "../domain/ids.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { ReplyComment } from "../domain/snapshot.ts";
import { speakMarkdown } from "../messages/speak.ts";
import { damageIn } from "../records/damage.ts";
import type { Look } from "./look.ts";

/**
 * Records are missing or changed: that is said in the thread, once, with who did it and the way out. No record can say
 * it, since the chain is in doubt; so it is a reply to the first of the desk's own comments, which nothing else answers.
 */
export function planDamageNotice(look: Look): readonly Effect[] {
  const { changed, deleted } = damageIn(look.snapshot, look.desk.config.writers, look.state.restored);
  const done = [
    ...changed.flatMap(({ edited }) => edited ?? []),
    ...deleted.map(({ by, at }) => ({ by, at })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = done;
  const who = [...new Set(done.flatMap(({ by }) => by?.login ?? []))];
  const what =
    first === undefined
      ? sentence("desk-damage-unknown")
      : who.length === 0
        ? sentence("desk-damage-somebody", { at: first.at })
        : sentence("desk-damage", who, { at: first.at });
  return put(look, [what, sentence("desk-damage-way-out")]);
}

/** Once the records are in order the notice says so, in its place. */
export function planMendedNotice(look: Look): readonly Effect[] {
  const { restored } = look.state;
  return restored && noticeOf(look) ? put(look, [sentence("desk-damage-mended", { at: restored.at })]) : [];
}

function put(look: Look, sentences: readonly Sentence[]): readonly Effect[] {
  const to = anchorOf(look);
  if (to === undefined) return [];
  const text = sentences.map((said) => speakMarkdown(said, look.desk.config.desk.language)).join(" ");
  const given = noticeOf(look);
  if (given?.body.startsWith(`${text}\n\n<!--`)) return [];
  return [{ kind: "put-reply", to, text, ...(given && { existing: given.comment }) }];
}

/** The first comment of the desk that is still there. */
const anchorOf = ({ snapshot: { batches, distrusted, card } }: Look): CommentId | undefined =>
  [
    ...batches.map(({ comment }) => comment),
    ...distrusted.map(({ comment }) => comment),
    ...(card ? [card.comment] : []),
  ]
    .toSorted((a, b) => a - b)
    .at(0);

/** The notice that stands in the thread: the desk answers people, and its own comments only with this. */
function noticeOf({ snapshot: { replies, batches, distrusted, card } }: Look): ReplyComment | undefined {
  const own = new Set([
    ...batches.flatMap(({ comment, original }) => [comment, original ?? comment]),
    ...distrusted.map(({ comment }) => comment),
    ...(card ? [card.comment] : []),
  ]);
  return replies.find(({ to }) => own.has(to));
}
