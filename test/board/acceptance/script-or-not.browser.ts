import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stylesheet } from "../../../src/board/style/stylesheet.ts";
import { pageTypes, siteDesk, siteModel, siteOf } from "../../support/board-site.ts";
import { type SiteInBrowser, siteInBrowser } from "../../support/site-in-browser.ts";

const files = siteOf(siteModel(siteDesk("handle", ["en", "ar"])));
let site: SiteInBrowser;

beforeAll(async () => {
  site = await siteInBrowser(files);
});

afterAll(() => site?.close());

/**
 * What the script adds: a box above a list, the reader's own time, the form of the search, and the note that a page is old. The text is
 * compared without them.
 */
const ADDED = [".search", ".local", "form[data-search]", "[data-built-at]"];

/** The text of a page as readers see it, everything unfolded, without what the script adds; and how much it added. */
const READ = `() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const added = ${JSON.stringify(ADDED)}.flatMap((selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => [selector, one]));
  for (const [, one] of added) one.remove();
  return { text: document.body.innerText.replace(/\\s+/g, " "), added: [...new Set(added.map(([selector]) => selector))] };
}`;

interface Reading {
  readonly text: string;
  readonly added: readonly string[];
}

describe("A18 without the script", () => {
  it.each(["en", "ar"])("A18 %s: every type of page says the same", async (language) => {
    const zone = { timezoneId: "Asia/Kolkata" };
    const [plain, scripted] = [
      await site.tab({ ...zone, javaScriptEnabled: false }),
      await site.tab({ ...zone, javaScriptEnabled: true }),
    ];
    const added = new Set<string>();
    for (const path of pageTypes(language)) {
      await site.visit(plain, path);
      await site.visit(scripted, path);
      const without: Reading = await plain.evaluate(`(${READ})()`);
      const with_: Reading = await scripted.evaluate(`(${READ})()`);
      expect(without.text.length).toBeGreaterThan(300);
      expect(with_.text.split(" "), path).toEqual(without.text.split(" "));
      expect(without.added).toEqual([]);
      for (const one of with_.added) added.add(one);
    }
    // Each of them was there to be left out.
    expect([...added].sort()).toEqual([...ADDED].sort());
    await plain.context().close();
    await scripted.context().close();
  });
});

describe("A11 nothing moves by itself", () => {
  it("A11 no page refreshes, plays or scrolls by itself, and the script waits for nothing", () => {
    const moving = /http-equiv="refresh"|<(?:marquee|blink|video|audio|animate|set|canvas)\b|autoplay|autofocus/i;
    expect(
      [...files].filter(([path, text]) => path.endsWith(".html") && moving.test(text)).map(([path]) => path),
    ).toEqual([]);
    expect(files.get("/assets/board.js")).not.toMatch(
      /setTimeout|setInterval|requestAnimationFrame|location\s*=|reload\(|scrollTo/,
    );
  });

  it("A11 the stylesheet has no animation, and moves nothing for readers who want that", () => {
    const css = stylesheet();
    expect(css).not.toMatch(/@keyframes|animation|scroll-behavior/);
    const calm = css.replace(/@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "");
    expect(css).toContain("transition");
    expect(calm).not.toContain("transition");
  });

  it.each(["reduce", "no-preference"] as const)(
    "A11 nothing runs in a page that is left alone (%s)",
    async (reducedMotion) => {
      const tab = await site.tab({ reducedMotion });
      for (const path of ["/en/index.html", "/en/numbers/index.html", "/en/requests/117/index.html"]) {
        await site.visit(tab, path);
        expect(await tab.evaluate("document.getAnimations().length")).toBe(0);
        const moves: number = await tab.evaluate(
          `[...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).transitionDuration.split(", ").some((time) => time !== "0s")).length`,
        );
        if (reducedMotion === "reduce") expect(moves).toBe(0);
        else expect(moves).toBeGreaterThan(0);
      }
      await tab.context().close();
    },
  );
});
