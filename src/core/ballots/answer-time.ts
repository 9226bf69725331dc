import { type Instant, later } from "../domain/ids.ts";

/** Milliseconds in which somebody has to answer: a second member to what was asked, an author to a question about a concern. */
const ANSWER_WITHIN = 7 * 24 * 3_600_000;

/** Until when somebody has to answer what was asked at a moment. */
export const answerUntil = (asked: Instant): Instant => later(asked, ANSWER_WITHIN);
