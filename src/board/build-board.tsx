import type { BoardModel } from "../core/reports/board-model.ts";
import { apiFiles } from "./api/api-files.ts";
import { MARK } from "./frame/mark.ts";
import { NotFoundPage } from "./frame/not-found-page.tsx";
import { MARK_PATH, STYLE_PATH } from "./frame/shell.tsx";
import { HomePage } from "./home/home-page.tsx";
import { ResourcesPage } from "./knowledge/resources-page.tsx";
import { RequestPage } from "./request/request-page.tsx";
import { RequestsPage } from "./requests/requests-page.tsx";
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
} from "./site/page.ts";
import { renderPage } from "./site/render-page.ts";
import type { SiteFile } from "./site/write-site.ts";
import { stylesheet } from "./style/stylesheet.ts";
import { GroupsPage } from "./work/groups-page.tsx";
import { HandsPage } from "./work/hands-page.tsx";
import { QueuePage } from "./work/queue-page.tsx";
import { ThemesPage } from "./work/themes-page.tsx";

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
