import type { Desk } from "../config/desk.ts";
import { exitTitleOf } from "../config/title-of.ts";
import type { CareChange } from "../domain/care-change.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";

/** A change beside stages and ballots as a line of the public history; null for what concerns nobody. */
export function careChangeTold(change: CareChange, desk: Desk): Sentence | null {
  switch (change.kind) {
    case "requester-linked":
      return sentence("board-history-requester");
    case "lane-changed":
      return sentence(`board-history-lane-${change.lane}`);
    case "request-returned":
      return sentence(
        change.through === "raise" ? "board-history-raised" : "board-history-returned",
        exitTitleOf(change.exit, desk),
      );
    case "next-step-set":
      return sentence("board-history-next-step");
    case "progress-noted":
      return sentence("board-history-progress");
    case "follow-up-asked":
      return sentence("board-history-follow-up");
    case "referral-answered":
      return sentence(`board-history-referral-${change.answer}`);
    case "outcome-asked":
      return sentence("board-history-outcome-asked");
    case "theme-set":
      return sentence("board-history-theme", change.issue);
    case "act-undone":
      return sentence("board-history-undone", change.command);
    case "reopening-undone":
    case "report-filed":
    case "flood-noticed":
      return null;
  }
}
