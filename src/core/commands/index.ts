import { abstain } from "./abstain.ts";
import { accept } from "./accept.ts";
import { answer } from "./answer.ts";
import { approve } from "./approve.ts";
import { assign } from "./assign.ts";
import { ballot } from "./ballot.ts";
import { casting } from "./casting.ts";
import { check } from "./check.ts";
import { claim } from "./claim.ts";
import type { Command } from "./command.ts";
import { concern } from "./concern.ts";
import { decline } from "./decline.ts";
import { deliver } from "./deliver.ts";
import { feedback } from "./feedback.ts";
import { help } from "./help.ts";
import { hold } from "./hold.ts";
import { meetingVote } from "./meeting-vote.ts";
import { move } from "./move.ts";
import { outcome } from "./outcome.ts";
import { overrule } from "./overrule.ts";
import type { CommandWords } from "./parse-commands.ts";
import { plan } from "./plan.ts";
import { priority } from "./priority.ts";
import { ready } from "./ready.ts";
import { recuse } from "./recuse.ts";
import { resolve } from "./resolve.ts";
import { restore } from "./restore.ts";
import { resume } from "./resume.ts";
import { second } from "./second.ts";
import { skip } from "./skip.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";
import { unclaim } from "./unclaim.ts";
import { unrecuse } from "./unrecuse.ts";
import { unvote } from "./unvote.ts";
import { vote } from "./vote.ts";
import { withdraw } from "./withdraw.ts";

/** Every command, in the order in which help and reference list them. A test compares it with the folder. */
export const commands: readonly Command[] = [
  accept,
  answer,
  vote,
  approve,
  decline,
  abstain,
  unvote,
  concern,
  resolve,
  overrule,
  priority,
  recuse,
  unrecuse,
  casting,
  meetingVote,
  ballot,
  second,
  feedback,
  assign,
  claim,
  unclaim,
  check,
  plan,
  ready,
  skip,
  hold,
  resume,
  start,
  deliver,
  outcome,
  withdraw,
  move,
  restore,
  help,
  status,
];

/** A command by its name. */
export const commandNamed = (name: string): Command | undefined => commands.find((command) => command.name === name);

/** The names of all commands. */
export const commandNames: readonly string[] = commands.map(({ name }) => name);

/** What the parser must know of the commands. Other words for them, per language, come here; and what people know from gitvote. */
export const commandWords: CommandWords = {
  known: commandNames,
  aliases: { "check-vote": "status" },
  instead: { "cancel-vote": "ballot cancel reason" },
};
