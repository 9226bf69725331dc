import type { CommandContext, WayFound } from "../../src/core/commands/command.ts";
import { commandNamed, commandNames } from "../../src/core/commands/index.ts";
import { parseCommands } from "../../src/core/commands/parse-commands.ts";
import type { Role } from "../../src/core/commands/roles.ts";
import type { Person } from "../../src/core/domain/batch.ts";
import type { Change } from "../../src/core/domain/change.ts";
import { commentId, instant } from "../../src/core/domain/ids.ts";
import type { Refusal } from "../../src/core/domain/refusal.ts";
import type { RequestState } from "../../src/core/domain/request-state.ts";
import { sha256Of } from "../../src/core/records/hash.ts";
import { BLANK } from "../../src/core/workflow/evolve.ts";
import { boardDesk, member } from "./board-desk.ts";

/** What a test says of a command: only what it is about. */
export interface CommandWish {
  readonly by?: Person;
  readonly roles?: readonly Role[];
  readonly state?: Partial<RequestState>;
  readonly way?: WayFound;
}

/** The member in the first seat. */
export const AINO: Person = member("aino");

/** Runs the first command of a text, and gives what it changes or why not. */
export function runText(
  body: string,
  { by = AINO, roles = [], state = {}, way = { kind: "none" } }: CommandWish = {},
): readonly Change[] | Refusal {
  const [parsed] = parseCommands(body, { known: commandNames, aliases: {} }).commands;
  const command = parsed && commandNamed(parsed.name);
  if (!parsed || !command) throw new Error(`no command in ${JSON.stringify(body)}`);
  const context: CommandContext = {
    by,
    at: instant("2026-03-02T09:00:00Z"),
    roles: new Set(roles),
    state: { ...BLANK, stage: "working-group", since: instant("2026-03-01T09:00:00Z"), ...state },
    desk: boardDesk(),
    parsed,
    way: () => way,
    refTo: (text) => ({ comment: commentId(7), hash: sha256Of(text) }),
  };
  return command.run(context);
}

/** The key of the sentence with which a command was refused; undefined where it was done. */
export const refusalOf = (result: readonly Change[] | Refusal): string | undefined =>
  "refused" in result ? result.refused.say : undefined;
