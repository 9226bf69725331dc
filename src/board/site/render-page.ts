import type { JSX } from "preact";
import { render } from "preact-render-to-string";
import type { SiteFile } from "./write-site.ts";

/** A drawn page as a file. The only place where text becomes HTML without Preact's escaping: the document type. */
export const renderPage = (path: string, page: JSX.Element): SiteFile => ({
  path,
  text: `<!DOCTYPE html>\n${render(page)}\n`,
});
