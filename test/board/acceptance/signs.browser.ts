import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteModel, siteOf } from "../../support/board-site.ts";
import { type SiteInBrowser, siteInBrowser } from "../../support/site-in-browser.ts";

const files = siteOf(siteModel());
let site: SiteInBrowser;

beforeAll(async () => {
  site = await siteInBrowser(files);
});

afterAll(() => site?.close());

/** The signs of a page by what they mean: each class once, so many pixels wide that their shapes show. */
const MARK_SIGNS = `(selector) => {
  const seen = new Set();
  for (const one of document.querySelectorAll(selector)) {
    const name = one.getAttribute("class") + one.innerHTML;
    if (seen.has(name) || !one.checkVisibility()) continue;
    seen.add(name);
    one.setAttribute("data-sign", String(seen.size));
    one.style.cssText = "inline-size: 60px; block-size: 60px;";
  }
  return seen.size;
}`;

/** One colour for all that has a meaning, so that nothing but the shape is left. */
const ONE_COLOUR = `for (const name of ["good", "bad", "neutral", "accent", "line-strong"]) document.documentElement.style.setProperty("--" + name, "#555");`;

/** How many of a hundred pixels differ between two pictures, by their brightness; and whether the first one has a shape at all. */
const COMPARE = `async (pictures) => {
  const read = async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]), { resizeWidth: 60, resizeHeight: 60 });
    const canvas = new OffscreenCanvas(60, 60).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, 60, 60);
    return Array.from({ length: 3600 }, (_, at) => (data[4 * at] * 3 + data[4 * at + 1] * 6 + data[4 * at + 2]) / 10);
  };
  const all = await Promise.all(pictures.map(read));
  const differ = (a, b) => a.filter((value, at) => Math.abs(value - b[at]) > 80).length / 36;
  return {
    shapes: all.map((one) => differ(one, one.map(() => one[0]))),
    pairs: all.flatMap((one, index) => all.slice(index + 1).map((other) => differ(one, other))),
  };
}`;

interface Compared {
  /** How much of each picture is not as its corner: its shape, in per cent. */
  readonly shapes: readonly number[];
  /** How much of it each two differ in, in per cent. */
  readonly pairs: readonly number[];
}

/** The signs of a page that a selector finds, compared with each other. */
async function compareSigns(tab: Page, selector: string): Promise<Compared> {
  const count: number = await tab.evaluate(`(${MARK_SIGNS})(${JSON.stringify(selector)})`);
  const pictures: string[] = [];
  for (let sign = 1; sign <= count; sign += 1)
    pictures.push((await tab.locator(`[data-sign="${sign}"]`).screenshot()).toString("base64"));
  return tab.evaluate(`(${COMPARE})(${JSON.stringify(pictures)})`);
}

/** Where all signs of a sort are: the legend of votes, and the list of all requests with every stage and exit. */
const SIGNS = [
  ["votes", "/en/index.html", ".legend .vote-mark", 4],
  ["stages", "/en/index.html", ".stations .glyph", 7],
  ["parts of bars", "/en/numbers/index.html", ".stacked-key", 4],
] as const;

describe("A2 no meaning by colour alone", () => {
  it.each(SIGNS)("A2 %s differ in their shapes, all in one grey", async (_sort, path, selector, least) => {
    const tab = await site.tab({ bypassCSP: true });
    await site.visit(tab, path);
    await tab.evaluate(ONE_COLOUR);
    const { shapes, pairs } = await compareSigns(tab, selector);
    expect(shapes.length).toBeGreaterThanOrEqual(least);
    expect(Math.min(...pairs)).toBeGreaterThan(2);
    await tab.context().close();
  });
});

describe("A12 forced colours", () => {
  it.each(SIGNS)("A12 %s keep their shapes", async (_sort, path, selector) => {
    const tab = await site.tab({ bypassCSP: true, forcedColors: "active" });
    await site.visit(tab, path);
    const { shapes, pairs } = await compareSigns(tab, selector);
    expect(Math.min(...shapes)).toBeGreaterThan(4);
    expect(Math.min(...pairs)).toBeGreaterThan(2);
    await tab.context().close();
  });

  it.each([
    "/en/numbers/index.html",
    "/en/how-it-works/index.html",
    "/en/committee/index.html",
    "/en/translations/index.html",
  ])("A12 %s draws no line or area of a picture in a colour of its own", async (path) => {
    const tab = await site.tab({ forcedColors: "active", colorScheme: "dark" });
    await site.visit(tab, path);
    const strange: readonly string[] = await tab.evaluate(`(() => {
        const probe = document.createElement("i");
        document.body.append(probe);
        const forced = ["CanvasText", "Canvas", "LinkText", "Highlight", "GrayText"].map((name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        });
        const paints = [...document.querySelectorAll("svg *")].filter((one) => one.checkVisibility()).flatMap((one) => {
          const { fill, stroke } = getComputedStyle(one);
          return [fill, stroke].filter((paint) => paint !== "none" && !forced.includes(paint)).map((paint) => one.tagName + "." + one.getAttribute("class") + " " + paint);
        });
        return [...new Set(paints)];
      })()`);
    expect(strange).toEqual([]);
    await tab.context().close();
  });

  it("A12 words on the colour of a button are still seen", async () => {
    const tab = await site.tab({ forcedColors: "active" });
    await site.visit(tab, "/en/index.html");
    const pairs: readonly (readonly string[])[] = await tab.evaluate(
      `[...document.querySelectorAll(".button, .leaf-weekday")].map((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor])`,
    );
    expect(pairs.length).toBeGreaterThan(3);
    expect(pairs.filter(([ink, paper]) => ink === paper || paper === "rgb(0, 0, 0)")).toEqual([]);
    await tab.context().close();
  });
});
