import type { BoardModel } from "../core/reports/board-model.ts";
import { apiFiles } from "./api-files.ts";
import { GroupsPage } from "./groups-page.tsx";
import { HandsPage } from "./hands-page.tsx";
import { HomePage } from "./home-page.tsx";
import { MARK } from "./mark.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import {
  groupsPath,
  handsPath,
  homePath,
  pageOf,
  queuePath,
  requestPath,
  requestsPath,
  resourcesPath,
  themesPath,
} from "./page.ts";
import { QueuePage } from "./queue-page.tsx";
import { renderPage } from "./render-page.ts";
import { RequestPage } from "./request-page.tsx";
import { RequestsPage } from "./requests-page.tsx";
import { ResourcesPage } from "./resources-page.tsx";
import { MARK_PATH, STYLE_PATH } from "./shell.tsx";
import { stylesheet } from "./style/stylesheet.ts";
import { ThemesPage } from "./themes-page.tsx";
import type { SiteFile } from "./write-site.ts";

/** Where the site will be, and the language of its words. */
export interface BoardOptions {
  /** The site's path on its host, as in `/helpdesk`; empty at the root. Only the page for wrong addresses needs it. */
  readonly basePath: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** The whole site as files, pages and data. Pure: the same model gives the same bytes. */
export function buildBoard(model: BoardModel, { basePath, language }: BoardOptions): readonly SiteFile[] {
  const pageAt = (path: string) => pageOf(model, { language, path });
  const home = (path: string) => renderPage(path, <HomePage page={pageAt(path)} />);
  const notFound = "/404.html";
  return [
    home("/index.html"),
    home(homePath(language)),
    renderPage(requestsPath(language), <RequestsPage page={pageAt(requestsPath(language))} />),
    renderPage(resourcesPath(language), <ResourcesPage page={pageAt(resourcesPath(language))} />),
    renderPage(handsPath(language), <HandsPage page={pageAt(handsPath(language))} />),
    renderPage(groupsPath(language), <GroupsPage page={pageAt(groupsPath(language))} />),
    ...(model.queue
      ? [renderPage(queuePath(language), <QueuePage page={pageAt(queuePath(language))} queue={model.queue} />)]
      : []),
    renderPage(themesPath(language), <ThemesPage page={pageAt(themesPath(language))} />),
    ...model.requests.map((request) => {
      const path = requestPath(language, request.number);
      return renderPage(path, <RequestPage page={pageAt(path)} request={request} />);
    }),
    renderPage(notFound, <NotFoundPage page={pageOf(model, { language, path: notFound, basePath })} />),
    { path: STYLE_PATH, text: stylesheet() },
    { path: MARK_PATH, text: MARK },
    ...apiFiles(model, language),
  ];
}
