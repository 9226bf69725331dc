/**
 * Figures that a report may quote. Counts are of everything that is registered, shown or not; a figure of days is a median over whole
 * days. Each has a name and a definition as messages, `board-figure-name-ID` and
 * `board-figure-about-ID`.
 */
export type FigureId =
  | "received"
  | "questions"
  | "joins"
  | "in-motion"
  | "countries"
  | "continents"
  | "languages"
  | "first-feedback-days"
  | "decision-days"
  | "delivery-days"
  | "decisions"
  | "in-favour"
  | "against"
  | "lapsed"
  | "reasons-given"
  | "delivered"
  | "outcome-reported"
  | "outcome-awaited"
  | "outcome-not-reported";

/** One figure, with what it is counted from. */
export interface BoardFigure {
  readonly id: FigureId;
  /** Null where it is not known, as a median of fewer than five cases. */
  readonly value: number | null;
  /** How many cases it was counted from. */
  readonly cases: number;
  /** Numbers of the requests behind it that are shown, in rising order. */
  readonly requests: readonly number[];
  /** How many more there are that are not shown. */
  readonly unseen: number;
}

/** By what requests are counted. */
export type BreakdownId =
  | "stage"
  | "exit"
  | "year"
  | "month"
  | "country"
  | "continent"
  | "region"
  | "language"
  | "kind"
  | "partner-kind"
  | "channel";

/** One line of a breakdown. */
export interface BreakdownRow {
  /** A code or an id; `unknown`, `several` and `global` have this meaning everywhere. */
  readonly name: string;
  readonly count: number;
  readonly requests: readonly number[];
  readonly unseen: number;
}

/** Requests counted by one thing. The rows of an exclusive one add up to `total`; in others a request may be in several rows. */
export interface BoardBreakdown {
  readonly id: BreakdownId;
  readonly exclusive: boolean;
  readonly total: number;
  readonly rows: readonly BreakdownRow[];
}

/** The figures of a year by the day on which requests arrived (UTC), or of all years. */
export interface BoardPeriod {
  readonly year: number | null;
  readonly figures: readonly BoardFigure[];
  readonly breakdowns: readonly BoardBreakdown[];
}
