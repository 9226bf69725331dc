import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTypes, siteModel, siteOf } from "../../support/board-site.ts";
import { type SiteInBrowser, siteInBrowser, unfold } from "../../support/site-in-browser.ts";

let site: SiteInBrowser;

beforeAll(async () => {
  site = await siteInBrowser(siteOf(siteModel()));
});

afterAll(() => site?.close());

/** Narrow, wide, a phone at twice the size, and a phone and a screen whose text alone is twice as large. */
const SIZES = [
  { width: 1280, text: "plain" },
  { width: 320, text: "plain" },
  { width: 180, text: "plain" },
  { width: 640, text: "double" },
  { width: 360, text: "double" },
  { width: 1280, text: "spaced" },
  { width: 320, text: "spaced" },
] as const;

/** Sets the text of a page: as it is, twice as large, or with the spacing that WCAG 1.4.12 asks pages to bear. */
const SET_TEXT = `(text) => {
  const rules = {
    plain: "",
    double: "html { font-size: 200% }",
    spaced: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules[text]);
  document.adoptedStyleSheets = [sheet];
}`;

/** What is wider than the page, and text that is cut off by its own box or runs out of it. */
const FIND_CUT = `() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ["the page is " + document.documentElement.scrollWidth] : [];
  // Read aloud and not seen; scrolls by itself; cut on purpose after some lines, and whole on the page that it leads to.
  const left = ".unseen, .unseen *, .rows thead *, .equity thead *, .all-figures thead *, .poster-steps *, .scroll, .scroll *, .keys, svg *";
  const cut = [...document.querySelectorAll("body *")].flatMap((one) => {
    if (one.matches(left) || !one.checkVisibility()) return [];
    const style = getComputedStyle(one);
    if (style.webkitLineClamp !== "none" || style.display === "inline") return [];
    if (![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "")) return [];
    const out = one.scrollWidth > one.clientWidth + 1 || (style.overflowY !== "visible" && one.scrollHeight > one.clientHeight + 1);
    return out ? [one.tagName + "." + one.className + " " + one.textContent.trim().slice(0, 40)] : [];
  });
  return [...wide, ...cut];
}`;

describe("A4 nothing is cut off, and no page scrolls sideways", () => {
  it.each(["en", "ar", "en-x-pseudo", "en-x-rtl"])(
    "A4 %s, at any width, size and spacing of text",
    async (language) => {
      const tab = await site.tab();
      const wrong: string[] = [];
      for (const path of pageTypes(language)) {
        await site.visit(tab, path);
        await unfold(tab);
        for (const { width, text } of SIZES) {
          await tab.setViewportSize({ width, height: 800 });
          await tab.evaluate(`(${SET_TEXT})(${JSON.stringify(text)})`);
          const found: readonly string[] = await tab.evaluate(`(${FIND_CUT})()`);
          wrong.push(...found.map((one) => `${path} ${width} ${text}: ${one}`));
        }
      }
      await tab.context().close();
      expect(wrong).toEqual([]);
    },
  );
});

/** The note that a page is old lies over what the page has there, until it is scrolled. Else: buttons and fields under 44 pixels, and all other targets under 24 whose own circle of 24 pixels meets another target. */
const FIND_SMALL = `() => {
  const targets = [...document.querySelectorAll("a[href], summary, button, input, select")].filter((one) => one.checkVisibility() && !one.matches(".skip, [data-built-at] *"));
  const isInText = (one) => getComputedStyle(one).display === "inline" && [...one.parentNode.childNodes].some((node) => node.nodeType === 3 && node.data.trim().length > 1);
  const boxes = targets.map((one) => ({ one, box: one.getBoundingClientRect() }));
  const name = (one) => one.textContent.trim().slice(0, 40) || one.id;
  return boxes.flatMap(({ one, box }) => {
    if (one.matches(".button, input, select") && (box.height < 44 || box.width < 44)) return ["under 44: " + name(one)];
    if ((box.width >= 24 && box.height >= 24) || isInText(one)) return [];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const near = boxes.find(({ one: other, box: far }) => {
      if (other === one || other.contains(one) || one.contains(other)) return false;
      const dx = Math.max(far.left - x, 0, x - far.right);
      const dy = Math.max(far.top - y, 0, y - far.bottom);
      return Math.hypot(dx, dy) < 12;
    });
    return near ? [name(one) + " is near " + name(near.one)] : [];
  });
}`;

describe("A6 what is pressed is large enough", () => {
  it.each(["en", "ar"])("A6 %s: 44 pixels for buttons, 24 or room around for all others", async (language) => {
    const tab = await site.tab();
    const wrong: string[] = [];
    for (const path of pageTypes(language)) {
      await site.visit(tab, path);
      await unfold(tab);
      for (const width of [1280, 320]) {
        await tab.setViewportSize({ width, height: 800 });
        const small: readonly string[] = await tab.evaluate(`(${FIND_SMALL})()`);
        wrong.push(...small.map((one) => `${path} ${width}: ${one}`));
      }
    }
    await tab.context().close();
    expect(wrong).toEqual([]);
  });
});
