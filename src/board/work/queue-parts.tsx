import { sentence } from "../../core/domain/sentence.ts";
import type { BoardRank } from "../../core/reports/board-queue.ts";
import { Moment, Said, told } from "../frame/said.tsx";
import { RecordedText } from "../frame/user-text.tsx";
import type { OfRequest } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { queuePath } from "../site/paths.ts";

/** The places that were asked for, each with its reason and what became of it, and what the members scored. */
export function Queued({ page, request }: OfRequest) {
  const { ranks, scores } = request;
  if (ranks.length + scores.length === 0) return null;
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">{told(page, "board-h-queue")}</h2>
      {ranks.map((rank) => (
        <RankEntry page={page} rank={rank} />
      ))}
      {scores.length > 0 && (
        <>
          <h3>{told(page, "board-h-scores")}</h3>
          <p class="quiet">{told(page, "board-scores-about")}</p>
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
        <a href={page.href(queuePath(page.language))}>{told(page, "board-queue-link")}</a>
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
        {rank.url && <a href={rank.url}>{told(page, "board-see-comment")}</a>}
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
              <a href={objection.url}>{told(page, "board-see-comment")}</a>
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
