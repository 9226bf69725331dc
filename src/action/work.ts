/** Whether a run may find something to do, and why or why not, in words for the log. */
export interface Work {
  readonly expected: boolean;
  readonly why: string;
}

/** What this decision reads of a payload. It comes from outside, so nothing is taken for granted. */
interface Payload {
  readonly action?: string;
  readonly sender?: Account;
  readonly issue?: { readonly user?: Account; readonly pull_request?: unknown };
  readonly comment?: { readonly user?: Account; readonly body?: string; readonly author_association?: string };
}

interface Account {
  readonly id?: number;
  readonly type?: string;
}

/** A `/word` at the start of a line, or the full-width slash that some keyboards write. May match too much, never too little. */
const COMMAND = /^(?:[^\S\r\n\u2028\u2029]|\p{Cf})*[/\uff0f]\p{L}/mu;
/** Actions upon an issue that can change where a request stands. */
const ISSUE_ACTIONS: ReadonlySet<string> = new Set([
  "opened",
  "edited",
  "closed",
  "reopened",
  "labeled",
  "unlabeled",
  "locked",
  "unlocked",
  "assigned",
  "unassigned",
]);
const COMMENT_ACTIONS: ReadonlySet<string> = new Set(["created", "edited", "deleted"]);
/** People who may be committee members by what GitHub says of them. */
const NEAR_THE_DESK: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

/**
 * Decides from the event alone, before any client is loaded. What it overlooks, such as a plain remark of a committee member
 * whom GitHub does not know as one, waits for the next look; a command never does.
 */
export function expectWork(event: string, payload: Payload): Work {
  if (event !== "issues" && event !== "issue_comment") return yes(`${event} asks for a sweep`);
  const { action = "", sender, issue, comment } = payload;
  if (issue?.pull_request) return no("a pull request is not a request");
  const isBot = sender?.type === "Bot";
  if (event === "issue_comment") return expectFromComment(action, isBot, comment, isSame(comment?.user, issue?.user));
  if (!ISSUE_ACTIONS.has(action)) return no(`issues.${action} changes nothing here`);
  const isRoutine = action.endsWith("labeled") || action.endsWith("assigned");
  return isBot && isRoutine ? no(`issues.${action} by a bot`) : yes(`issues.${action}`);
}

function expectFromComment(action: string, isBot: boolean, comment: Payload["comment"], byRequester: boolean): Work {
  if (!COMMENT_ACTIONS.has(action)) return no(`issue_comment.${action} changes nothing here`);
  if (isBot) return no(`issue_comment.${action} by a bot`);
  if (action === "deleted" || comment?.user?.type === "Bot")
    return yes(`issue_comment.${action} by a person, upon what was written before`);
  if (COMMAND.test(comment?.body ?? "")) return yes("a line begins with a slash");
  if (byRequester) return yes("the requester wrote");
  if (NEAR_THE_DESK.has(comment?.author_association ?? "")) return yes("somebody of the desk wrote");
  return no("a comment without a command, by somebody nobody waits for");
}

const yes = (why: string): Work => ({ expected: true, why });
const no = (why: string): Work => ({ expected: false, why });

const isSame = (a: Account | undefined, b: Account | undefined): boolean => a?.id !== undefined && a.id === b?.id;
