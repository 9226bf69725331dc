import { type Cell, csv } from "../../board/api/csv.ts";
import { requestName } from "../../board/site/paths.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { Report } from "./report-of.ts";

const HEADER = ["period", "measure", "name", "title", "value", "cases", "requests", "not_shown", "about"];

/** A period as a table: one line for each figure, then one for each row of each breakdown. An empty value is not known. */
export function reportCsv({ period, titleOf, say }: Report): string {
  const of = period.year ?? "all";
  const names = (numbers: readonly number[]): string => numbers.map(requestName).join(" ");
  return csv(HEADER, [
    ...period.figures.map(({ id, value, cases, requests, unseen }): readonly Cell[] => [
      of,
      id,
      "",
      say(sentence(`board-figure-name-${id}`)),
      value,
      cases,
      names(requests),
      unseen,
      say(sentence(`board-figure-about-${id}`)),
    ]),
    ...period.breakdowns.flatMap(({ id, rows }) =>
      rows.map(({ name, count, requests, unseen }): readonly Cell[] => [
        of,
        `by-${id}`,
        name,
        titleOf(id, name),
        count,
        count,
        names(requests),
        unseen,
        say(sentence(`board-breakdown-${id}`)),
      ]),
    ),
  ]);
}
