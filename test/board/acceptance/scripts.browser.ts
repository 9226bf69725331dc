import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homePath, requestPath, requestsPath } from "../../../src/board/site/paths.ts";
import { publicText, publicTitle } from "../../../src/core/records/public-text.ts";
import { siteModel, siteOf } from "../../support/board-site.ts";
import { type ServedSite, serveSite } from "../../support/served-site.ts";
import { CHROMIUM, FLAGS } from "../chromium.ts";

/** Scripts whose letters stand high above and deep below the line. Invented titles. */
const SAMPLES = [
  { language: "hi", text: "ज़िला संग्रहालय के सिक्कों की तस्वीरें" },
  { language: "bn", text: "নদী জাদুঘরের আলোকচিত্র ও মানচিত্র" },
  { language: "my", text: "မြို့တော်ပြတိုက်၏ ဓာတ်ပုံများ" },
  { language: "km", text: "រូបថតសារមន្ទីរខេត្ត និងផែនទី" },
  { language: "ur", text: "ضلعی عجائب گھر کی تصویریں اور نقشے" },
] as const;

const plain = siteModel();
const open = plain.requests.filter(({ lane, exit, finished }) => lane === "request" && !exit && !finished);

/** The first open requests, each in one of these languages. */
const requests = open.slice(0, SAMPLES.length).map((request, index) => {
  const { language, text } = SAMPLES[index] ?? SAMPLES[0];
  const answers = request.answers.map((answer) => ({ ...answer, text: publicText(`${text}. ${text}.`) }));
  return { ...request, language, title: publicTitle(text), answers };
});
const written = new Map(requests.map((request) => [request.number, request]));
const files = siteOf({ ...plain, requests: plain.requests.map((one) => written.get(one.number) ?? one) });

let browser: Browser | undefined;
let served: ServedSite | undefined;

beforeAll(async () => {
  served = await serveSite(files, "");
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** How a text of a language stands on a page: the least height of its lines, and what is cut off. */
async function standing(path: string, language: string, width: number) {
  if (!browser || !served) throw new Error("no browser");
  const page = await browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
  await page.goto(served.url + path);
  const found = await page.evaluate((wanted) => {
    const texts = [...document.querySelectorAll(`main [lang="${wanted}"]`)].filter((one) => one.checkVisibility());
    const lines = texts.map((one) => {
      const { lineHeight, fontSize } = getComputedStyle(one);
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    });
    const around = texts.flatMap((one) => {
      const boxes: Element[] = [];
      for (let here: Element | null = one; here && here.tagName !== "MAIN"; here = here.parentElement) boxes.push(here);
      return boxes;
    });
    const cut = [...new Set(around)].filter(
      (one) =>
        getComputedStyle(one).overflowY !== "visible" &&
        (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1),
    );
    return {
      count: texts.length,
      least: Math.min(...lines),
      cut: cut.map((one) => `${one.tagName}.${one.getAttribute("class")}`),
    };
  }, language);
  await page.close();
  return found;
}

describe("I15 tall scripts", () => {
  it.each(SAMPLES)(
    "I15 $language has lines of at least 1.6 of its letters, and nothing of it is cut off",
    async ({ language }) => {
      const number = requests.find((request) => request.language === language)?.number ?? 0;
      for (const path of [homePath("en"), requestsPath("en"), requestPath("en", number), requestPath("ar", number)]) {
        for (const width of [1280, 360]) {
          const { count, least, cut } = await standing(path, language, width);
          // The first page shows a few of each stage only.
          if (path !== homePath("en")) expect(count, path).toBeGreaterThan(0);
          expect(least, `${path} ${width}`).toBeGreaterThanOrEqual(language === "ur" ? 2 : 1.6);
          expect(cut, `${path} ${width}`).toEqual([]);
        }
      }
    },
  );
});
