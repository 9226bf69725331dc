import type { DecisionRecord } from "../../domain/batch.ts";
import type { Sentence } from "../../domain/sentence.ts";
import type { WorkChange } from "../../domain/work-change.ts";
import { communityTold } from "./community-told.ts";
import type { RecordFacts } from "./record-facts.ts";
import { tellCard } from "./tell-card.ts";
import { tellQueue } from "./tell-queue.ts";

type Part = Sentence | string;

/** What groups, the queue and the project board tell in a comment; nothing for what the card shows. */
export function tellWork(change: WorkChange, record: DecisionRecord, facts: RecordFacts): readonly Part[] {
  switch (change.kind) {
    case "help-offered":
    case "offer-withdrawn":
    case "need-stated":
    case "need-taken":
    case "need-met":
    case "part-added":
    case "part-opened":
      return [];
    case "community-noted":
      return communityTold(change);
    case "risk-assessed":
      return [];
    case "resource-added":
    case "resource-removed":
      return [];
    case "rank-asked":
    case "rank-objected":
    case "rank-held":
    case "queue-placed":
    case "score-given":
      return tellQueue(change, record, facts);
    case "card-moved":
      return tellCard(change, record, facts);
  }
}
