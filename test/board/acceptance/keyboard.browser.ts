import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTypes, siteModel, siteOf } from "../../support/board-site.ts";
import { type SiteInBrowser, siteInBrowser, unfold } from "../../support/site-in-browser.ts";

let site: SiteInBrowser;

beforeAll(async () => {
  site = await siteInBrowser(siteOf(siteModel()));
});

afterAll(() => site?.close());

/** What the keyboard stops at. */
const STOPS = "a[href], summary, button, input, select, textarea, [tabindex]";

/** A place where the keyboard stopped. */
interface Stop {
  /** The how-manieth of all stops of the page, in the order of its text. */
  readonly order: number;
  readonly words: string;
  readonly outline: string;
  /** Whether it lies in the window, with nothing before it. */
  readonly seen: boolean;
}

const LOOK_AT_STOP = `() => {
  const here = document.activeElement;
  const all = [...document.querySelectorAll("${STOPS}")].filter((one) => one.checkVisibility());
  const style = getComputedStyle(here);
  const boxes = [...here.getClientRects()];
  const seen = boxes.some(({ left, top, width, height }) => {
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at !== null && (here.contains(at) || at.contains(here));
  });
  return { order: all.indexOf(here), words: here.textContent || here.id, outline: style.outlineWidth + " " + style.outlineStyle, seen };
}`;

const COUNT_STOPS = `[...document.querySelectorAll("${STOPS}")].filter((one) => one.checkVisibility()).length`;

/** Goes through a page with the keyboard alone; what was wrong on the way. */
async function walk(tab: Page): Promise<readonly string[]> {
  const count: number = await tab.evaluate(COUNT_STOPS);
  const wrong: string[] = [];
  for (let stop = 0; stop < count; stop += 1) {
    await tab.keyboard.press("Tab");
    const { order, words, outline, seen }: Stop = await tab.evaluate(`(${LOOK_AT_STOP})()`);
    if (order !== stop) wrong.push(`stop ${stop} is the ${order}th of the text: ${words}`);
    if (outline !== "3px solid") wrong.push(`no outline (${outline}): ${words}`);
    if (!seen) wrong.push(`covered: ${words}`);
  }
  return wrong;
}

/** The note that a page is old lies over its foot and comes first, as it matters for all the rest. Else: stops that lie before the one that comes before them, as readers see them: above it, and not in a column further on. */
const FIND_JUMPS = `() => {
  const isRtl = document.dir === "rtl";
  const stops = [...document.querySelectorAll("${STOPS}")].filter((one) => one.checkVisibility() && !one.matches(".skip, [data-built-at] *"));
  return stops.flatMap((one, index) => {
    if (index === 0) return [];
    const [before, here] = [stops[index - 1].getBoundingClientRect(), one.getBoundingClientRect()];
    const isAbove = here.bottom <= before.top;
    const isFurtherOn = isRtl ? here.right <= before.left : here.left >= before.right;
    // The list of languages lies over the page while it is open, where there is room for that.
    const isOver = getComputedStyle(stops[index - 1].closest("nav") ?? one).position === "absolute";
    return isAbove && !isFurtherOn && !isOver ? [one.textContent.trim().slice(0, 40) + " after " + stops[index - 1].textContent.trim().slice(0, 40)] : [];
  });
}`;

describe("A5 the keyboard", () => {
  it.each([
    ["en", 1280, "folded"],
    ["ar", 320, "some"],
    ["en", 1280, "unfolded"],
  ] as const)("A5 %s at %i pixels, %s: each stop is seen, in the order of the text", async (language, width, folds) => {
    const tab = await site.tab({ viewport: { width, height: 800 } });
    const wrong: string[] = [];
    // From right to left and with everything unfolded: the pages with most to stop at.
    const some = /requests\/(?:index|117)|ask|translations|knowledge\/index|ar\/index/;
    const paths = pageTypes(language).filter((path) => folds === "folded" || some.test(path));
    for (const path of paths) {
      await site.visit(tab, path);
      if (folds === "unfolded") await unfold(tab);
      wrong.push(...(await walk(tab)).map((one) => `${path}: ${one}`));
    }
    await tab.context().close();
    expect(wrong).toEqual([]);
  });

  it.each(["en", "ar"])("A5 %s: the next stop never lies before the last one, folded or unfolded", async (language) => {
    const tab = await site.tab();
    const wrong: string[] = [];
    for (const path of pageTypes(language)) {
      await site.visit(tab, path);
      for (const width of [1280, 320]) {
        await tab.setViewportSize({ width, height: 800 });
        const folded: readonly string[] = await tab.evaluate(`(${FIND_JUMPS})()`);
        await unfold(tab);
        const unfolded: readonly string[] = await tab.evaluate(`(${FIND_JUMPS})()`);
        wrong.push(...[...folded, ...unfolded].map((one) => `${path} ${width}: ${one}`));
      }
    }
    await tab.context().close();
    expect(wrong).toEqual([]);
  });

  it("A5 the first stop leads past the navigation, and the search can be reached and used", async () => {
    const tab = await site.tab();
    await site.visit(tab, "/en/knowledge/index.html");
    await tab.keyboard.press("Tab");
    expect(await tab.evaluate("document.activeElement.className")).toBe("skip");
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Tab");
    expect(await tab.evaluate(`document.querySelector("main").contains(document.activeElement)`)).toBe(true);
    await tab.keyboard.press("Shift+Tab");
    const box = tab.getByRole("searchbox");
    for (let stop = 0; stop < 30 && !(await box.evaluate((one) => one === document.activeElement)); stop += 1)
      await tab.keyboard.press("Tab");
    await tab.keyboard.type("drawings");
    await expect.poll(() => tab.locator("[data-search-results] li").count()).toBeGreaterThan(0);
    await tab.context().close();
  });
});
