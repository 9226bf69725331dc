import type { Desk } from "../config/desk.ts";
import { groupTitleOf } from "../config/title-of.ts";
import type { ChangeOf } from "../domain/change.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { BoardNames } from "./board-names.ts";

type HandsChange = ChangeOf<
  "help-offered" | "offer-withdrawn" | "need-stated" | "need-taken" | "need-met" | "part-added" | "part-opened"
>;

/** Who offered to help, what was needed and met, and which groups got a part, as a line of the public history. */
export function handsTold(change: HandsChange, names: BoardNames, desk: Desk): Sentence | null {
  switch (change.kind) {
    case "help-offered":
      return sentence("board-history-offer");
    case "offer-withdrawn":
      return sentence("board-history-offer-back");
    case "need-stated":
      return sentence(`board-history-need-${change.need}`, change.number);
    case "need-taken":
      return taken(change, names);
    case "need-met":
      return sentence("board-history-need-met", change.number);
    case "part-added":
      return sentence("board-history-part", { term: groupTitleOf(change.group, desk) });
    case "part-opened":
      return null;
  }
}

function taken({ number, person }: ChangeOf<"need-taken">, names: BoardNames): Sentence {
  if (!person) return sentence("board-history-need-back", number);
  const name = names.person(person);
  return name === null
    ? sentence("board-history-need-taken", number)
    : sentence("board-history-need-taken-named", number, name);
}
