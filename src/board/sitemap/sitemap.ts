import type { BoardModel } from "../../core/reports/board-model.ts";
import { element, xmlText } from "../feeds/xml.ts";
import type { SiteFile } from "../site/write-site.ts";

/** Most addresses of one file (sitemaps.org). */
const MOST = 50_000;
/** A page says within its first so many characters that it is not for search engines. */
const HEAD_LENGTH = 4_000;

/**
 * Hands the files on and adds a list of all pages for search engines, where the desk says where its board is. Pages that ask not to be
 * listed are left out, and so is what is no page of a language.
 */
export function* withSitemap(
  files: Iterable<SiteFile>,
  { desk }: Pick<BoardModel, "desk">,
  most = MOST,
): Iterable<SiteFile> {
  const pages: string[] = [];
  for (const file of files) {
    if (isListed(file)) pages.push(file.path.replace(/index\.html$/, ""));
    yield file;
  }
  if (desk.boardUrl === null) return;
  yield* sitemapFiles(pages.sort(), desk.boardUrl.replace(/\/$/, ""), most);
}

const isListed = ({ path, text }: SiteFile): boolean =>
  /^\/[^/]+\/(?:.*\/)?index\.html$/.test(path) &&
  !/<meta name="robots" content="[^"]*noindex/.test(text.slice(0, HEAD_LENGTH));

function* sitemapFiles(pages: readonly string[], site: string, most: number): Iterable<SiteFile> {
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, part) =>
    pages.slice(part * most, (part + 1) * most),
  );
  const [only = [], ...others] = parts;
  const partPath = (part: number): string => `/sitemap-${part + 1}.xml`;
  if (others.length === 0) {
    yield {
      path: "/sitemap.xml",
      text: listOf(
        "urlset",
        "url",
        only.map((page) => site + page),
      ),
    };
  } else {
    for (const [part, listed] of parts.entries())
      yield {
        path: partPath(part),
        text: listOf(
          "urlset",
          "url",
          listed.map((page) => site + page),
        ),
      };
    const places = parts.map((_, part) => site + partPath(part));
    yield { path: "/sitemap.xml", text: listOf("sitemapindex", "sitemap", places) };
  }
  yield { path: "/robots.txt", text: `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n` };
}

function listOf(name: string, one: string, addresses: readonly string[]): string {
  const lines = addresses.map((address) => `${element(one, {}, element("loc", {}, xmlText(encodeURI(address))))}\n`);
  const list = element(name, { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, "\n", ...lines);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${list}\n`;
}
