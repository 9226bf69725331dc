import type { Desk } from "../config/desk.ts";
import { exitTitleOf } from "../config/title-of.ts";
import type { Person } from "../domain/batch.ts";
import { isCareChange } from "../domain/care-change.ts";
import type { Change, ChangeOf, CheckAnswer } from "../domain/change.ts";
import type { Term } from "../domain/messages/parameters.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { isWorkChange } from "../domain/work-change.ts";
import { ballotChangeTold } from "./ballot-change-told.ts";
import type { BoardNames } from "./board-names.ts";
import { careChangeTold } from "./care-change-told.ts";
import { workChangeTold } from "./work-change-told.ts";

/** One change as a line of the public history; null for what the ballots show or what concerns nobody. */
export function changeTold(change: Change, names: BoardNames, desk: Desk): Sentence | null {
  if ("ballot" in change || change.kind === "ballot-opened") return ballotChangeTold(change, names);
  if (isCareChange(change)) return careChangeTold(change, desk);
  if (isWorkChange(change)) return workChangeTold(change, names, desk);
  const titles = deskTitles(desk);
  switch (change.kind) {
    case "request-registered":
      return registered(change);
    case "stage-entered":
      return entered(change, titles.stage(change.stage));
    case "request-left":
      return sentence("board-history-left", { term: exitTitleOf(change.exit, desk) });
    case "request-reopened":
      return sentence("board-history-reopened", titles.stage(change.stage));
    case "member-recused":
      return change.by === "self"
        ? named(names, change.member, "board-history-recused-named", "board-history-recused")
        : named(names, change.member, "board-history-set-aside-named", "board-history-set-aside");
    case "recusal-lifted":
      return named(names, change.member, "board-history-back-named", "board-history-back");
    case "feedback-given":
      return named(names, change.by, "board-history-feedback-named", "board-history-feedback");
    case "group-assigned":
      return sentence("board-history-group", titles.group(change.group));
    case "person-assigned":
      return named(names, change.person, "board-history-joined-named", "board-history-joined");
    case "person-unassigned":
      return named(names, change.person, "board-history-stepped-back-named", "board-history-stepped-back");
    case "check-answered":
      return checked(titles.check(change.item), change.answer);
    case "plan-written":
      return sentence("board-history-plan");
    case "hold-placed":
      return change.until
        ? sentence("board-history-hold-until", titles.hold(change.hold), { at: change.until })
        : sentence("board-history-hold", titles.hold(change.hold));
    case "hold-lifted":
      return sentence("board-history-hold-lifted", titles.hold(change.hold));
    case "outcome-reported":
      return sentence(change.text || change.report ? "board-history-outcome" : "board-history-no-outcome");
    case "hand-move-noticed":
      return sentence(
        change.done === "reverted" ? "board-history-hand-move-reverted" : "board-history-hand-move-recorded",
        change.label,
      );
    case "priority-settled":
      return sentence("board-history-priority", { term: change.priority }, change.given);
    case "motion-asked":
      return sentence("board-history-motion");
    case "motion-seconded":
      return sentence("board-history-seconded");
    case "vote-again-allowed":
      return sentence("board-history-vote-again");
    case "issue-locked":
      return sentence("board-history-locked");
    case "issue-unlocked":
      return sentence("board-history-unlocked");
    case "records-restored":
      return sentence("board-history-restored");
    case "records-lost":
      return sentence("board-history-lost");
    case "priority-given":
    case "ballot-asked":
    case "form-asked":
    case "answered":
    case "refused":
      return null;
  }
}

type Named =
  | "board-history-recused-named"
  | "board-history-set-aside-named"
  | "board-history-back-named"
  | "board-history-feedback-named"
  | "board-history-joined-named"
  | "board-history-stepped-back-named";
type Unnamed =
  | "board-history-recused"
  | "board-history-set-aside"
  | "board-history-back"
  | "board-history-feedback"
  | "board-history-joined"
  | "board-history-stepped-back";

function named(names: BoardNames, person: Person, withName: Named, without: Unnamed): Sentence {
  const name = names.person(person);
  return name === null ? sentence(without) : sentence(withName, name);
}

function registered({ onBehalf, channel }: ChangeOf<"request-registered">): Sentence {
  if (!onBehalf) return sentence("board-history-registered");
  switch (channel) {
    case "mail":
      return sentence("board-history-registered-mail");
    case "drop-in":
      return sentence("board-history-registered-drop-in");
    case "event":
      return sentence("board-history-registered-event");
    case "form":
    case "other":
      return sentence("board-history-registered-for-somebody");
  }
}

function entered({ from, through, reason }: ChangeOf<"stage-entered">, title: Term): Sentence | null {
  if (from === null) return null;
  return sentence(through === "ready" && reason ? "board-history-overridden" : "board-history-stage", title);
}

function checked(item: Term, answer: CheckAnswer): Sentence {
  switch (answer) {
    case "ok":
      return sentence("board-history-check-ok", item);
    case "open":
      return sentence("board-history-check-open", item);
    case "not-applicable":
      return sentence("board-history-check-not-applicable", item);
  }
}

/** Titles by id; the id itself where the configuration of today no longer knows it. */
function deskTitles({ config }: Desk) {
  const titled =
    (list: readonly { readonly id: string; readonly title: string }[]) =>
    (id: string): Term => ({ term: list.find((one) => one.id === id)?.title ?? id });
  return {
    stage: titled(config.stages),
    group: titled(config.groups),
    hold: titled(config.holds),
    check: titled(config.checklist),
  };
}
