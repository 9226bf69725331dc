import type { MessageKey } from "../../core/domain/sentence.ts";
import type { Page } from "../site/page.ts";
import {
  aboutPath,
  askPath,
  committeePath,
  dropInPath,
  groupsPath,
  homePath,
  howPath,
  knowledgePath,
  numbersPath,
} from "../site/paths.ts";
import { DrawnPart } from "../site/raw-html.tsx";
import { drawnOnce } from "./drawn-once.ts";
import { LanguageMenu } from "./language-links.tsx";
import { PageNotes } from "./page-notes.tsx";
import { term, told, words } from "./said.tsx";

/** A page's place in the navigation; a page below another one has the place of that one. */
export type Here =
  | "home"
  | "requests"
  | "groups"
  | "hands"
  | "queue"
  | "committee"
  | "knowledge"
  | "resources"
  | "drop-in"
  | "how"
  | "numbers"
  | "about"
  | "ask";

interface Entry {
  readonly says: Extract<MessageKey, `board-nav-${string}`>;
  readonly path: (language: string) => string;
  /** The pages that belong here. */
  readonly of: readonly Here[];
}

/** The navigation: the same entries in the same order on every page. */
const ENTRIES: readonly Entry[] = [
  { says: "board-nav-home", path: homePath, of: ["home", "requests"] },
  { says: "board-nav-groups", path: groupsPath, of: ["groups", "hands", "queue"] },
  { says: "board-nav-committee", path: committeePath, of: ["committee"] },
  { says: "board-nav-knowledge", path: knowledgePath, of: ["knowledge", "resources"] },
  { says: "board-nav-drop-in", path: dropInPath, of: ["drop-in"] },
  { says: "board-nav-how", path: howPath, of: ["how"] },
  { says: "board-nav-numbers", path: numbersPath, of: ["numbers"] },
  { says: "board-nav-about", path: aboutPath, of: ["about"] },
];

interface SiteHeaderProps {
  readonly page: Page;
  readonly here: Here | undefined;
}

/** Whose board it is, how to ask, in which language, the navigation, and notes on the page itself. */
export function SiteHeader({ page, here }: SiteHeaderProps) {
  const html = drawnOnce(page, `header ${here}`, (where) => (
    <>
      <TopRow page={where} here={here} />
      <PageNotes page={where} />
    </>
  ));
  return <DrawnPart as="header" class="top" html={html} />;
}

function TopRow({ page, here }: SiteHeaderProps) {
  const { name, organisation } = page.model.desk;
  return (
    <div class="wrap top-row">
      <a class="brand" href={page.href(homePath(page.language))}>
        <Mark />
        <span>
          <span class="brand-name">{term(page, name)}</span> <span class="brand-of">{term(page, organisation)}</span>
        </span>
      </a>
      <div class="top-tools">
        <a
          class="button button-ask"
          href={page.href(askPath(page.language))}
          {...(here === "ask" && { "aria-current": "page" })}
        >
          {told(page, "board-ask")}
        </a>
        <LanguageMenu page={page} />
      </div>
      <nav class="top-nav" aria-label={words(page, "board-nav")}>
        <ul class="nav">
          {ENTRIES.map((entry) => (
            <NavLink page={page} here={here} entry={entry} />
          ))}
        </ul>
      </nav>
    </div>
  );
}

function NavLink({ page, here, entry: { says, path, of } }: SiteHeaderProps & { readonly entry: Entry }) {
  const to = path(page.language);
  const isHere = here !== undefined && of.includes(here);
  return (
    <li>
      <a href={page.href(to)} {...(isHere && { "aria-current": page.path === to ? "page" : "true" })}>
        {told(page, says)}
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
