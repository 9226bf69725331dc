import type { ComponentChildren } from "preact";
import type { BoardRequest } from "../core/reports/board-types.ts";
import type { Page } from "./page.ts";
import { Facts, Stay, TitleLink } from "./request-facts.tsx";
import { Moment, Said, words } from "./said.tsx";
import { Shell } from "./shell.tsx";
import { ExitGlyph, StageGlyph } from "./stage-glyph.tsx";

/** All requests, stage by stage, then those that ended early, exit by exit. */
export function RequestsPage({ page }: { readonly page: Page }) {
  const { model } = page;
  const stages = model.stages.filter(({ count }) => count > 0);
  const exits = model.exits.filter(({ count }) => count > 0);
  return (
    <Shell
      page={page}
      title={words(page, "board-requests-title", model.desk.name)}
      about={words(page, "board-home-about", model.desk.name)}
      here="requests"
    >
      <div class="wrap part">
        <h1>
          {model.total === 0 ? words(page, "board-nothing-yet") : words(page, "board-requests-total", model.total)}
        </h1>
        {model.total === 0 && <p class="lead">{words(page, "board-lead-empty")}</p>}
        {model.total > 0 && (
          <ul class="dotted jump" aria-label={words(page, "board-requests-jump")}>
            {stages.map(({ id, title, count }) => (
              <li>
                <a href={`#stage-${id}`}>{words(page, "board-exit-count", title, count)}</a>
              </li>
            ))}
            {exits.map(({ id, title, count }) => (
              <li>
                <a href={`#exit-${id}`}>{words(page, "board-exit-count", title, count)}</a>
              </li>
            ))}
          </ul>
        )}
        {model.stages.map(({ id, title }) => (
          <section
            id={`stage-${id}`}
            class={model.requests.some((one) => !one.exit && one.stage === id) ? "group" : "group-empty"}
          >
            <Listing
              page={page}
              title={title}
              caption={words(page, "board-requests-in", title)}
              glyph={<StageGlyph stages={model.stages} stage={id} size={24} />}
            >
              {model.requests.filter((one) => !one.exit && one.stage === id)}
            </Listing>
          </section>
        ))}
        {exits.map(({ id, title }) => (
          <section id={`exit-${id}`} class="group">
            <Listing
              page={page}
              title={title}
              caption={words(page, "board-requests-left", title)}
              glyph={<ExitGlyph size={24} />}
            >
              {model.requests.filter(({ exit }) => exit?.exit === id)}
            </Listing>
          </section>
        ))}
      </div>
    </Shell>
  );
}

interface ListingProps {
  readonly page: Page;
  readonly title: string;
  readonly caption: string;
  readonly glyph: ComponentChildren;
  readonly children: readonly BoardRequest[];
}

function Listing({ page, title, caption, glyph, children: requests }: ListingProps) {
  if (requests.length === 0) return null;
  return (
    <>
      <h2 class="group-head">
        {glyph}
        <span>{title}</span> <span class="column-count">{requests.length}</span>
      </h2>
      <table class="rows">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words(page, "board-column-request")}</th>
            <th scope="col">{words(page, "board-column-next")}</th>
            <th scope="col">{words(page, "board-column-since")}</th>
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
                <Said page={page} sentence={request.finished ? request.now.what : request.now.next} />
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
    </>
  );
}
