/** Why two answers need not be the same. One that explains nothing in a whole run must go. */
export interface Explanation {
  readonly id: string;
  readonly reason: string;
  covers(call: string, difference: string): boolean;
}

const CALLS_OF_A_STRANGER = [
  "new title by a stranger",
  "comment edited by a stranger",
  "label put on by a stranger",
  "comment in a locked conversation",
];
const LETTERS = ["issues with a label in capitals", "label twice", "one label in capitals"];
const MISSING = [
  "comments of the repository",
  "reaction",
  "reactions",
  "repositories of an installation",
  "deliveries",
  "may be assigned",
];

const one = (id: string, reason: string, difference: RegExp, calls?: readonly string[]): Explanation => ({
  id,
  reason,
  covers: (call, what) => difference.test(what) && (calls?.includes(call) ?? true),
});

/** Where the sandbox and emulate differ, and which of them GitHub's description or its documentation agrees with. */
export const EXPLANATIONS: readonly Explanation[] = [
  one("routes-that-are-missing", "emulate does not have these operations.", /^status 20\d here, 404 there$/, MISSING),
  one("any-token", "emulate takes a token that nobody has for no token; GitHub answers 401.", /^status 401 here, 200/, [
    "one issue with a wrong token",
  ]),
  one(
    "rights",
    "emulate asks nobody for the right to do it; GitHub answers 403.",
    /^status 403 here/,
    CALLS_OF_A_STRANGER,
  ),
  one(
    "labels-of-a-stranger",
    "emulate keeps the labels of somebody without the right; GitHub drops them.",
    /\/labels\//,
    ["issue by a stranger", "middle page"],
  ),
  one(
    "letters",
    "emulate tells capital letters of labels apart; GitHub does not.",
    /^status |^only here: \/\*\//,
    LETTERS,
  ),
  one("states", "emulate takes any word for a state; GitHub's description knows two.", /^status 422 here, 200 there$/, [
    "state that is none",
  ]),
  one("length", "emulate has no longest comment; GitHub's has 65,536 characters.", /^status 422 here, 201 there$/, [
    "comment of 65,537 characters",
  ]),
  one("assigned-is-made", "GitHub's description has 201, emulate answers 200.", /^status 201 here, 200 there$/, [
    "assigned",
  ]),
  one("who-may-be-assigned", "emulate assigns whoever has an account; GitHub drops strangers.", /\/assignees?\//, [
    "unassigned",
  ]),
  one("newer-summaries", "GitHub's description has these summaries, emulate is older.", /_summary$/),
  one(
    "folded-comments",
    "GitHub's description says of a comment whether it is folded, emulate is older.",
    /\/minimized$/,
  ),
  one(
    "kind-of-view",
    "Optional in GitHub's description; nothing of ours reads it.",
    /^only there: .*\/user_view_type$/,
  ),
  one(
    "status-of-a-refusal",
    "GitHub's description has the status in a refusal, emulate has not.",
    /^only here: \/status$/,
  ),
  one(
    "errors-of-a-refusal",
    "GitHub's description lists the fields that are wrong, emulate does not.",
    /^only here: \/errors$/,
  ),
  one(
    "whole-issue-in-an-event",
    "The events of one issue carry what happened only; emulate adds the issue.",
    /^only /,
    ["events", "timeline"],
  ),
  one(
    "rights-in-full",
    "GitHub's description has all five rights of a person, emulate has not.",
    /^only here: \/user\//,
    ["right of a person"],
  ),
  one("more-limits", "Resources that nothing of ours uses; the description does not ask for them.", /^only there: /, [
    "limits",
  ]),
  one("required-of-a-repository", "GitHub's description asks for these, emulate leaves them out.", /^only here: /, [
    "repository",
  ]),
  one("how-to-merge", "Optional in GitHub's description, about pull requests.", /^only there: \/(allow|delete)_/, [
    "repository",
  ]),
  one(
    "accounts-in-full",
    "GitHub's description asks for the whole account, emulate shows part of it.",
    /\/(owner|account)\//,
    ["an App", "installations of an App", "one installation", "installation in a repository"],
  ),
  one(
    "places-of-an-installation",
    "GitHub's description asks for most of these and knows the rest; emulate leaves them out.",
    /^only here: .*(target_id|app_slug|single_file|suspended)/,
    ["installations of an App", "one installation", "installation in a repository"],
  ),
  one(
    "through-which-app",
    "GitHub's description shows through which App it was written; emulate says none.",
    /performed_via/,
  ),
];
