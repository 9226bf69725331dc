import type { Instant } from "../../domain/ids.ts";
import type { Minutes, MinutesAdvice, MinutesDecision, MinutesEvent, MinutesRequest } from "../../domain/minutes.ts";
import { sentence } from "../../domain/sentence.ts";
import { formatDay } from "../format-time.ts";
import { languageOf } from "../languages.ts";
import type { Markup } from "../markup/markup.ts";

/** The draft of the minutes as a document. What was discussed is left to people. */
export function renderMinutes(minutes: Minutes, markup: Markup, language: string): string {
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

function decisionParts(
  { request, at, ballot, why, priority, advice }: MinutesDecision,
  markup: Markup,
): readonly string[] {
  const { say, heading, list } = markup;
  const { tally } = ballot;
  const cast = tally.yes + tally.no + tally.abstain;
  const ended = say(sentence("agenda-minutes-ballot", ballot.number, { day: at }));
  const facts = [
    ballot.url === null ? ended : `${ended} ${markup.link(say(sentence("agenda-minutes-read")), ballot.url)}`,
    say(sentence("agenda-minutes-question", ballot.question)),
    [...(ballot.outcome === "open" ? [] : [sentence(`agenda-minutes-${ballot.outcome}`)]), ...(why ? [why] : [])]
      .map(say)
      .join(" "),
    say(sentence("agenda-minutes-tally", tally.yes, tally.no, tally.abstain, tally.recused, tally.notCast)),
    tally.quorum > 0
      ? say(sentence("agenda-minutes-quorum", tally.quorum, cast))
      : say(sentence("agenda-minutes-no-quorum", cast)),
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
