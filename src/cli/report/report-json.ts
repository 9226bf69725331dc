import type { DeskConfig } from "../../core/config/desk.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { addressOf } from "./render-report.ts";
import type { Report } from "./report-of.ts";
import { reportSentences } from "./report-sentences.ts";

/** A period as data: the board's own figures, what they mean, the sentences, and where each request is. */
export function reportJson(report: Report, config: Pick<DeskConfig, "desk" | "board">): object {
  const { model, period, say } = report;
  const behind = new Set(period.figures.flatMap(({ requests }) => requests));
  return {
    version: 1,
    builtAt: model.builtAt,
    ...period,
    definitions: Object.fromEntries(period.figures.map(({ id }) => [id, say(sentence(`board-figure-about-${id}`))])),
    sentences: reportSentences(report).map(({ said, ...of }) => ({ text: say(said), ...of })),
    requests: model.requests
      .filter(({ number }) => behind.has(number))
      .map((request) => ({ number: request.number, url: addressOf(request, config) })),
  };
}
