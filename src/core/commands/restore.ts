import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { exercise } from "./power.ts";

/** Puts deleted or changed records back from the published copy. To go on without records that no copy has takes the committee. */
export const restore: Command = {
  name: "restore",
  usage: "/restore [lost reason]",
  summary: sentence("desk-command-restore"),
  examples: ["/restore", "/restore lost the comments were deleted and no copy was made"],
  allow: ["coordinator", "voting", "chair"],
  worksAfterEnd: true,
  isOfUse: ({ spoilt }) => spoilt() !== undefined,
  run(context) {
    const { parsed } = context;
    if (parsed.args[0]?.toLowerCase() === "lost") {
      const reason = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
      return exercise(context, { kind: "give-up-records" }, reason);
    }
    const restoration = context.restoration();
    if (restoration) return [{ kind: "records-restored", ...restoration }];
    const damaged = context.spoilt() !== undefined;
    return refuse(sentence(damaged ? "desk-refused-restore-no-copy" : "desk-refused-nothing-missing"));
  },
};
