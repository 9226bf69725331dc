import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import { writeSite } from "../../src/board/site/write-site.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";
import { resourceStory } from "../support/resource-story.ts";
import { careInputs } from "./care-stories.ts";
import { CHROMIUM, FLAGS } from "./chromium.ts";
import { workDesk, workInputs } from "./work-stories.ts";

let browser: Browser | undefined;
let folder = "";

beforeAll(async () => {
  const plain = workDesk();
  const pauses = [{ from: "2026-09-10", until: "2026-09-30", reason: "The team is at a conference." }];
  const desk = {
    ...plain,
    config: { ...plain.config, board: { ...plain.config.board, languages: ["en", "es", "ar"] } },
    calendar: { ...plain.calendar, "intake-pauses": pauses },
  };
  const inputs = [...boardInputs(desk), ...careInputs(desk), ...workInputs(desk), resourceStory(desk).input()];
  folder = await mkdtemp(join(tmpdir(), "board-"));
  await writeSite(buildBoard(boardModel(inputs, desk, READ_AT), { basePath: "" }), folder);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page of the site from the folder, without JavaScript, and notes what it asks for and complains about. */
async function visit(path: string, width: number, colorScheme: "light" | "dark" = "light") {
  if (!browser) throw new Error("no browser");
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false, colorScheme });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(pathToFileURL(join(folder, path)).href);
  return { page, asked, complaints };
}

const PARTS = [
  "ask",
  "committee",
  "knowledge",
  "drop-in",
  "how-it-works",
  "poster",
  "numbers",
  "data",
  "about",
  "accessibility",
  "privacy",
  "translations",
  "status",
];

const PAGES = [
  "en/index.html",
  "en/requests/index.html",
  "en/resources/index.html",
  "en/hands/index.html",
  "en/groups/index.html",
  "en/themes/index.html",
  ...PARTS.map((part) => `en/${part}/index.html`),
  "en/stage/working-group/index.html",
  "ar/index.html",
  "ar/requests/117/index.html",
  "ar/committee/index.html",
  ...[109, 117, 130, 134, 138, 202].map((number) => `en/requests/${number}/index.html`),
];

/** Widths of screens; then 180 px, a phone at twice the size, and a phone whose text alone is twice as large. */
const SIZES = [
  ...[320, 360, 768, 1280, 180].map((width) => ({ width, fontSize: "100%" })),
  { width: 360, fontSize: "200%" },
];

it.each(PAGES)("%s scrolls sideways at no width and no size of text", async (path) => {
  const { page } = await visit(path, 1280);
  const wide: unknown[] = [];
  for (const { width, fontSize } of SIZES) {
    await page.setViewportSize({ width, height: 800 });
    const widest = await page.locator("html").evaluate((html, size) => {
      html.style.fontSize = size;
      return html.scrollWidth;
    }, fontSize);
    if (widest > width) wide.push({ width, fontSize, widest });
  }
  expect(wide).toEqual([]);
  await page.context().close();
});

it.each(PAGES)("%s asks no other host for anything, and has nothing to complain about", async (path) => {
  const { page, asked, complaints } = await visit(path, 1280, "dark");
  expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
  expect(asked.some((url) => url.endsWith("/assets/board.css"))).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** What the keyboard stops at. What is folded away is no stop. */
const STOPS = "a[href], summary, button, input, select, [tabindex]";

it.each(PAGES)("%s shows where the keyboard is, at each stop, from the top down", async (path) => {
  const { page } = await visit(path, 1280);
  const count = await page
    .locator("html")
    .evaluate((html, stops) => [...html.querySelectorAll(stops)].filter((one) => one.checkVisibility()).length, STOPS);
  const seen: number[] = [];
  const hidden: string[] = [];
  for (let stop = 0; stop < count; stop += 1) {
    await page.keyboard.press("Tab");
    const { order, outline, text } = await page.locator(":focus").evaluate((here, stops) => {
      const { outlineWidth, outlineStyle } = getComputedStyle(here);
      const all = [...document.querySelectorAll(stops)].filter((one) => one.checkVisibility());
      return { order: all.indexOf(here), outline: `${outlineWidth} ${outlineStyle}`, text: here.textContent ?? "" };
    }, STOPS);
    if (outline !== "3px solid") hidden.push(text);
    seen.push(order);
  }
  expect(hidden).toEqual([]);
  expect(seen).toEqual([...seen.keys()]);
  await page.context().close();
});

it("opens the list of languages without a script, and stays on the same page", async () => {
  const { page } = await visit("en/committee/index.html", 360);
  await page.locator("summary", { hasText: "English" }).click();
  await page.getByRole("navigation", { name: "Languages of this page" }).getByRole("link", { name: "español" }).click();
  expect(page.url()).toContain("/es/committee/index.html");
  expect(await page.locator("html").getAttribute("lang")).toBe("es");
  await page.context().close();
});

it("leads from the first page to a request and back, by links alone", async () => {
  const { page } = await visit("index.html", 360);
  await page.getByRole("link", { name: "Herbario nacional" }).first().click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Herbario nacional");
  expect(
    await page.getByRole("img", { name: "5 of 6 votes so far. In favour: 3. Against: 1. Abstain: 1." }).count(),
  ).toBe(1);
  await page.getByRole("link", { name: "Board", exact: true }).first().click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("20 requests in motion");
  await page.context().close();
});

it("is dressed by its stylesheet under its own content policy", async () => {
  const { page } = await visit("en/index.html", 1280);
  const colour = await page
    .locator("main")
    .getByRole("link", { name: "Ask for help" })
    .evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(colour).toBe("rgb(51, 102, 204)");
  await page.context().close();
});
