import { ballotNow } from "../ballots/ballot-now.ts";
import { periodOf } from "../config/period.ts";
import { PATTERNS } from "../config/schema-words.ts";
import type { Change } from "../domain/change.ts";
import type { PowerAct } from "../domain/motion.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, dropWords, freeText } from "./command.ts";
import { hasVotes } from "./has-votes.ts";
import { openAgain } from "./open-again.ts";
import { exercise, reasonRefusal } from "./power.ts";
import { changesOfAct } from "./power-act.ts";

type Verb = (context: CommandContext) => readonly Change[] | Refusal;

/** Opens the stage's ballot again, and does what the committee may do with an open one. */
export const ballot: Command = {
  name: "ballot",
  usage:
    "/ballot open [profile] | status | cancel reason | accept-edit reason | restart reason | extend 7d reason | again reason",
  summary: sentence("desk-command-ballot"),
  examples: [
    "/ballot open",
    "/ballot cancel the partner changed the whole plan",
    "/ballot extend 7d two members are at a conference",
  ],
  allow: ["coordinator", "committee"],
  isOfUse: ({ desk, state }) =>
    desk.config.stages.some(({ id, ballot: own }) => id === state.stage && own !== undefined),
  run(context) {
    const verb = verbOf(context.parsed);
    return Object.hasOwn(VERBS, verb) && VERBS[verb]
      ? VERBS[verb](context)
      : refuse(sentence("desk-refused-ballot-verb"));
  },
  answer: (parsed) => (verbOf(parsed) === "status" ? "status" : undefined),
};

const VERBS: Readonly<Record<string, Verb>> = {
  open: openAgain,
  status: () => [{ kind: "answered" }],
  cancel,
  "accept-edit": (context) => inOpenBallot(context, (number) => ({ kind: "accept-edit", ballot: number })),
  restart: (context) => inOpenBallot(context, (number) => ({ kind: "restart-ballot", ballot: number })),
  extend,
  again: (context) => exercise(context, { kind: "vote-again" }, reasonAfter(1, context)),
};

const verbOf = ({ args }: CommandContext["parsed"]): string => args[0]?.toLowerCase() ?? "";

/** A coordinator may cancel what nobody has voted in yet; from the first vote on it takes the committee. */
function cancel(context: CommandContext): readonly Change[] | Refusal {
  const { roles, state, at, parsed } = context;
  const open = ballotNow(state);
  if (!open || !roles.has("coordinator") || hasVotes(open)) {
    if (open && !roles.has("voting") && !roles.has("chair") && roles.has("coordinator")) {
      return refuse(sentence("desk-refused-cancel-voted"));
    }
    return inOpenBallot(context, (number) => ({ kind: "cancel-ballot", ballot: number }));
  }
  const reason = reasonAfter(1, context);
  const asked = { at, reason: context.refTo(reason ?? "") };
  const act = { kind: "cancel-ballot", ballot: open.terms.number } as const;
  return reasonRefusal(parsed.name, reason) ?? changesOfAct(act, context, asked);
}

function extend(context: CommandContext): readonly Change[] | Refusal {
  const period = context.parsed.args[1]?.toLowerCase() ?? "";
  if (!PATTERNS.period.test(period)) return refuse(sentence("desk-refused-period", period));
  return inOpenBallot(context, (number) => ({ kind: "extend-ballot", ballot: number, by: periodOf(period) }), 2);
}

function inOpenBallot(
  context: CommandContext,
  act: (number: number) => PowerAct,
  words = 1,
): readonly Change[] | Refusal {
  const open = ballotNow(context.state);
  if (!open) return refuse(sentence("desk-refused-no-ballot"));
  return exercise(context, act(open.terms.number), reasonAfter(words, context));
}

const reasonAfter = (words: number, { parsed }: CommandContext): string | undefined =>
  freeText({ rest: dropWords(parsed.rest, words), text: parsed.text });
