import type { ComponentChildren } from "preact";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { Moment, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { isIn } from "../home/home-stages.tsx";
import { ExitGlyph, StageGlyph } from "../pictures/stage-glyph.tsx";
import { Facts, NextWords, Stay, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { QueueTag } from "../work/queue-tag.tsx";

/** All requests, stage by stage, then those that ended early, exit by exit. */
export function RequestsPage({ page }: { readonly page: Page }) {
  const { model } = page;
  const stages = model.stages.filter(({ count }) => count > 0);
  const exits = model.exits.filter(({ count }) => count > 0);
  const questions = model.requests.filter(({ lane }) => lane === "question");
  const asked = model.lanes.find(({ lane }) => lane === "question")?.count ?? 0;
  const joins = model.lanes.find(({ lane }) => lane === "join")?.count ?? 0;
  const requests = model.total - asked - joins;
  return (
    <Shell
      page={page}
      title={words(page, "board-requests-title", model.desk.name)}
      about={words(page, "board-home-about", model.desk.name)}
      here="requests"
    >
      <div class="wrap part">
        <h1>{requests === 0 ? words(page, "board-nothing-yet") : words(page, "board-requests-total", requests)}</h1>
        {model.total === 0 && <p class="lead">{told(page, "board-lead-empty")}</p>}
        {model.total > 0 && (
          <ul class="dotted jump" aria-label={words(page, "board-requests-jump")}>
            {stages.map(({ id, title, count }) => (
              <li>
                <a href={`#stage-${id}`}>{told(page, "board-exit-count", title, count)}</a>
              </li>
            ))}
            {exits.map(({ id, title, count }) => (
              <li>
                <a href={`#exit-${id}`}>{told(page, "board-exit-count", title, count)}</a>
              </li>
            ))}
            {asked > 0 && (
              <li>
                <a href="#questions">{told(page, "board-exit-count", words(page, "board-questions"), asked)}</a>
              </li>
            )}
            {joins > 0 && <li>{told(page, "board-joins", joins)}</li>}
          </ul>
        )}
        {model.stages.map(({ id, title, count }) => (
          <section id={`stage-${id}`} class={count > 0 ? "group" : "group-empty"}>
            <Listing
              page={page}
              title={title}
              count={count}
              caption={words(page, "board-requests-in", title)}
              glyph={<StageGlyph stages={model.stages} stage={id} size={24} />}
            >
              {model.requests.filter((one) => isIn(id, one))}
            </Listing>
          </section>
        ))}
        {exits.map(({ id, title, count }) => (
          <section id={`exit-${id}`} class="group">
            <Listing
              page={page}
              title={title}
              count={count}
              caption={words(page, "board-requests-left", title)}
              glyph={<ExitGlyph size={24} />}
            >
              {model.requests.filter(({ exit, lane }) => lane === "request" && exit?.exit === id)}
            </Listing>
          </section>
        ))}
        {asked > 0 && (
          <section id="questions" class="group">
            <Listing
              page={page}
              title={words(page, "board-questions")}
              about={words(page, "board-questions-about")}
              count={asked}
              caption={words(page, "board-questions-caption")}
              glyph={null}
            >
              {questions}
            </Listing>
          </section>
        )}
      </div>
    </Shell>
  );
}

interface ListingProps {
  readonly page: Page;
  readonly title: string;
  readonly about?: string;
  /** All that belong here; those that are only counted are not among the children. */
  readonly count: number;
  readonly caption: string;
  readonly glyph: ComponentChildren;
  readonly children: readonly BoardRequest[];
}

function Listing({ page, title, about, count, caption, glyph, children: requests }: ListingProps) {
  if (count === 0) return null;
  return (
    <>
      <h2 class="group-head">
        {glyph}
        <span>{title}</span> <span class="column-count">{count}</span>
      </h2>
      {about && <p class="quiet">{about}</p>}
      {requests.length > 0 && <Rows page={page} caption={caption} requests={requests} />}
      {requests.length < count && <p class="quiet">{told(page, "board-only-counted", count - requests.length)}</p>}
    </>
  );
}

interface RowsProps {
  readonly page: Page;
  readonly caption: string;
  readonly requests: readonly BoardRequest[];
}

function Rows({ page, caption, requests }: RowsProps) {
  return (
    <table class="rows">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{told(page, "board-column-request")}</th>
          <th scope="col">{told(page, "board-column-next")}</th>
          <th scope="col">{told(page, "board-column-since")}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr>
            <th scope="row">
              <TitleLink page={page} request={request} />
              <Facts page={page} request={request} />
            </th>
            <td>
              <NextWords page={page} request={request} />
              <QueueTag page={page} request={request} />
              {request.holds.map(({ title }) => (
                <>
                  {" "}
                  <span class="hold">{title}</span>
                </>
              ))}
            </td>
            <td>
              <Moment page={page} at={request.since} />
              {!request.finished && (
                <span class="quiet row-stay">
                  <Stay page={page} request={request} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
