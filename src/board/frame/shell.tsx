import type { ComponentChildren } from "preact";
import type { Page } from "../site/page.ts";
import { type FeedLink, Follow } from "./follow.tsx";
import { PageHead } from "./page-head.tsx";
import { told, words } from "./said.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { type Here, SiteHeader } from "./site-header.tsx";

interface ShellProps {
  readonly page: Page;
  readonly title: string;
  readonly about: string;
  /** The place of this page in the navigation. */
  readonly here?: Here;
  /** The page that holds this text under its own address. */
  readonly canonical?: string;
  /** The feeds of this page, by path: linked in the head, and at the foot of the content. */
  readonly feeds?: readonly FeedLink[];
  /** True where the content shows the feeds itself. */
  readonly ownFollow?: boolean;
  /** True on a page that search engines should leave out. */
  readonly noindex?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page: head, navigation, content, foot. */
export function Shell(props: ShellProps) {
  const { page, title, about, here, canonical = page.path, feeds = [], noindex = false, children } = props;
  return (
    <html lang={page.language} dir={page.dir}>
      <PageHead page={page} title={title} about={about} canonical={canonical} feeds={feeds} noindex={noindex} />
      <body {...scriptWords(page)}>
        <a class="skip" href="#content">
          {told(page, "board-skip")}
        </a>
        <SiteHeader page={page} here={here} />
        <main id="content">
          {children}
          {!props.ownFollow && <Follow page={page} feeds={feeds} />}
        </main>
        <SiteFooter page={page} />
      </body>
    </html>
  );
}

/** What the optional script says where it adds something: its marks, `data-filter` and `data-local`, need no words of their own. */
const scriptWords = (page: Page) => ({
  "data-filter-label": words(page, "board-filter"),
  "data-filter-says": words(page, "board-filter-says", "{shown}", "{all}"),
  "data-local-says": words(page, "board-local-time", "{time}"),
});
