import type { RuleName } from "../../core/domain/batch.ts";
import type { ChangeKind } from "../../core/domain/change.ts";
import type { Effect } from "../../core/domain/effect.ts";
import { code, type Page, page, table } from "./page.ts";

/** What each change says. The compiler asks for a line when a kind is added. */
const CHANGES: Readonly<Record<ChangeKind, string>> = {
  "request-registered": "The issue became a request: by which form, for whom, when it reached the desk.",
  "stage-entered": "The request entered a stage, from which one, and what opened the way.",
  "ballot-asked": "The command came for which the ballot of this stage waits, or a ballot was asked for again.",
  "request-left": "The request left the workflow by an exit.",
  "request-reopened": "Somebody without the right to it closed the issue; it is open again.",
  "ballot-opened": "A ballot began, with its rules, its electorate and its end. They stay as they are.",
  "vote-cast": "A member voted by command, or took the vote back.",
  "reaction-seen": "A vote by reaction was seen, and on which comment.",
  "reaction-gone": "A vote by reaction was seen before and is no longer there.",
  "member-recused": "A member stepped aside for this request, or was set aside: by rule, or by the committee.",
  "recusal-lifted": "A member who stepped aside votes again.",
  "seat-departed": "A member of the electorate is no longer on the roster.",
  "concern-raised": "A member raised a concern; where it blocks, nothing passes while it is open.",
  "concern-questioned": "Somebody else asked to lift a concern. Its author has 7 days to answer.",
  "concern-overruled": "A member said that a concern is overruled.",
  "concern-ended": "A concern ended: resolved, lifted by the committee, or overruled.",
  "proposal-changed": "Title, body or plan is not what was put to the vote.",
  "edit-settled": "A change of the proposal was accepted, or taken back.",
  "casting-vote-given": "The chair's vote for the case of a tie.",
  "meeting-vote-noted": "A vote given in a meeting was noted, with the minutes and the time from which it counts.",
  "vote-unclear": "Something looks like a vote and is none. The person was told once.",
  "reminder-given": "Members who have not voted were called.",
  "digest-told": "On the desk's own issue: a ballot of a request was named in a digest.",
  "end-deferred": "The end of a ballot has come, and it stays open.",
  "notice-given": "An early end of a ballot was announced.",
  "ballot-extended": "A ballot ends later: too few took part, or the committee wants it.",
  "ballot-reposted": "Somebody changed the words of a ballot's comment; this record carries the ballot now.",
  "card-lost": "Somebody changed or deleted the card while a ballot was open.",
  "ballot-closed": "A ballot ended: the outcome, the count, the roll call.",
  "priority-given": "A member said how important the request is.",
  "priority-settled": "The priority that follows from what the members said.",
  "motion-asked": "A voting member asked for something that a second one must support.",
  "motion-seconded": "A second voting member supported it.",
  "vote-again-allowed": "The same proposal may be put to the vote again before the waiting time is over.",
  "issue-locked": "The conversation was locked; nobody can react.",
  "issue-unlocked": "The conversation is open again.",
  "records-restored": "Deleted or changed records stand in the thread again, from the published copy.",
  "records-lost": "Records that no copy has are given up. What they said counts for nothing.",
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
  "proposal-changed": "The proposal is not what was put to the vote, or is so again.",
  "roster-changed": "A member of an open ballot's electorate left the roster.",
  "vote-unclear": "Something looks like a vote and is none.",
  "reminder-due": "The time has come to call those who have not voted.",
  "digest-due": "The time has come to call, in one comment, those who have not voted in several ballots.",
  "ballot-tampered": "Somebody changed the words of a ballot's comment.",
  "card-lost": "The card was changed or deleted by somebody else.",
  "issue-locked": "The conversation was locked or unlocked.",
};

/** What each effect makes GitHub show. */
const EFFECTS: Readonly<Record<Effect["kind"], string>> = {
  "append-batch": "One comment with all records of the look.",
  "repost-batch": "A lost batch of the published copy, posted again with the seal that it had.",
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
