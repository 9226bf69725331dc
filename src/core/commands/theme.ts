import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";
import { issueNumber } from "./issue-number.ts";

/** Makes a request part of a theme, or of a larger request: GitHub shows it as a sub-issue there. */
export const theme: Command = {
  name: "theme",
  usage: "/theme #number",
  summary: sentence("desk-command-theme"),
  examples: ["/theme #12"],
  allow: ["coordinator", "committee"],
  names({ args }) {
    const number = issueNumber(args[0]);
    return { issues: number === undefined ? [] : [number], logins: [] };
  },
  run({ parsed, number, state, issueNamed }) {
    const issue = issueNumber(parsed.args[0]);
    if (issue === undefined) return refuse(sentence("desk-refused-issue-missing", "theme"));
    if (issue === number) return refuse(sentence("desk-refused-theme-self"));
    if (!issueNamed(issue)) return refuse(sentence("desk-refused-issue-unknown", issue));
    if (state.theme === issue) return refuse(sentence("desk-refused-theme-already", issue));
    return [{ kind: "theme-set", issue }];
  },
};
