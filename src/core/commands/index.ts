import type { Desk } from "../config/desk.ts";
import { abstain } from "./abstain.ts";
import { accept } from "./accept.ts";
import { answer } from "./answer.ts";
import { approve } from "./approve.ts";
import { ask } from "./ask.ts";
import { assign } from "./assign.ts";
import { ballot } from "./ballot.ts";
import { casting } from "./casting.ts";
import { check } from "./check.ts";
import { claim } from "./claim.ts";
import type { Command } from "./command.ts";
import type { CommandWords } from "./command-words.ts";
import { community } from "./community.ts";
import { concern } from "./concern.ts";
import { decline } from "./decline.ts";
import { deliver } from "./deliver.ts";
import { done } from "./done.ts";
import { duplicate } from "./duplicate.ts";
import { feedback } from "./feedback.ts";
import { help } from "./help.ts";
import { hold } from "./hold.ts";
import { meetingVote } from "./meeting-vote.ts";
import { missing } from "./missing.ts";
import { move } from "./move.ts";
import { needs } from "./needs.ts";
import { next } from "./next.ts";
import { noReply } from "./no-reply.ts";
import { object } from "./object.ts";
import { outOfScope } from "./out-of-scope.ts";
import { outcome } from "./outcome.ts";
import { overrule } from "./overrule.ts";
import { part } from "./part.ts";
import { plan } from "./plan.ts";
import { priority } from "./priority.ts";
import { progress } from "./progress.ts";
import { raise } from "./raise.ts";
import { rank } from "./rank.ts";
import { ready } from "./ready.ts";
import { recuse } from "./recuse.ts";
import { refer } from "./refer.ts";
import { referral } from "./referral.ts";
import { reopen } from "./reopen.ts";
import { requester } from "./requester.ts";
import { resolve } from "./resolve.ts";
import { resource } from "./resource.ts";
import { restore } from "./restore.ts";
import { resume } from "./resume.ts";
import { risk } from "./risk.ts";
import { score } from "./score.ts";
import { second } from "./second.ts";
import { skip } from "./skip.ts";
import { smallQuestion } from "./small-question.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";
import { theme } from "./theme.ts";
import { unclaim } from "./unclaim.ts";
import { undo } from "./undo.ts";
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
  rank,
  object,
  score,
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
  needs,
  missing,
  done,
  part,
  check,
  risk,
  plan,
  ready,
  skip,
  hold,
  resume,
  start,
  deliver,
  outcome,
  withdraw,
  refer,
  referral,
  duplicate,
  outOfScope,
  noReply,
  raise,
  reopen,
  undo,
  ask,
  smallQuestion,
  requester,
  resource,
  theme,
  community,
  next,
  progress,
  move,
  restore,
  help,
  status,
];

/** A command by its name. */
export const commandNamed = (name: string): Command | undefined => commands.find((command) => command.name === name);

/** The names of all commands. */
export const commandNames: readonly string[] = commands.map(({ name }) => name);

/** Other words that every desk understands: what people know from gitvote and other bots, or would expect. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  "check-vote": "status",
  resubmit: "reopen",
  unhold: "resume",
  "need-info": "ask",
};

/** What the parser must know of the commands where no desk is at hand. */
export const commandWords: CommandWords = {
  known: commandNames,
  aliases: knownOnly(OTHER_WORDS),
  instead: { "cancel-vote": "ballot cancel reason" },
};

const wordsOfDesks = new WeakMap<Desk, CommandWords>();

/** What the parser must know of a desk's commands: with the desk's own words for them, and with the name that it answers to. */
export function commandWordsFor(desk: Desk): CommandWords {
  const words = wordsOfDesks.get(desk) ?? wordsOf(desk);
  wordsOfDesks.set(desk, words);
  return words;
}

function wordsOf({ config }: Desk): CommandWords {
  const bot = config.writers.find(({ active }) => active)?.login.replace(/\[bot\]$/i, "");
  return {
    ...commandWords,
    aliases: { ...commandWords.aliases, ...knownOnly(config["command-words"]) },
    // All workflows of all repositories share this name, so nobody who writes it means the desk.
    ...(bot !== undefined && bot !== "github-actions" && { bot }),
  };
}

function knownOnly(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([, name]) => commandNames.includes(name)));
}
