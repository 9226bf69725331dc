import type { Tally } from "../../core/domain/ballot.ts";
import type { BoardBallot } from "../../core/reports/board-types.ts";
import { told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { requestSlug } from "../site/paths.ts";
import { decisionPath } from "./decision-log.ts";
import type { Decision } from "./decisions-of.ts";
import { OUTCOME_WORDS } from "./outcome-words.ts";

/** What became of a ballot, in a word with a frame. */
export function OutcomeTag({ page, ballot: { outcome } }: { readonly page: Page; readonly ballot: BoardBallot }) {
  return <span class={`outcome outcome-${outcome}`}>{told(page, OUTCOME_WORDS[outcome])}</span>;
}

/** Votes in favour, against and abstentions in short, as in 5–1–1, read in the direction of the page; in full for those who do not see it. */
export function ShortTally({ page, tally }: { readonly page: Page; readonly tally: Tally }) {
  const { yes, no, abstain } = tally;
  return (
    <>
      <bdi class="tally" dir={page.dir} aria-hidden="true">{`${yes}–${no}–${abstain}`}</bdi>
      <span class="unseen">{told(page, "board-ballot-tally", yes, no, abstain)}</span>
    </>
  );
}

/** Where a decision stands in the log. It never moves. */
export const decisionAnchor = ({ request, ballot }: Pick<Decision, "request" | "ballot">): string =>
  `d-${requestSlug(request.number)}-${ballot.number}`;

/** The address of a decision in the log. */
export const decisionHref = (page: Page, decision: Decision): string =>
  page.href(`${decisionPath(page.model, page.language, decision)}#${decisionAnchor(decision)}`);
