import type { Minutes, MinutesEvent } from "../../core/domain/minutes.ts";
import { speakPlain } from "../../core/messages/speak.ts";

/** The draft of the minutes as JSON; sentences are in words. */
export function minutesJson(minutes: Minutes, language: string): object {
  const events = (list: readonly MinutesEvent[]): readonly object[] =>
    list.map((event) => ({ ...event, what: event.what.map((said) => speakPlain(said, language)) }));
  return {
    from: minutes.from,
    until: minutes.until,
    decisions: minutes.decisions.map(({ request, at, ballot, why, priority, advice }) => ({
      request,
      at,
      ballot: { number: ballot.number, stage: ballot.stage, question: ballot.question, url: ballot.url },
      outcome: ballot.outcome,
      tally: ballot.tally,
      why: why && speakPlain(why, language),
      priority,
      advice: advice.map(({ words, ...rest }) => ({ ...rest, words: speakPlain(words, language) })),
    })),
    exits: events(minutes.exits),
    questions: events(minutes.questions),
    moves: events(minutes.moves),
  };
}
