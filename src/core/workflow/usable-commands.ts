import { audienceOf, type Command } from "../commands/command.ts";
import { commands } from "../commands/index.ts";
import { isIn } from "../commands/roles.ts";
import type { PlainContext } from "./command-context.ts";

/** Whether somebody may use a command for this request as it stands, and whether it can do anything now. */
export function isUsable(command: Command, context: PlainContext): boolean {
  const { roles, state, desk } = context;
  if (!isIn(audienceOf(command, desk), roles)) return false;
  if (state.exit && command.worksAfterEnd !== true) return false;
  return command.isOfUse?.(context) ?? true;
}

/** The commands that somebody may use now, in the order of the registry. */
export const usableCommands = (context: PlainContext): readonly Command[] =>
  commands.filter((command) => isUsable(command, context));
