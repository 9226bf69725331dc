import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTypes, siteModel, siteOf } from "../../support/board-site.ts";
import { type ServedSite, serveSite } from "../../support/served-site.ts";
import { CHROMIUM, FLAGS } from "../chromium.ts";

const model = siteModel();
/** Without the note over drafts, which one of the two languages would have and the other one not. */
const files = siteOf({ ...model, desk: { ...model.desk, reviewed: model.desk.languages } });

let browser: Browser | undefined;
let served: ServedSite | undefined;
let tab: Page | undefined;

beforeAll(async () => {
  served = await serveSite(files, "");
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  tab = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Opens a page of the site without its script. */
async function open(path: string, width = 1280): Promise<Page> {
  if (!tab || !served) throw new Error("no browser");
  await tab.setViewportSize({ width, height: 800 });
  await tab.goto(served.url + path);
  return tab;
}

const WIDTHS = [320, 360, 768, 1280];

/** Where a part of a page is: its name, how far from the left, how wide. */
interface Box {
  readonly name: string;
  readonly x: number;
  readonly width: number;
}

/**
 * The blocks of a page. What runs from left to right on every page is left out with all that is in it: words of people, commands, the
 * map; and so are words within a line, which run as English does, and names of languages, of which the page's own is the boldest.
 */
const boxesOf = (page: Page): Promise<readonly Box[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "header, nav, main, footer, section, article, h1, h2, h3, ul, ol, li, dl, dt, dd, table, tr, th, td, figure, svg, .button, .chip",
      ),
    ]
      .filter((one) => one.checkVisibility() && !getComputedStyle(one).display.startsWith("inline"))
      .filter((one) => one.closest("body [dir], pre, svg *, .unseen, .languages, .tongues") === null)
      .map((one) => {
        const { x, width } = one.getBoundingClientRect();
        return { name: `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`, x, width };
      }),
  );

describe("I9 English from right to left", () => {
  it.each(pageTypes("en-x-rtl"))("I9 %s scrolls sideways at no width", async (path) => {
    const wide: unknown[] = [];
    for (const width of WIDTHS) {
      const page = await open(path, width);
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      // What sticks out beyond the beginning of the lines cannot even be scrolled to.
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter((one) => one.checkVisibility() && one.closest(".unseen, .skip, svg *, .scroll *, pre *") === null)
          .filter((one) => {
            const { right, width: own } = one.getBoundingClientRect();
            return own > 0 && right > document.documentElement.clientWidth + 1;
          })
          .map((one) => `${one.tagName}.${one.getAttribute("class")}`),
      );
      if (widest > width || cut.length > 0) wide.push({ width, widest, cut });
    }
    expect(wide).toEqual([]);
  });

  it.each(pageTypes("en-x-rtl"))("I9 %s is the mirror of the English page, block by block", async (path) => {
    for (const width of [1280, 360]) {
      const plain = await boxesOf(await open(path.replace("en-x-rtl", "en"), width));
      const page = await open(path, width);
      const inner = await page.evaluate(() => document.documentElement.clientWidth);
      const turned = await boxesOf(page);
      expect(turned.map(({ name }) => name)).toEqual(plain.map(({ name }) => name));
      expect(plain.length).toBeGreaterThan(30);
      const off = plain.flatMap((box, index) => {
        const other = turned[index];
        if (!other) return [];
        const isMirror = Math.abs(other.x - (inner - box.x - box.width)) <= 2 && Math.abs(other.width - box.width) <= 2;
        return isMirror ? [] : [{ box, other }];
      });
      expect(off.slice(0, 5), `${width}`).toEqual([]);
    }
  });
});

/** What reads from left to right on every page: `#118`, `@ann`, `.ics`, `/claim 3`, `2026-09-20`, `12:00`, `1/2`, addresses. */
const RUNS = String.raw`#\d+|@[A-Za-z][\w-]*|\.(?:ics|csv|json|atom)\b|/[a-z]+(?: \d+)?\b|\d+(?:[-:/]\d+)+|\d+ / \d+|[A-Za-z][\w.-]+@[\w.-]+\w|https://[^\s)]+|[A-Za-z]+\.[a-z]+\.org`;

/** Runs of a page whose letters do not stand one after the other from left to right, as they are seen. */
const turnedRuns = (page: Page): Promise<readonly string[]> =>
  page.evaluate((pattern) => {
    const turned: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest("svg")) continue;
      for (const { 0: run, index } of (node.textContent ?? "").matchAll(new RegExp(pattern, "g"))) {
        const letters = [...run].map((_, at) => {
          range.setStart(node, index + at);
          range.setEnd(node, index + at + 1);
          return range.getBoundingClientRect();
        });
        const isTurned = letters.some((letter, at) => {
          const next = letters[at + 1];
          return (
            next !== undefined &&
            letter.width > 0 &&
            next.width > 0 &&
            Math.abs(next.top - letter.top) < 2 &&
            next.left < letter.left
          );
        });
        if (isTurned) turned.push(run);
      }
    }
    return turned;
  }, RUNS);

describe("I10 what runs from left to right on an Arabic page", () => {
  it("I10 a run that is turned is seen: a file ending and a command that stand loose in an Arabic line", async () => {
    const page = await open("/ar/index.html");
    await page.evaluate(() => {
      document.body.innerHTML = "<p>أضف إلى تقويمك .ics أو اكتب /claim ثم 6 / 8</p><p><bdi>.ics</bdi> #118</p>";
    });
    expect(await turnedRuns(page)).toEqual([".ics", "/claim", "6 / 8"]);
  });

  it.each(pageTypes("ar"))(
    "I10 %s has numbers, handles, files, commands and addresses in their order",
    async (path) => {
      expect(await turnedRuns(await open(path))).toEqual([]);
    },
  );
});
