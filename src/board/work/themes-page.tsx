import type { BoardTheme } from "../../core/reports/board-themes.ts";
import { count } from "../frame/count.ts";
import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { Facts, StageName, TitleLink } from "../request/request-facts.tsx";
import { requestOf } from "../request/request-numbers.ts";
import type { Page } from "../site/page.ts";

/** Themes and larger requests, each with the requests that are a part of it. */
export function ThemesPage({ page }: { readonly page: Page }) {
  const { themes, desk } = page.model;
  return (
    <Shell
      page={page}
      title={words(page, "board-themes-title", desk.name)}
      about={words(page, "board-themes-about")}
      here="groups"
    >
      <div class="wrap part">
        <h1>{told(page, "board-themes")}</h1>
        <p class="lead">{told(page, "board-themes-about")}</p>
        {themes.length === 0 && <p class="quiet">{told(page, "board-themes-none")}</p>}
        {themes.map((theme) => (
          <Theme page={page} theme={theme} />
        ))}
      </div>
    </Shell>
  );
}

function Theme({ page, theme }: { readonly page: Page; readonly theme: BoardTheme }) {
  const { issue, title, kind } = theme;
  const { repositoryUrl } = page.model.desk;
  const requests = theme.requests.flatMap((number) => requestOf(page.model, number) ?? []);
  return (
    <section id={`theme-${issue}`} class="group">
      <h2 class="group-head">
        {title.text === "" ? told(page, "board-theme-unnamed", issue) : <bdi dir={title.dir}>{title.text}</bdi>}{" "}
        <span class="column-count">{count(page, requests.length)}</span>
      </h2>
      <ul class="dotted quiet">
        {kind && <li>{told(page, `board-theme-${kind}`)}</li>}
        <li>
          {repositoryUrl ? (
            <a href={`${repositoryUrl}/issues/${issue}`}>{told(page, "board-theme-issue", issue)}</a>
          ) : (
            `#${issue}`
          )}
        </li>
      </ul>
      {requests.length === 0 ? (
        <p class="quiet">{told(page, "board-theme-none")}</p>
      ) : (
        <ul class="entries two-up">
          {requests.map((request) => (
            <li class="entry">
              <h3>
                <TitleLink page={page} request={request} />
              </h3>
              <StageName page={page} request={request} />
              <Facts page={page} request={request} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
