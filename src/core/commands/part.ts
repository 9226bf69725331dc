import type { Change } from "../domain/change.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, dropWords, freeText } from "./command.ts";
import { groupNamed, groupNames } from "./group-named.ts";
import { issueNumber } from "./issue-number.ts";

/** Most parts of a request. */
export const MOST_PARTS = 20;

/** Gives a working group its own part of the request: a new issue below it, or one that exists. */
export const part: Command = {
  name: "part",
  usage: "/part group text|#number",
  summary: sentence("desk-command-part"),
  examples: ["/part translation The guide in Spanish and Portuguese.", "/part implementation #31"],
  allow: ["group", "coordinator"],
  isOfUse: ({ desk }) => desk.config.groups.length > 0,
  names({ args }) {
    const number = existing(args);
    return { issues: number === undefined ? [] : [number], logins: [] };
  },
  run(context) {
    const { parsed, state, by, refTo } = context;
    const [word] = parsed.args;
    if (word === undefined) return refuse(sentence("desk-refused-part-group", groupNames(context)));
    const group = groupNamed(word, context);
    if (isRefusal(group)) return group;
    if (state.parts.length >= MOST_PARTS) return refuse(sentence("desk-refused-parts-full", MOST_PARTS));
    const number = existing(parsed.args);
    const refusal = number === undefined ? undefined : issueRefusal(number, context);
    if (refusal) return refusal;
    const text = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    if (text === undefined) return refuse(sentence("desk-refused-part-text"));
    const isAssigned = state.assignments.some((assignment) => assignment.group === group.id);
    const about = number === undefined ? { text: refTo(text) } : { issue: number };
    const added: Change = { kind: "part-added", part: state.parts.length + 1, group: group.id, by, ...about };
    return isAssigned ? [added] : [{ kind: "group-assigned", group: group.id }, added];
  },
};

/** An issue's number alone behind the group makes that issue the part. A text may begin with a number: then more words follow. */
const existing = ([, word, ...more]: readonly string[]): number | undefined =>
  word?.startsWith("#") && more.length === 0 ? issueNumber(word) : undefined;

function issueRefusal(issue: number, { number, state, issueNamed }: CommandContext): Refusal | undefined {
  if (issue === number) return refuse(sentence("desk-refused-part-self"));
  if (issue === state.theme) return refuse(sentence("desk-refused-part-theme", issue));
  if (!issueNamed(issue)) return refuse(sentence("desk-refused-issue-unknown", issue));
  const isPart = state.parts.some((part) => part.issue === issue);
  return isPart ? refuse(sentence("desk-refused-part-already", issue)) : undefined;
}
