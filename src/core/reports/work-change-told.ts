import { columnOf } from "../config/board-fields.ts";
import type { Desk } from "../config/desk.ts";
import type { ChangeOf } from "../domain/change.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { WorkChange } from "../domain/work-change.ts";
import type { BoardNames } from "./board-names.ts";
import { handsTold } from "./hands-told.ts";
import { queueTold } from "./queue-told.ts";
import { resourceTold } from "./resource-told.ts";
import { riskTold } from "./risk-told.ts";

/** What groups, the queue and the project board did, as a line of the public history; null for what concerns nobody. */
export function workChangeTold(change: WorkChange, names: BoardNames, desk: Desk): Sentence | null {
  switch (change.kind) {
    case "help-offered":
    case "offer-withdrawn":
    case "need-stated":
    case "need-taken":
    case "need-met":
    case "part-added":
    case "part-opened":
      return handsTold(change, names, desk);
    case "community-noted":
      return sentence(change.missing ? "board-history-community-missing" : "board-history-community-active");
    case "risk-assessed":
      return riskTold(change, desk);
    case "resource-added":
    case "resource-removed":
      return resourceTold(change);
    case "rank-asked":
    case "rank-objected":
    case "rank-held":
    case "queue-placed":
    case "score-given":
      return queueTold(change, names);
    case "card-moved":
      return cardMoved(change, desk);
  }
}

/** A move that was taken shows as the stage that was entered. */
const cardMoved = ({ done, stage }: ChangeOf<"card-moved">, { config }: Desk): Sentence | null =>
  done === "put-back" ? sentence("board-history-card-put-back", { term: columnOf(stage, config) }) : null;
