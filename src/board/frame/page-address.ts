import type { Page } from "../site/page.ts";
import { homePath } from "../site/paths.ts";

/** The entrance of the site, for readers who have not chosen a language. */
export const ENTRANCE_PATH = "/index.html";

/** Served for every wrong address, at any depth: it has no address of its own. */
export const NOT_FOUND_PATH = "/404.html";

/** Parts of the site whose pages may exist in some languages only; their first page exists in all. */
const PARTLY: ReadonlySet<string> = new Set(["requests", "knowledge"]);

/** The path of a page in another language; where it does not exist there, the nearest one that does. */
export function pathIn({ path, language, languages }: Page, wanted: string): string {
  const head = `/${language}/`;
  if (!path.startsWith(head)) return homePath(wanted);
  const below = path.slice(head.length);
  if (languages.includes(wanted)) return `/${wanted}/${below}`;
  const [part = ""] = below.split("/", 1);
  return PARTLY.has(part) ? `/${wanted}/${part}/index.html` : homePath(wanted);
}

/** The address of a page where everybody finds it, as in `https://host/helpdesk/en/`. */
export const publicAddress = (boardUrl: string, path: string): string =>
  boardUrl.replace(/\/$/, "") + path.replace(/index\.html$/, "");
