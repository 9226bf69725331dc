import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import { formatMonths } from "../../core/messages/format-months.ts";
import type { BoardQueue, BoardQueueEntry, BoardRank } from "../../core/reports/board-queue.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { Moment, Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { Facts, TitleLink } from "../request/request-facts.tsx";
import { requestOf } from "../request/request-numbers.ts";
import type { Page } from "../site/page.ts";
import { RankWords, rankSaid } from "./queue-parts.tsx";

interface OfQueue {
  readonly page: Page;
  readonly queue: BoardQueue;
}

/** The queue of approved requests: the order with its line, why each stands where it stands, and every place that was asked for. */
export function QueuePage({ page, queue }: OfQueue) {
  const count = queue.entries.length;
  return (
    <Shell
      page={page}
      title={words(page, "board-queue-title", page.model.desk.name)}
      about={words(page, "board-queue-about")}
      here="queue"
    >
      <div class="wrap part">
        <h1>{count === 0 ? told(page, "board-queue-none") : told(page, "board-queue-count", count)}</h1>
        <p class="lead">{told(page, "board-queue-about")}</p>
        {count > 0 && <Order page={page} queue={queue} />}
        {count === 0 && queue.line && <p>{lineTold(page, queue)}</p>}
        <Ranks page={page} />
      </div>
    </Shell>
  );
}

function Order({ page, queue }: OfQueue) {
  const first = queue.entries.findIndex(({ line }) => line === "below");
  const cut = first < 0 ? queue.entries.length : first;
  const rows = queue.entries.map((entry) => <Row page={page} entry={entry} />);
  return (
    <table class="rows queue">
      <caption class="unseen">{told(page, "board-queue-caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{told(page, "board-column-request")}</th>
          <th scope="col">{told(page, "board-queue-column-why")}</th>
          <th scope="col">{told(page, "board-queue-column-since")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, cut)}
        {queue.line && (
          <tr class="line">
            <td colSpan={3}>
              <strong>{lineTold(page, queue)}</strong>
            </td>
          </tr>
        )}
        {rows.slice(cut)}
      </tbody>
    </table>
  );
}

function lineTold(page: Page, { line }: BoardQueue): ComponentChildren {
  if (!line) return null;
  const period = formatMonths(line.from, line.until, page.language);
  return told(page, "board-queue-line", period, line.places, line.free);
}

function Row({ page, entry }: { readonly page: Page; readonly entry: BoardQueueEntry }) {
  const { place, number, since, waited, rank, pending } = entry;
  const request = number === null ? undefined : requestOf(page.model, number);
  return (
    <tr>
      <th scope="row">
        <p class="quiet">{told(page, "board-queue-place", place)}</p>
        {request ? <TitleLink page={page} request={request} /> : told(page, "board-queue-unseen")}
        {request && <Facts page={page} request={request} />}
      </th>
      <td>
        {rank ? <RankCell page={page} rank={rank} /> : <Said page={page} sentence={bySaid(entry)} precision="day" />}
        {pending && <RankCell page={page} rank={pending} />}
      </td>
      <td data-head={words(page, "board-queue-column-since")}>
        <Moment page={page} at={since} />
        <span class="quiet row-stay">{told(page, "board-queue-waited", waited)}</span>
      </td>
    </tr>
  );
}

const bySaid = ({ priority, since }: BoardQueueEntry) =>
  priority === null
    ? sentence("board-queue-by-day", { at: since })
    : sentence("board-queue-by-priority", { term: priority }, { at: since });

function RankCell({ page, rank }: { readonly page: Page; readonly rank: BoardRank }) {
  return (
    <>
      <p>
        <Said page={page} sentence={rankSaid(rank)} />
      </p>
      <RankWords page={page} rank={rank} />
    </>
  );
}

interface Asked {
  readonly request: BoardRequest;
  readonly rank: BoardRank;
}

/** Newest first, of requests that left the queue as well. */
function Ranks({ page }: { readonly page: Page }) {
  const all = page.model.requests
    .flatMap((request) => request.ranks.map((rank): Asked => ({ request, rank })))
    .sort((a, b) => (a.rank.at > b.rank.at ? -1 : a.rank.at < b.rank.at ? 1 : a.request.number - b.request.number));
  return (
    <section aria-labelledby="ranks" class="group">
      <h2 id="ranks">{told(page, "board-queue-ranks")}</h2>
      <p class="quiet">{told(page, all.length === 0 ? "board-queue-ranks-none" : "board-queue-ranks-about")}</p>
      {all.length > 0 && (
        <table class="rows">
          <caption class="unseen">{told(page, "board-queue-ranks")}</caption>
          <thead>
            <tr>
              <th scope="col">{told(page, "board-column-request")}</th>
              <th scope="col">{told(page, "board-queue-column-rank")}</th>
              <th scope="col">{told(page, "board-queue-column-asked")}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ request, rank }) => (
              <tr>
                <th scope="row">
                  <TitleLink page={page} request={request} />
                  <Facts page={page} request={request} />
                </th>
                <td>
                  <RankCell page={page} rank={rank} />
                </td>
                <td data-head={words(page, "board-queue-column-asked")}>
                  <Moment page={page} at={rank.at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
