import type { Instant } from "../../core/domain/ids.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { formatDay } from "../../core/messages/format-time.ts";
import { languageOf } from "../../core/messages/languages.ts";
import type { Markup } from "../../core/messages/markup/markup.ts";
import type { WrittenText } from "../../core/reports/board-care-types.ts";
import type { BoardAnswer, BoardBallot } from "../../core/reports/board-types.ts";
import type { CaseDraft } from "../../core/reports/case-draft.ts";

/** What the sections are made with. */
interface Pen {
  readonly markup: Markup;
  readonly say: (said: Sentence) => string;
  readonly day: (at: Instant) => string;
}

/** The draft of a case as a document. A section that nothing is known for says so. */
export function caseText(draft: CaseDraft, markup: Markup, language: string): string {
  const pen: Pen = { markup, say: markup.say, day: (at) => formatDay(at, languageOf(language)) };
  const { request } = draft;
  const section = (
    name: "background" | "support" | "results" | "learning" | "decisions",
    parts: readonly string[],
  ): readonly string[] => [
    markup.heading(2, pen.say(sentence(`agenda-case-${name}`))),
    ...(parts.length > 0 ? parts : [pen.say(sentence(`agenda-case-no-${name}`))]),
  ];
  const name = request.title.text || `#${request.number}`;
  return [
    markup.heading(1, markup.text(name)),
    pen.say(sentence("agenda-case-about", pen.day(draft.madeAt))),
    ...facts(draft, pen),
    ...section("background", answers(request.answers, pen)),
    ...section("support", support(draft, pen)),
    ...section("results", results(draft, pen)),
    ...section("learning", learning(draft, pen)),
    ...section("decisions", decisions(request.ballots, pen)),
  ].join("\n\n");
}

function facts({ request }: CaseDraft, { markup, say, day }: Pen): readonly string[] {
  const { number, url, receivedAt, requester, country, partnerKind } = request;
  const said = [
    sentence("agenda-case-received", day(receivedAt)),
    ...(requester === null ? [] : [sentence("agenda-case-requester", requester)]),
    ...(country === null ? [] : [sentence("agenda-case-country", country)]),
    ...(partnerKind === null ? [] : [sentence("agenda-case-partner", partnerKind)]),
  ];
  return [markup.list([`${say(sentence("agenda-case-request"))} ${markup.link(`#${number}`, url)}`, ...said.map(say)])];
}

/** Each question of a form above its answer. */
const answers = (given: readonly BoardAnswer[], { markup }: Pen): readonly string[] =>
  given.flatMap(({ label, text }) => [markup.heading(3, markup.text(label)), markup.quote(text.text)]);

function support({ request, steps }: CaseDraft, pen: Pen): readonly string[] {
  const { markup, say, day } = pen;
  const { plan, groups, progress } = request;
  const kinds = plan && plan.supportTypes.length > 0 ? [sentence("agenda-case-support-types", plan.supportTypes)] : [];
  const names = groups.map(({ title }) => title);
  // The first step is only that the request came in.
  const done = [
    ...steps.slice(1).map(({ at, title }) => ({ at, said: sentence("agenda-case-stage", day(at), title) })),
    ...progress.map(({ at, text }) => ({ at, said: noteSaid(day(at), text) })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [
    ...(plan ? [markup.heading(3, say(sentence("agenda-case-plan"))), written(plan.text, pen), ...kinds.map(say)] : []),
    ...(names.length > 0 ? [say(sentence("agenda-case-groups", names))] : []),
    ...(done.length > 0
      ? [markup.heading(3, say(sentence("agenda-case-steps"))), markup.list(done.map(({ said }) => say(said)))]
      : []),
  ];
}

function noteSaid(day: string, text: WrittenText): Sentence {
  if (text === null) return sentence("agenda-case-stage-gone", day);
  return text === "withheld"
    ? sentence("agenda-case-stage-withheld", day)
    : sentence("agenda-case-progress", day, text.text);
}

function results({ request, results: told, wordsGone }: CaseDraft, pen: Pen): readonly string[] {
  const { outcome } = request;
  const isReported = outcome !== null && (outcome.text !== undefined || outcome.report !== null);
  if (!isReported) return [];
  const { markup, say, day } = pen;
  const on = say(sentence("agenda-case-outcome-on", day(outcome.at)));
  const where = outcome.url === null ? on : `${on} ${markup.link(say(sentence("agenda-minutes-read")), outcome.url)}`;
  const words = outcome.text === undefined || outcome.text === null ? [] : [written(outcome.text, pen)];
  const gone = wordsGone ? [say(sentence("agenda-case-results-gone"))] : [];
  return [where, ...words, ...answers(told, pen), ...gone];
}

function learning({ request, learning: told }: CaseDraft, pen: Pen): readonly string[] {
  const { markup, say } = pen;
  const advice = request.advice.map(({ by, text }) => {
    const words =
      text === null
        ? sentence("agenda-words-gone")
        : text === "withheld"
          ? sentence("agenda-words-withheld")
          : sentence("agenda-words", text.text);
    return by === null ? say(words) : `${markup.text(by)}: ${say(words)}`;
  });
  return [
    ...answers(told, pen),
    ...(advice.length > 0 ? [markup.heading(3, say(sentence("agenda-case-advice"))), markup.list(advice)] : []),
  ];
}

function decisions(ballots: readonly BoardBallot[], { markup, say, day }: Pen): readonly string[] {
  const rows = ballots.flatMap(({ closedAt, question, outcome, tally }) =>
    closedAt === null || outcome === "open"
      ? []
      : [
          [
            markup.text(day(closedAt)),
            markup.text(question),
            say(sentence(`agenda-case-${outcome}`)),
            say(sentence("agenda-case-tally", tally.yes, tally.no, tally.abstain)),
          ],
        ],
  );
  const head = (["date", "question", "outcome", "tally"] as const).map((name) =>
    say(sentence(`agenda-case-head-${name}`)),
  );
  return rows.length === 0 ? [] : [markup.table(head, rows)];
}

function written(text: WrittenText, { markup, say }: Pen): string {
  if (text === null) return say(sentence("agenda-words-gone"));
  return text === "withheld" ? say(sentence("agenda-words-withheld")) : markup.quote(text.text);
}
