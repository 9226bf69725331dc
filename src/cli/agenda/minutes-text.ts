import type { Instant } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { formatDay } from "../../core/messages/format-time.ts";
import { languageOf } from "../../core/messages/languages.ts";
import type { Markup } from "../../core/messages/markup/markup.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import type {
  Minutes,
  MinutesAdvice,
  MinutesDecision,
  MinutesEvent,
  MinutesRequest,
} from "../../core/reports/agenda/minutes.ts";
import { castIn } from "../../core/reports/board-ballot.ts";

/** The draft of the minutes as a document. What was discussed is left to people. */
export function minutesText(minutes: Minutes, markup: Markup, language: string): string {
  const { say, heading } = markup;
  const day = (at: Instant): string => formatDay(at, languageOf(language));
  const none = say(sentence("agenda-minutes-none"));
  const events = (list: readonly MinutesEvent[]): string =>
    list.length === 0 ? none : markup.list(list.map((event) => eventLine(event, markup, day(event.at))));
  return [
    heading(1, say(sentence("agenda-minutes-title", day(minutes.from), day(minutes.until)))),
    say(sentence("agenda-minutes-about")),
    heading(2, say(sentence("agenda-minutes-decisions"))),
    ...(minutes.decisions.length === 0 ? [none] : minutes.decisions.flatMap((one) => decisionParts(one, markup))),
    heading(2, say(sentence("agenda-minutes-exits"))),
    events(minutes.exits),
    heading(2, say(sentence("agenda-minutes-questions"))),
    events(minutes.questions),
    heading(2, say(sentence("agenda-minutes-moves"))),
    events(minutes.moves),
  ].join("\n\n");
}

/** The same as JSON; sentences are in words. */
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

function decisionParts(
  { request, at, ballot, why, priority, advice }: MinutesDecision,
  markup: Markup,
): readonly string[] {
  const { say, heading, list } = markup;
  const { tally } = ballot;
  const ended = say(sentence("agenda-minutes-ballot", ballot.number, { at }));
  const facts = [
    ballot.url === null ? ended : `${ended} ${markup.link(say(sentence("agenda-minutes-read")), ballot.url)}`,
    say(sentence("agenda-minutes-question", ballot.question)),
    [...(ballot.outcome === "open" ? [] : [sentence(`agenda-minutes-${ballot.outcome}`)]), ...(why ? [why] : [])]
      .map(say)
      .join(" "),
    say(sentence("agenda-minutes-tally", tally.yes, tally.no, tally.abstain, tally.recused, tally.notCast)),
    tally.quorum > 0
      ? say(sentence("agenda-minutes-quorum", tally.quorum, castIn(tally)))
      : say(sentence("agenda-minutes-no-quorum", castIn(tally))),
    ...(priority === null ? [] : [say(sentence("agenda-minutes-priority", priority))]),
  ];
  return [
    heading(3, nameOf(request, markup)),
    list(facts),
    ...(advice.length === 0
      ? []
      : [say(sentence("agenda-minutes-advice")), list(advice.map((one) => adviceLine(one, markup)))]),
    say(sentence("agenda-minutes-discussion")),
  ];
}

function adviceLine({ by, words, url }: MinutesAdvice, { say, text, link }: Markup): string {
  const said = by === null ? say(words) : `${text(by)}: ${say(words)}`;
  return url === null ? said : `${said} ${link(say(sentence("agenda-minutes-read")), url)}`;
}

const eventLine = ({ request, what }: MinutesEvent, markup: Markup, day: string): string =>
  `${markup.text(day)}: ${nameOf(request, markup)} – ${what.map(markup.say).join(" ")}`;

/** Number and title of a request; only the number where the title may not be shown. */
const nameOf = ({ number, title, url }: MinutesRequest, { link, text }: Markup): string =>
  [link(`#${number}`, url), ...(title === "" ? [] : [text(title)])].join(" ");
