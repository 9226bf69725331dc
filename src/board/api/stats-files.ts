import { say } from "../../core/messages/speak.ts";
import type { BoardPeriod, FigureId } from "../../core/reports/board-figure-types.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { requestSlug, yearTablePath } from "../site/paths.ts";
import type { SiteFile } from "../site/write-site.ts";
import { type Cell, csv } from "./csv.ts";
import { jsonFile } from "./json-file.ts";
import { StatsShape } from "./shapes/figures-shape.ts";

/** The figures of all years and of each, as data and as one table each: the same numbers as on the pages. */
export function* statsFiles({ builtAt, periods }: BoardModel, language: string): Iterable<SiteFile> {
  yield jsonFile("/api/v1/stats.json", StatsShape, {
    version: 1,
    builtAt,
    definitions: definitions(periods, language),
    periods,
  });
  for (const period of periods) yield { path: yearTablePath(period.year), text: periodTable(period) };
}

const definitions = (periods: readonly BoardPeriod[], language: string): Readonly<Record<string, string>> =>
  Object.fromEntries((periods[0]?.figures ?? []).map(({ id }) => [id, definition(id, language)]));

const definition = (id: FigureId, language: string): string => say(language, `board-figure-about-${id}`);

const HEADER = ["year", "measure", "name", "value", "cases", "requests", "not_shown"];

/** One line for each figure, then one for each row of each breakdown; an empty value is not known. */
function periodTable({ year, figures, breakdowns }: BoardPeriod): string {
  const when = year ?? "all";
  const rows = [
    ...figures.map(({ id, value, cases, requests, unseen }): readonly Cell[] => [
      when,
      id,
      "",
      value,
      cases,
      slugs(requests),
      unseen,
    ]),
    ...breakdowns.flatMap(({ id, rows: counted }) =>
      counted.map(({ name, count, requests, unseen }): readonly Cell[] => [
        when,
        `by-${id}`,
        name,
        count,
        count,
        slugs(requests),
        unseen,
      ]),
    ),
  ];
  return csv(HEADER, rows);
}

const slugs = (numbers: readonly number[]): string => numbers.map(requestSlug).join(" ");
