import { sentence } from "../../core/domain/sentence.ts";
import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import type { Page } from "../site/page.ts";
import { feedPath, homePath, requestsPath } from "../site/paths.ts";
import { FacetLinks } from "./facet-links.tsx";
import { type ListPart, partTitle, RequestList } from "./request-list.tsx";

/** All requests and small questions, the latest change first; the first page has the ways to the parts of the list. */
export function RequestsPage({ page, part }: { readonly page: Page; readonly part: ListPart }) {
  const { desk, lanes, total, requests: shown, onlyCounted } = page.model;
  const lane = (name: "question" | "join"): number => lanes.find((one) => one.lane === name)?.count ?? 0;
  const [questions, joins] = [lane("question"), lane("join")];
  const requests = total - questions - joins;
  return (
    <Shell
      page={page}
      title={partTitle(page, words(page, "board-requests-title", desk.name), part)}
      about={words(page, "board-home-about", desk.name)}
      here="requests"
      feeds={[{ href: feedPath(homePath(page.language)), title: sentence("board-requests-feed") }]}
    >
      <div class="wrap part">
        <h1>{requests === 0 ? told(page, "board-nothing-yet") : told(page, "board-requests-total", requests)}</h1>
        {total === 0 && <p class="lead">{told(page, "board-lead-empty")}</p>}
        {shown.length > 0 && <p class="lead">{told(page, "board-requests-order")}</p>}
        {part.number === 1 ? (
          shown.some(({ lane }) => lane === "request") && <FacetLinks page={page} />
        ) : (
          <p>
            <a href={page.href(requestsPath(page.language))}>{told(page, "board-list-back")}</a>
          </p>
        )}
        {questions + joins + onlyCounted > 0 && (
          <ul class="dotted quiet" id="questions">
            {questions > 0 && <li>{told(page, "board-requests-questions", questions)}</li>}
            {joins > 0 && <li>{told(page, "board-joins", joins)}</li>}
            {onlyCounted > 0 && <li>{told(page, "board-only-counted", onlyCounted)}</li>}
          </ul>
        )}
        <RequestList page={page} caption={told(page, "board-requests-title", desk.name)} part={part} />
      </div>
    </Shell>
  );
}
