import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { committeeVotes, endByCoordinator } from "./end-by-coordinator.ts";
import { issueNumber } from "./issue-number.ts";

/** Ends a request that is the same as another one. The reply links that one, where everything goes on. */
export const duplicate: Command = {
  name: "duplicate",
  usage: "/duplicate #number [text]",
  summary: sentence("desk-command-duplicate"),
  examples: ["/duplicate #12", "/duplicate #12 The plates are the same, from the same museum."],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: (context) => !committeeVotes(context),
  names({ args }) {
    const other = issueNumber(args[0]);
    return { issues: other === undefined ? [] : [other], logins: [] };
  },
  run(context) {
    const { parsed } = context;
    const other = issueNumber(parsed.args[0]);
    if (other === undefined) return refuse(sentence("desk-refused-issue-missing", "duplicate"));
    if (other === context.number) return refuse(sentence("desk-refused-duplicate-self"));
    if (!context.issueNamed(other)) return refuse(sentence("desk-refused-issue-unknown", other));
    const text = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    return endByCoordinator(context, "duplicate", text, { sameAs: other });
  },
};
