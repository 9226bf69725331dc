import type { RuleName } from "../../core/domain/batch.ts";
import type { ChangeKind } from "../../core/domain/change.ts";
import type { Effect } from "../../core/domain/effect.ts";
import { code, type Page, page, table } from "./page.ts";

/** What each change says. The compiler asks for a line when a kind is added. */
const CHANGES: Readonly<Record<ChangeKind, string>> = {
  "request-registered": "The issue became a request: by which form, for whom, when it reached the desk.",
  "stage-entered": "The request entered a stage, from which one, and what opened the way.",
  "ballot-asked": "The command came for which the ballot of this stage waits.",
  "request-left": "The request left the workflow by an exit.",
  "request-reopened": "Somebody without the right to it closed the issue; it is open again.",
  "ballot-opened": "A ballot began, with its rules, its electorate and its end. They stay as they are.",
  "vote-cast": "A member voted by command, or took the vote back.",
  "reaction-seen": "A vote by reaction was seen.",
  "reaction-gone": "A vote by reaction was seen before and is no longer there.",
  "member-recused": "A member stepped aside for this request.",
  "notice-given": "An early end of a ballot was announced.",
  "ballot-extended": "Too few took part; the ballot ends later.",
  "ballot-closed": "A ballot ended: the outcome, the count, the roll call.",
  "feedback-given": "A member gave advice.",
  "group-assigned": "A working group got the request.",
  "person-assigned": "A member of the group took the request up, or was given it.",
  "person-unassigned": "A member handed the request back to the group.",
  "check-answered": "A question of the checklist was answered.",
  "plan-written": "The plan was written, or written anew.",
  "hold-placed": "The request was put on hold, perhaps until a day.",
  "hold-lifted": "A hold ended.",
  "outcome-reported": "It was reported what came of the request, or that nothing was reported.",
  answered: "A question was answered in a reply. Nothing changed.",
  "form-asked": "The issue came without a form; its author was asked for one.",
  refused: "A command could not be done. The reason was told.",
  "hand-move-noticed": "Somebody set or removed a stage label by hand.",
};

/** What each rule is for that acts without a command. */
const RULES: Readonly<Record<RuleName, string>> = {
  "request-opened": "A form was sent.",
  "form-missing": "An issue came without a form.",
  "stage-entered": "A stage was entered that opens a ballot, or whose way out is open at once.",
  "ballot-due": "The end of a ballot has come.",
  "ballot-certain": "The seats that are missing can no longer change the result.",
  "reactions-seen": "Reactions on the ballot comment changed.",
  "hold-due": "The last day of a hold has come.",
  "author-closed": "The requester closed the issue.",
  "closed-by-other": "Somebody else closed the issue.",
  "hand-move": "A stage label was set or removed by hand.",
};

/** What each effect makes GitHub show. */
const EFFECTS: Readonly<Record<Effect["kind"], string>> = {
  "append-batch": "One comment with all records of the look.",
  "set-labels": "Labels that are missing, and labels that are wrong.",
  "set-issue-state": "The issue open or closed, with GitHub's reason.",
  "put-reply": "One answer to one comment, edited in place.",
  react: "Eyes, a rocket or a confused face on a comment. Never on a ballot.",
  minimise: "A comment folded away, because it counts for nothing.",
  "put-card": "The card, edited in place.",
};

/** The page of what records say. */
export const recordsPage = (): Page =>
  page("records.md", "Records", "the kinds of changes", [
    "All records of one look stand in one comment: text for people, then a marker with the records as JSON. See [Where the state lives](../explanation/where-the-state-lives.md).",
    "A record has a `key` (which command or rule it answers), `at` (when it took effect), `cause` and `changes`. A batch has `after` (the hash of the batch before), `at` (when the look was taken), `rules` (the ids of the files that were in force) and `records`.",
    "## Changes",
    table(["`kind`", "It says"], rows(CHANGES)),
    "## Rules",
    "A record is caused by a command or by one of these rules.",
    table(["`rule`", "When"], rows(RULES)),
    "## Effects",
    "What a look may make GitHub show. Only differences are written, and each may be written twice without harm.",
    table(["Effect", "It shows"], rows(EFFECTS)),
  ]);

const rows = (told: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  Object.entries(told).map(([kind, about]) => [code(kind), about]);
