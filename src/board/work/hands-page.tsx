import { sentence } from "../../core/domain/sentence.ts";
import type { BoardNeed } from "../../core/reports/board-work.ts";
import type { HandsList } from "../../core/reports/hands.ts";
import { Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { RecordedText } from "../frame/user-text.tsx";
import { Facts, type OfRequest, StageName, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { groupsPath } from "../site/paths.ts";

/** What needs hands, by group: what is asked, in which language, and how to take it. */
export function HandsPage({ page }: { readonly page: Page }) {
  const { hands, desk } = page.model;
  const count = new Set(hands.flatMap(({ requests }) => requests)).size;
  return (
    <Shell
      page={page}
      title={words(page, "board-hands-title", desk.name)}
      about={words(page, count === 0 ? "board-hands-none-about" : "board-hands-about")}
      here="hands"
    >
      <div class="wrap part">
        <h1>{count === 0 ? words(page, "board-hands-none") : words(page, "board-hands-count", count)}</h1>
        <p class="lead">{told(page, count === 0 ? "board-hands-none-about" : "board-hands-about")}</p>
        {count > 0 && <How page={page} />}
        <p>
          <a href={page.href(groupsPath(page.language))}>{told(page, "board-hands-how-join")}</a>
        </p>
        {hands.length > 1 && (
          <ul class="dotted jump" aria-label={words(page, "board-hands-jump")}>
            {hands.map((list) => (
              <li>
                <a href={`#${anchorOf(list)}`}>
                  {told(page, "board-exit-count", titleOf(page, list), list.requests.length)}
                </a>
              </li>
            ))}
          </ul>
        )}
        {hands.map((list) => (
          <List page={page} list={list} />
        ))}
      </div>
    </Shell>
  );
}

function How({ page }: { readonly page: Page }) {
  return (
    <section class="box how" aria-labelledby="how">
      <h2 id="how">{told(page, "board-hands-how")}</h2>
      <ol>
        <li>{told(page, "board-hands-how-open")}</li>
        <li>{told(page, "board-hands-how-claim")}</li>
        <li>{told(page, "board-hands-how-wait")}</li>
      </ol>
    </section>
  );
}

/** The place of a group's list on this page. */
export const anchorOf = ({ group }: Pick<HandsList, "group">): string =>
  group === null ? "no-group" : `group-${group}`;

const titleOf = (page: Page, { title }: HandsList): string => title ?? words(page, "board-hands-no-group");

function List({ page, list }: { readonly page: Page; readonly list: HandsList }) {
  const requests = list.requests.flatMap((number) => page.model.requests.find((one) => one.number === number) ?? []);
  return (
    <section id={anchorOf(list)} class="group">
      <h2 class="group-head">
        <span>{titleOf(page, list)}</span> <span class="column-count">{list.requests.length}</span>
      </h2>
      <ul class="entries">
        {requests.map((request) => (
          <Entry page={page} request={request} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ page, request }: OfRequest) {
  const { hands, number, url, needs } = request;
  if (!hands) return null;
  return (
    <li class="entry ask">
      <h3>
        <TitleLink page={page} request={request} />
      </h3>
      <StageName page={page} request={request} />
      <Facts page={page} request={request} />
      <p class="quiet">
        <Said page={page} sentence={sentence("board-hands-since", { at: hands.since })} precision="day" />
      </p>
      <ul class="plain asks">
        {hands.untaken && (
          <li>
            <p>{told(page, "board-hands-untaken")}</p>
            <Take page={page} command="/claim" />
          </li>
        )}
        {needs
          .filter((need) => hands.needs.includes(need.number))
          .map((need) => (
            <li>
              <p class="stand">{needTitle(page, need)}</p>
              <RecordedText page={page} text={need.text} />
              <Take page={page} command={`/claim ${need.number}`} />
            </li>
          ))}
      </ul>
      <p>
        <a class="button" href={url}>
          {told(page, "board-hands-open", number)}
        </a>
      </p>
    </li>
  );
}

function Take({ page, command }: { readonly page: Page; readonly command: string }) {
  return (
    <p>
      {told(page, "board-hands-write")} <code>{command}</code>
    </p>
  );
}

/** What kind of need it is, with its number. */
export const needTitle = (page: Page, { kind, number }: BoardNeed): string =>
  words(page, kind === "material" ? "board-hands-need-material" : "board-hands-need", number);
