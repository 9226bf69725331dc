import type { BoardModel } from "../../core/reports/board-model.ts";
import { decisionsPath } from "../site/paths.ts";
import { type Decision, decisionsOf, yearOf } from "./decisions-of.ts";

/** A page of the log: a year, or a month of one that has too many decisions for a page. */
export interface LogPage {
  readonly year: number;
  /** As in 2026-09; null on the page of a whole year. */
  readonly month: string | null;
  /** Newest first. */
  readonly decisions: readonly Decision[];
}

/** All decisions, and the pages on which they stand. */
export interface DecisionLog {
  readonly decisions: readonly Decision[];
  readonly pages: readonly LogPage[];
}

/** Most decisions on a page. */
const MOST = 100;

/** The log of a board, made once for all its pages. */
export function logOf(model: Pick<BoardModel, "requests">): DecisionLog {
  const known = made.get(model.requests);
  if (known) return known;
  const decisions = decisionsOf(model);
  const log = { decisions, pages: [...grouped(decisions, yearOf)].flatMap(([year, of]) => pagesOfYear(year, of)) };
  made.set(model.requests, log);
  return log;
}

const made = new WeakMap<BoardModel["requests"], DecisionLog>();

function pagesOfYear(year: number, decisions: readonly Decision[]): readonly LogPage[] {
  if (decisions.length <= MOST) return [{ year, month: null, decisions }];
  const months = [...grouped(decisions, monthOf)].map(([month, ofMonth]) => ({ year, month, decisions: ofMonth }));
  return [{ year, month: null, decisions: [] }, ...months];
}

const monthOf = ({ at }: Decision): string => at.slice(0, 7);

/** The months of a year that stand on pages of their own; none where the year is one page. */
export const monthsOf = (model: Pick<BoardModel, "requests">, year: number): readonly LogPage[] =>
  logOf(model).pages.filter((one) => one.year === year && one.month !== null);

/** The path of a page of the log. */
export function logPath(language: string, { year, month }: Pick<LogPage, "year" | "month">): string {
  const path = decisionsPath(language, year);
  return month === null ? path : path.replace("index.html", `${month.slice(5)}/index.html`);
}

/** The path of the page on which a decision stands. */
export function decisionPath(model: Pick<BoardModel, "requests">, language: string, decision: Decision): string {
  const year = yearOf(decision);
  const isSplit = monthsOf(model, year).length > 0;
  return logPath(language, { year, month: isSplit ? monthOf(decision) : null });
}

function grouped<K>(
  decisions: readonly Decision[],
  by: (decision: Decision) => K,
): ReadonlyMap<K, readonly Decision[]> {
  const groups = new Map<K, Decision[]>();
  for (const decision of decisions) {
    const key = by(decision);
    const group = groups.get(key);
    if (group) group.push(decision);
    else groups.set(key, [decision]);
  }
  return groups;
}
