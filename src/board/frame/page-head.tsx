import { speakPlain } from "../../core/messages/speak.ts";
import type { Page } from "../site/page.ts";
import { homePath } from "../site/paths.ts";
import type { FeedLink } from "./follow.tsx";
import { ENTRANCE_PATH, NOT_FOUND_PATH, pathIn, publicAddress } from "./page-address.ts";

/** Where the stylesheet, the mark and the optional script are. */
export const STYLE_PATH = "/assets/board.css";
export const MARK_PATH = "/assets/mark.svg";
export const SCRIPT_PATH = "/assets/board.js";

/** Nothing comes from elsewhere, and nothing runs but our own file, whatever a text may hold. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'";

interface PageHeadProps {
  readonly page: Page;
  readonly title: string;
  readonly about: string;
  readonly canonical: string;
  readonly feeds: readonly FeedLink[];
  readonly noindex: boolean;
}

/** The head of a page: what browsers, search engines and other sites read. */
export function PageHead({ page, title, about, canonical, feeds, noindex }: PageHeadProps) {
  const { boardUrl, name } = page.model.desk;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <meta name="description" content={about} />
      {noindex && <meta name="robots" content="noindex" />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={about} />
      {boardUrl && page.path !== NOT_FOUND_PATH && (
        <>
          <meta property="og:url" content={publicAddress(boardUrl, canonical)} />
          <link rel="canonical" href={publicAddress(boardUrl, canonical)} />
          <Alternates page={page} boardUrl={boardUrl} />
        </>
      )}
      {feeds.map((feed) => (
        <link
          rel="alternate"
          type="application/atom+xml"
          href={page.href(feed.href)}
          title={speakPlain(feed.title, page.language)}
        />
      ))}
      <link rel="icon" type="image/svg+xml" href={page.href(MARK_PATH)} />
      <link rel="stylesheet" href={page.href(STYLE_PATH)} />
      {/* No module: browsers refuse those of a site that is opened from a folder. */}
      <script src={page.href(SCRIPT_PATH)} defer />
    </head>
  );
}

/** The same page in all its languages, this one too; for readers of other languages, the entrance or the first language. */
function Alternates({ page, boardUrl }: { readonly page: Page; readonly boardUrl: string }) {
  const [first = page.language] = page.languages;
  const isHome = page.path === ENTRANCE_PATH || page.path === homePath(page.language);
  const others = isHome ? ENTRANCE_PATH : pathIn(page, first);
  return (
    <>
      {page.languages.map((language) => (
        <link rel="alternate" hreflang={language} href={publicAddress(boardUrl, pathIn(page, language))} />
      ))}
      <link rel="alternate" hreflang="x-default" href={publicAddress(boardUrl, others)} />
    </>
  );
}
