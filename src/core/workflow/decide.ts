import type { Desk } from "../config/desk.ts";
import type { Decision } from "../domain/decision.ts";
import type { RequestEvent, RequestSnapshot } from "../domain/snapshot.ts";
import { deriveState } from "./derive-state.ts";
import { doubtsAbout } from "./doubts.ts";
import { followRules } from "./follow-rules.ts";
import { type Input, inputsOf } from "./inputs.ts";
import type { Look } from "./look.ts";
import { noticeClosing, noticeHandMove } from "./notice-hands.ts";
import { passTime } from "./pass-time.ts";
import { planEffects } from "./plan-effects.ts";
import { missingAnswersOf, register } from "./register.ts";
import { runCommand } from "./run-command.ts";
import { seeReaction, seeRemovedReactions } from "./see-reactions.ts";

/** New records of one look. A record takes some 400 characters, a comment 65,536, and what the card held goes along. */
const MOST_RECORDS = 60;

/**
 * The whole helpdesk in one function: what is known of a request, why we look, the desk's rules; out comes what to
 * do. Pure: the only clock is `snapshot.readAt`. Everything that happened since the last look is taken in the order
 * of GitHub's times, so a late look decides what a punctual one would have decided.
 */
export function decide(snapshot: RequestSnapshot, _event: RequestEvent, desk: Desk): Decision {
  const doubt = doubtsAbout(snapshot, desk);
  if (doubt) return { kind: "left-alone", why: doubt };
  const begun = begin(snapshot, desk);
  if (begun.state.keys.size === 0) return { kind: "left-alone", why: "not a request: it comes from no listed form" };

  let look = followRules(begun, snapshot.readAt);
  for (const input of inputsOf(look)) {
    // What does not fit into one record comment is taken by the next look; time must not pass it by.
    if (look.records.length >= MOST_RECORDS) return decided(look);
    look = passTime(look, input.at, "before");
    look = followRules(takeInput(look, input), input.at);
  }
  look = seeRemovedReactions(look);
  look = followRules(passTime(look, snapshot.readAt, "until"), snapshot.readAt);
  return decided(look);
}

const decided = (look: Look): Decision => ({
  kind: "decided",
  state: look.state,
  records: look.records,
  effects: planEffects(look),
});

function begin(snapshot: RequestSnapshot, desk: Desk): Look {
  const state = deriveState(snapshot);
  const blank: Look = { snapshot, desk, missing: () => [], state, records: [], answers: [] };
  const registered = register(blank);
  return { ...registered, missing: once(() => missingAnswersOf(registered)) };
}

function takeInput(look: Look, input: Input): Look {
  switch (input.kind) {
    case "command":
      return runCommand(look, input);
    case "reaction":
      return seeReaction(look, input);
    case "closing":
      return noticeClosing(look, input);
    case "hand-move":
      return noticeHandMove(look, input);
  }
}

/** Asked for only where a guard wants to know: to read a long form takes longer than most looks. */
function once<T>(ask: () => T): () => T {
  let answer: { readonly is: T } | undefined;
  return () => {
    answer ??= { is: ask() };
    return answer.is;
  };
}
