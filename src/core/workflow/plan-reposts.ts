import type { Effect } from "../domain/effect.ts";
import { sentence } from "../domain/sentence.ts";
import type { BatchComment, CopiedBatch, RequestSnapshot } from "../domain/snapshot.ts";
import { renderRecords } from "../messages/record-comment.ts";
import { speakMarkdown } from "../messages/speak.ts";
import { deriveState } from "./derive-state.ts";
import type { Look } from "./look.ts";
import { isLoud } from "./plan-records.ts";

/** The batches that stand only in the published copy, to be posted again with their words; the look that sees them goes on. */
export function planReposts({ snapshot, desk }: Look, batches: readonly CopiedBatch[]): readonly Effect[] {
  const whole: RequestSnapshot = { ...snapshot, batches: [...snapshot.batches, ...batches.map(inPlace)] };
  const state = deriveState(whole);
  const why = speakMarkdown(sentence("desk-record-reposted"), desk.config.desk.language);
  return batches.map((copied) => {
    const words = renderRecords(copied.batch.records.filter(isLoud), { snapshot: whole, desk, state });
    return { kind: "repost-batch", copied, text: [why, words].filter((part) => part !== "").join("\n\n") };
  });
}

/** A batch of the copy as it will stand in the thread; its new comment is not known yet. */
const inPlace = (copied: CopiedBatch): BatchComment => ({
  ...copied,
  nodeId: "",
  url: "",
  isMinimized: false,
  original: copied.comment,
});
