import type { ChangeOf } from "../../domain/change.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";

/** Whether an active community is there, where the request comes from. It stands beside the group that gets the request for it. */
export function communityTold({ missing, by }: ChangeOf<"community-noted">): readonly Sentence[] {
  if (!missing) return [];
  return [by ? sentence("desk-community-missing-by", by.login) : sentence("desk-community-missing")];
}
