import type { Change } from "../domain/change.ts";
import { isRefusal, type Refusal, saidBy } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { renderRecords } from "../messages/record-comment.ts";
import type { Answer } from "../messages/reply.ts";
import { followRules } from "./follow-rules.ts";
import type { CommandInput } from "./inputs.ts";
import { type Look, recordOf, take } from "./look.ts";
import { noticeNewPlan } from "./notice-edit.ts";
import { isLoud } from "./plan-records.ts";
import { planPutToVote } from "./plan-told.ts";

/**
 * The answer to a command with `--dry-run`: what it would do, with what follows by itself, in the words that would be
 * written. It all happens on a copy of the look, which is thrown away.
 */
export function trialRun(look: Look, input: CommandInput, name: string, result: readonly Change[] | Refusal): Answer {
  if (isRefusal(result)) {
    return { kind: "said", sentences: [sentence("desk-dry-run-refused", name), ...saidBy(result)] };
  }
  const { at, key, author, comment, ordinal } = input;
  const by = { id: author.id, login: author.login };
  const cause = { kind: "command", command: name, by, comment: comment.id, ordinal } as const;
  const done = take(look, recordOf(key, at, cause, result));
  const { state, records } = followRules(noticeNewPlan(look, done, at), at);
  const loud = records.slice(look.records.length).filter(isLoud);
  if (loud.length === 0) return { kind: "said", sentences: [sentence("desk-dry-run-quiet", name)] };
  const { snapshot, desk } = look;
  return {
    kind: "trial",
    said: sentence("desk-dry-run-done", name),
    text: renderRecords(loud, { snapshot, desk, state, ...planPutToVote({ snapshot, desk, state }, loud) }),
  };
}
