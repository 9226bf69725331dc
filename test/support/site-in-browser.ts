import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { CHROMIUM, FLAGS } from "../board/chromium.ts";
import { serveSite } from "./served-site.ts";

/** A site in a browser. */
export interface SiteInBrowser {
  /** An empty tab with its own settings. Nothing moves in it, unless that is asked for. */
  tab(options?: BrowserContextOptions): Promise<Page>;
  /** Goes to a page by its path in the site. */
  visit(tab: Page, path: string): Promise<void>;
  close(): Promise<void>;
}

/** Serves a site on this machine, and opens a browser for it. */
export async function siteInBrowser(files: ReadonlyMap<string, string>): Promise<SiteInBrowser> {
  const served = await serveSite(files, "");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    async tab(options = {}) {
      const context = await browser.newContext({ reducedMotion: "reduce", ...options });
      return context.newPage();
    },
    async visit(tab, path) {
      const answer = await tab.goto(served.url + path);
      if (answer?.status() !== 200) throw new Error(`no such page: ${path}`);
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** Unfolds all that can be unfolded on a page. */
export const unfold = (tab: Page): Promise<void> =>
  tab.evaluate(`{ for (const fold of document.querySelectorAll("details")) fold.open = true; }`);
