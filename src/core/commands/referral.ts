import type { ReferralAnswer } from "../domain/care-change.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";

const ANSWERS: readonly ReferralAnswer[] = ["accepted", "declined"];

/** Tells what became of a referral. It works on the closed issue; a later word replaces an earlier one. */
export const referral: Command = {
  name: "referral",
  usage: "/referral accepted|declined [text]",
  summary: sentence("desk-command-referral"),
  examples: ["/referral accepted they meet next week", "/referral declined"],
  allow: ["coordinator", "requester"],
  worksAfterEnd: true,
  undoable: true,
  isOfUse: ({ state }) => state.exit?.followUp !== undefined,
  run({ by, parsed, refTo, state }) {
    if (state.exit?.followUp === undefined) return refuse(sentence("desk-refused-not-referred"));
    const word = parsed.args[0]?.toLowerCase();
    const answer = ANSWERS.find((known) => known === word);
    if (!answer) return refuse(sentence("desk-refused-referral-word"));
    const text = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    return [{ kind: "referral-answered", answer, by, ...(text !== undefined && { text: refTo(text) }) }];
  },
};
