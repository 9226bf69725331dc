import { type Sentence, sentence } from "../domain/sentence.ts";
import type { WorkChange } from "../domain/work-change.ts";
import type { BoardNames } from "./board-names.ts";

type QueueChange = Extract<
  WorkChange,
  { readonly kind: "rank-asked" | "rank-objected" | "rank-held" | "queue-placed" | "score-given" }
>;

/** What happened in the queue, as a line of the public history. Where a request was found in it shows in the queue itself. */
export function queueTold(change: QueueChange, names: BoardNames): Sentence | null {
  switch (change.kind) {
    case "rank-asked": {
      const name = names.person(change.by);
      return name === null
        ? sentence("board-history-rank-asked", change.place)
        : sentence("board-history-rank-asked-named", name, change.place);
    }
    case "rank-objected": {
      const name = names.person(change.by);
      return name === null
        ? sentence("board-history-rank-objected")
        : sentence("board-history-rank-objected-named", name);
    }
    case "rank-held":
      return sentence("board-history-rank-held", change.place);
    case "queue-placed":
    case "score-given":
      return null;
  }
}
