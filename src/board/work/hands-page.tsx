import type { HandsList } from "../../core/reports/hands.ts";
import { count } from "../frame/count.ts";
import { term, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { requestOf } from "../request/request-numbers.ts";
import type { Page } from "../site/page.ts";
import { groupPath, groupsPath, requestsPath } from "../site/paths.ts";
import { HandCard } from "./hand-card.tsx";
import { HandsHow } from "./hands-how.tsx";

/** What needs hands, by group: what is asked, in which language, and how to take it. */
export function HandsPage({ page }: { readonly page: Page }) {
  const { hands, desk } = page.model;
  const all = new Set(hands.flatMap(({ requests }) => requests)).size;
  const about = all === 0 ? "board-hands-none-about" : "board-hands-about";
  return (
    <Shell page={page} title={words(page, "board-hands-title", desk.name)} about={words(page, about)} here="hands">
      <div class="wrap part">
        <h1>{all === 0 ? told(page, "board-hands-none") : told(page, "board-hands-count", all)}</h1>
        <p class="lead">{told(page, about)}</p>
        {all > 0 && <HandsHow page={page} />}
        <p>
          <a href={page.href(groupsPath(page.language))}>{told(page, "board-hands-how-join")}</a>
        </p>
        {hands.length > 1 && (
          <nav aria-label={words(page, "board-hands-jump")}>
            <ul class="dotted jump">
              {hands.map((list) => (
                <li>
                  <a href={`#${anchorOf(list)}`}>{titleTold(page, list)}</a>{" "}
                  <span class="quiet">{count(page, list.requests.length)}</span>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="hand-lists">
          {hands.map((list) => (
            <List page={page} list={list} />
          ))}
        </div>
      </div>
    </Shell>
  );
}

/** The place of a group's list on this page. */
const anchorOf = ({ group }: Pick<HandsList, "group">): string => (group === null ? "no-group" : `group-${group}`);

const titleTold = (page: Page, { title }: HandsList) =>
  title === null ? told(page, "board-hands-no-group") : term(page, title);

/** How many requests of a group are shown; its own page has more. */
const MOST = 12;

function List({ page, list }: { readonly page: Page; readonly list: HandsList }) {
  const others = list.requests.length - MOST;
  return (
    <section id={anchorOf(list)} class={list.requests.length > 1 ? "group group-wide" : "group"}>
      <h2 class="group-head">
        <span>{titleTold(page, list)}</span> <span class="column-count">{count(page, list.requests.length)}</span>
      </h2>
      <ul class="asking">
        {list.requests
          .slice(0, MOST)
          .flatMap((number) => requestOf(page.model, number) ?? [])
          .map((request) => (
            <HandCard page={page} request={request} />
          ))}
      </ul>
      {others > 0 && (
        <p class="more">
          <a href={page.href(list.group === null ? requestsPath(page.language) : groupPath(page.language, list.group))}>
            {told(page, "board-group-others", others)}
          </a>
        </p>
      )}
    </section>
  );
}
