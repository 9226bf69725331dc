import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { BoardChange } from "../../core/reports/board-changes.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";

/** What a feed calls a change: the change first, then the title of the request. */
export function changeTitle(
  { what }: Pick<BoardChange, "what">,
  { lane }: Pick<BoardRequest, "lane">,
  title: string,
): Sentence {
  const [first] = what.with;
  switch (what.say) {
    case "board-history-registered":
    case "board-history-registered-mail":
    case "board-history-registered-drop-in":
    case "board-history-registered-event":
    case "board-history-registered-for-somebody":
      return sentence(lane === "question" ? "board-feed-new-question" : "board-feed-new", title);
    case "board-history-outcome":
      return sentence("board-feed-outcome", title);
  }
  if (typeof first === "object" && "term" in first) {
    const reached = what.say === "board-history-stage" || what.say === "board-history-overridden";
    if (reached) return sentence("board-feed-reached", first, title);
    if (what.say === "board-history-left") return sentence("board-feed-ended", first, title);
  }
  const ballot = ballotKind(what);
  if (ballot !== undefined && typeof first === "number") return sentence(`board-feed-${ballot}`, first, title);
  return sentence("board-feed-change", { anyOf: [what] }, title);
}

/** What happened to a ballot as a whole; undefined for every other change. */
export function ballotKind({ say }: Sentence) {
  switch (say) {
    case "board-history-ballot-opened":
      return "opened";
    case "board-history-ballot-passed":
      return "passed";
    case "board-history-ballot-rejected":
      return "rejected";
    case "board-history-ballot-lapsed":
      return "lapsed";
    case "board-history-ballot-cancelled":
      return "cancelled";
  }
  return undefined;
}
