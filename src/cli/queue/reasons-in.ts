import type { Desk } from "../../core/config/desk.ts";
import type { TextRef } from "../../core/domain/change.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { publicText } from "../../core/records/public-text.ts";
import { textBehind } from "../../core/workflow/text-behind.ts";

/** Most characters of a reason that are printed. */
const LONGEST = 300;

/** The words behind a reference of a request, in one line; null where they are gone. */
export type Reasons = (number: number, ref: TextRef) => string | null;

/** Looks words up in these requests. */
export function reasonsIn(requests: readonly RequestSnapshot[], desk: Desk): Reasons {
  const threads = new Map(requests.map(({ issue, comments }) => [issue.number, comments]));
  return (number, ref) => {
    const text = textBehind(ref, threads.get(number) ?? [], desk);
    return text === undefined ? null : publicText(text.replace(/\s+/g, " "), undefined, LONGEST).text;
  };
}
