import { sentence } from "../core/domain/sentence.ts";
import type { BoardRank } from "../core/reports/board-queue.ts";
import { type Page, queuePath } from "./page.ts";
import type { OfRequest } from "./request-facts.tsx";
import { Moment, Said, words } from "./said.tsx";
import { RecordedText } from "./user-text.tsx";

/** The places that were asked for, each with its reason and what became of it, and what the members scored. */
export function Queued({ page, request }: OfRequest) {
  const { ranks, scores } = request;
  if (ranks.length + scores.length === 0) return null;
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">{words(page, "board-h-queue")}</h2>
      {ranks.map((rank) => (
        <RankEntry page={page} rank={rank} />
      ))}
      {scores.length > 0 && (
        <>
          <h3>{words(page, "board-h-scores")}</h3>
          <p class="quiet">{words(page, "board-scores-about")}</p>
          <ul class="plain">
            {scores.map(({ criterion, median, highest, scored }) => (
              <li>
                <Said page={page} sentence={sentence("board-score", criterion, median, highest, scored)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={page.href(queuePath(page.language))}>{words(page, "board-queue-link")}</a>
      </p>
    </section>
  );
}

function RankEntry({ page, rank }: { readonly page: Page; readonly rank: BoardRank }) {
  return (
    <article class="advice">
      <p class="facts">
        <span>
          <Said page={page} sentence={rankSaid(rank)} />
        </span>
        <Moment page={page} at={rank.at} />
        {rank.url && <a href={rank.url}>{words(page, "board-see-comment")}</a>}
      </p>
      <RankWords page={page} rank={rank} />
    </article>
  );
}

/** The reason of a rank, what became of it, and the objection with its reason. */
export function RankWords({ page, rank }: { readonly page: Page; readonly rank: BoardRank }) {
  const { reason, objection } = rank;
  return (
    <>
      <RecordedText page={page} text={reason} />
      <p class="quiet">
        <Said page={page} sentence={outcomeSaid(rank)} />
      </p>
      {objection && (
        <>
          <RecordedText page={page} text={objection.reason} />
          {objection.url && (
            <p>
              <a href={objection.url}>{words(page, "board-see-comment")}</a>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Who asked for which place. */
export const rankSaid = ({ by, place }: BoardRank) =>
  by === null ? sentence("board-rank-asked", place) : sentence("board-rank-asked-by", by, place);

function outcomeSaid({ outcome, holdsFrom, objection }: BoardRank) {
  switch (outcome) {
    case "pending":
      return sentence("board-rank-pending", { at: holdsFrom });
    case "held":
      return sentence("board-rank-held", { at: holdsFrom });
    case "objected":
      return objection?.by ? sentence("board-rank-objected-by", objection.by) : sentence("board-rank-objected");
    case "withdrawn":
      return sentence("board-rank-withdrawn");
    case "ended":
      return sentence("board-rank-ended");
  }
}
