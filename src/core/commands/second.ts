import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";
import { openMotions } from "./motions.ts";
import { powerRefusal, support } from "./power.ts";

/** Supports what another voting member asked for, which is done then. Without a number the newest that somebody else asked for. */
export const second: Command = {
  name: "second",
  usage: "/second [number]",
  summary: sentence("desk-command-second"),
  examples: ["/second", "/second 2"],
  allow: ["voting"],
  isOfUse: (context) =>
    context.desk.config.power !== "chair" && openMotions(context).some((motion) => motion.by.id !== context.by.id),
  run(context) {
    const { by, desk, parsed } = context;
    const shut = powerRefusal(context);
    if (shut) return shut;
    if (desk.config.power === "chair") return refuse(sentence("desk-refused-second-chair"));
    const open = openMotions(context);
    const word = parsed.args[0]?.replace(/^#/, "");
    if (word !== undefined && /^\d{1,6}$/.test(word)) {
      const named = open.find(({ number }) => number === Number(word));
      if (named) return support(named, context);
    }
    const motion = word === undefined ? open.findLast((one) => one.by.id !== by.id) : undefined;
    if (motion) return support(motion, context);
    const [newest] = open.slice(-1);
    if (!newest) return refuse(sentence("desk-refused-no-motion"));
    if (word === undefined) return support(newest, context);
    return refuse(
      sentence(
        "desk-refused-motion-unknown",
        word,
        open.map(({ number }) => String(number)),
      ),
    );
  },
};
