import { audienceOf } from "../commands/command.ts";
import { commands } from "../commands/index.ts";
import { isIn, type Role } from "../commands/roles.ts";
import type { Usable } from "../messages/reply.ts";
import type { Look } from "./look.ts";

/** The commands that this person may use for this request now, each with its usage and its summary. */
export function helpFor(look: Look, roles: ReadonlySet<Role>): readonly Usable[] {
  const usable = commands.filter(
    (command) => isIn(audienceOf(command, look.desk), roles) && (!look.state.exit || command.worksAfterEnd === true),
  );
  return usable.map(({ usage, summary }) => ({ usage, summary }));
}
