import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import type { Page } from "../site/page.ts";
import { groupsPath, handsPath, homePath, queuePath, requestsPath, resourcesPath } from "../site/paths.ts";
import { Said, told, words } from "./said.tsx";

/** Where the stylesheet and the mark are. */
export const STYLE_PATH = "/assets/board.css";
export const MARK_PATH = "/assets/mark.svg";

/** Nothing runs, nothing comes from elsewhere, whatever a text may hold. `connect-src` is for tools that read the page. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'";

interface ShellProps {
  readonly page: Page;
  readonly title: string;
  readonly about: string;
  /** The place of this page in the navigation. */
  readonly here?: "home" | "requests" | "hands" | "groups" | "resources" | "queue";
  /** The page that holds this text under its own address. */
  readonly canonical?: string;
  readonly children: ComponentChildren;
}

/** A whole page: head, navigation, content, foot. */
export function Shell({ page, title, about, here, canonical = page.path, children }: ShellProps) {
  const { boardUrl } = page.model.desk;
  return (
    <html lang={page.language} dir={page.dir}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={about} />
        <link rel="icon" type="image/svg+xml" href={page.href(MARK_PATH)} />
        <link rel="stylesheet" href={page.href(STYLE_PATH)} />
        {boardUrl && (
          <link rel="canonical" href={boardUrl.replace(/\/$/, "") + canonical.replace(/index\.html$/, "")} />
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          {told(page, "board-skip")}
        </a>
        <Header page={page} here={here} />
        <main id="content">{children}</main>
        <Footer page={page} />
      </body>
    </html>
  );
}

function Header({ page, here }: { readonly page: Page; readonly here: ShellProps["here"] }) {
  const { name, organisation } = page.model.desk;
  const home = homePath(page.language);
  return (
    <header class="top">
      <div class="wrap top-row">
        <a class="brand" href={page.href(home)}>
          <Mark />
          <span>
            <span class="brand-name">{name}</span>
            <span class="brand-of">{organisation}</span>
          </span>
        </a>
        <nav aria-label={words(page, "board-nav")}>
          <ul class="nav">
            <NavLink href={page.href(home)} current={here === "home"} text={words(page, "board-nav-home")} />
            <NavLink
              href={page.href(requestsPath(page.language))}
              current={here === "requests"}
              text={words(page, "board-nav-requests")}
            />
            <NavLink
              href={page.href(handsPath(page.language))}
              current={here === "hands"}
              text={words(page, "board-nav-hands")}
            />
            {page.model.queue && (
              <NavLink
                href={page.href(queuePath(page.language))}
                current={here === "queue"}
                text={words(page, "board-nav-queue")}
              />
            )}
            <NavLink
              href={page.href(groupsPath(page.language))}
              current={here === "groups"}
              text={words(page, "board-nav-groups")}
            />
            <NavLink
              href={page.href(resourcesPath(page.language))}
              current={here === "resources"}
              text={words(page, "board-nav-resources")}
            />
            <NavLink href={page.href(`${home}#ask`)} current={false} text={words(page, "board-nav-ask")} />
          </ul>
        </nav>
      </div>
    </header>
  );
}

function NavLink({ href, current, text }: { readonly href: string; readonly current: boolean; readonly text: string }) {
  return (
    <li>
      <a href={href} {...(current && { "aria-current": "page" })}>
        {text}
      </a>
    </li>
  );
}

/** Our own mark: three joined points. */
function Mark() {
  return (
    <svg class="mark" width="38" height="38" viewBox="0 0 38 38" aria-hidden="true" focusable="false">
      <path class="mark-line" d="M19 8L8 28H30Z" />
      <circle class="mark-a" cx="19" cy="9" r="5.5" />
      <circle class="mark-b" cx="8" cy="28" r="5.5" />
      <circle class="mark-c" cx="30" cy="28" r="5.5" />
    </svg>
  );
}

function Footer({ page }: { readonly page: Page }) {
  const { repositoryUrl, contact } = page.model.desk;
  return (
    <footer class="foot">
      <div class="wrap">
        <ul class="foot-links">
          {repositoryUrl && (
            <li>
              <a href={`${repositoryUrl}/issues`}>{told(page, "board-footer-repository")}</a>
            </li>
          )}
          <li>
            <a href={page.href("/api/v1/index.json")}>{told(page, "board-footer-data")}</a>
          </li>
          {contact && (
            <li>
              <a href={`mailto:${contact}`}>{contact}</a>
            </li>
          )}
        </ul>
        <p class="quiet">
          <Said page={page} sentence={sentence("board-state-of", { at: page.model.builtAt })} />
        </p>
        <p class="quiet">{told(page, "board-footer-hosting")}</p>
        <p class="quiet">{told(page, "board-footer-made")}</p>
      </div>
    </footer>
  );
}
