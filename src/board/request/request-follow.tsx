import { sentence } from "../../core/domain/sentence.ts";
import { hostOf } from "../ask/host-of.ts";
import { hasFeed } from "../feeds/feed-files.ts";
import { publicAddress } from "../frame/page-address.ts";
import { Said, told, words } from "../frame/said.tsx";
import { badgePath, requestDataPath, requestFeedPath, requestName, requestPath } from "../site/paths.ts";
import { type OfRequest, placeTitle } from "./request-facts.tsx";

/** How to follow a request from elsewhere: its feed, GitHub, its data, and a badge for one's own page. */
export function RequestFollow({ page, request }: OfRequest) {
  const { number, url, source } = request;
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{told(page, "board-h-follow")}</h2>
      <ul class="plain follow-ways">
        {hasFeed(request, page.model.builtAt) && (
          <li>
            <a href={page.href(requestFeedPath(number))}>{told(page, "board-follow-feed")}</a>
          </li>
        )}
        <li>
          <a href={url}>
            {source ? (
              <Said page={page} sentence={sentence("board-follow-source", hostOf(url))} />
            ) : (
              told(page, "board-follow-github")
            )}
          </a>
        </li>
        <li>
          <a href={page.href(requestDataPath(number))}>{told(page, "board-follow-data")}</a>
        </li>
      </ul>
      {!source && <Badge page={page} request={request} />}
    </section>
  );
}

/** The picture with the stage, and the line that puts it on another page. */
function Badge({ page, request }: OfRequest) {
  const { boardUrl } = page.model.desk;
  const alt = words(page, "board-badge-alt", requestName(request.number), placeTitle(page, request));
  const at = (path: string): string => publicAddress(boardUrl ?? "", path);
  const line = `[![${alt}](${at(badgePath(request.number))})](${at(requestPath(page.language, request.number))})`;
  return (
    <>
      <p>
        <img class="badge" src={page.href(badgePath(request.number))} alt={alt} height="20" />
      </p>
      {boardUrl !== null && (
        <details>
          <summary>{told(page, "board-badge-how")}</summary>
          <p class="snippet">
            <code>{line}</code>
          </p>
        </details>
      )}
    </>
  );
}
