import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTypes, siteDesk, siteModel, siteOf } from "../../support/board-site.ts";
import { type SiteInBrowser, siteInBrowser } from "../../support/site-in-browser.ts";

let site: SiteInBrowser;

beforeAll(async () => {
  site = await siteInBrowser(siteOf(siteModel(siteDesk("handle", ["en", "ar"]))));
});

afterAll(() => site?.close());

/** What paper cannot use, and what would be cut in two. */
const LOOK = `() => {
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => selector + ": " + one.textContent.slice(0, 40));
  const cut = [...document.querySelectorAll(".card, .entry, .box, .ballot, .rows tr, .case, figure")]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).breakInside !== "avoid").map((one) => "split: " + one.className);
  const links = [...document.querySelectorAll("main a[href^=http]")].filter((one) => one.checkVisibility() && !one.closest(".poster") && !getComputedStyle(one, "::after").content.includes(one.getAttribute("href")))
    .map((one) => "no address: " + one.getAttribute("href"));
  const dark = [...document.querySelectorAll("body, main, main *")].filter((one) => {
    const colour = getComputedStyle(one).backgroundColor;
    return one.checkVisibility() && !["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(colour) && !one.matches(".leaf-weekday");
  }).map((one) => "background: " + one.className);
  const ink = getComputedStyle(document.body).color;
  return [...shown(".top nav"), ...shown(".foot nav"), ...shown(".skip"), ...shown(".button"), ...shown(".search, .search-form"), ...shown(".menu"), ...cut, ...links, ...dark, ...(ink === "rgb(0, 0, 0)" ? [] : [ink])];
}`;

describe("A17 paper", () => {
  it.each(["en", "ar"])(
    "A17 %s: no navigation, addresses of links, nothing cut in two, black on white",
    async (language) => {
      // As seen by somebody whose screen is dark.
      const tab = await site.tab({ colorScheme: "dark" });
      await tab.emulateMedia({ media: "print", colorScheme: "dark" });
      const wrong: string[] = [];
      for (const path of pageTypes(language)) {
        await site.visit(tab, path);
        const found: readonly string[] = await tab.evaluate(`(${LOOK})()`);
        wrong.push(...found.map((one) => `${path}: ${one}`));
      }
      await tab.context().close();
      expect(wrong).toEqual([]);
    },
  );

  it.each([
    ["/en/requests/117/index.html", 595, 842],
    ["/ar/requests/117/index.html", 595, 842],
    ["/en/poster/index.html", 1191, 842],
    ["/ar/poster/index.html", 1191, 842],
  ])("A17 %s fits its paper", async (path, width, height) => {
    const tab = await site.tab();
    await site.visit(tab, path);
    const pdf = (await tab.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true })).toString("latin1");
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => [
      Math.round(Number(wide)),
      Math.round(Number(high)),
    ]);
    // Millimetres are rounded to points in more than one way.
    for (const [wide = 0, high = 0] of sheets) {
      expect(Math.abs(wide - width)).toBeLessThanOrEqual(1);
      expect(Math.abs(high - height)).toBeLessThanOrEqual(1);
    }
    if (path.includes("poster")) expect(sheets).toHaveLength(1);
    else expect(sheets.length).toBeGreaterThan(1);
    await tab.context().close();
  });
});
