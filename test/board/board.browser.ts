import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import { writeSite } from "../../src/board/site/write-site.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";
import { resourceStory } from "../support/resource-story.ts";
import { careInputs } from "./care-stories.ts";
import { workDesk, workInputs } from "./work-stories.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-component-update",
  "--disable-background-networking",
];

let browser: Browser | undefined;
let folder = "";

beforeAll(async () => {
  if (!existsSync(CHROMIUM))
    throw new Error(`The board is tested in a browser: install Chromium as ${CHROMIUM} (apt-get install chromium).`);
  const plain = workDesk();
  const pauses = [{ from: "2026-09-10", until: "2026-09-30", reason: "The team is at a conference." }];
  const desk = { ...plain, calendar: { ...plain.calendar, "intake-pauses": pauses } };
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

const PAGES = [
  "en/index.html",
  "en/requests/index.html",
  "en/resources/index.html",
  "en/hands/index.html",
  "en/groups/index.html",
  "en/themes/index.html",
  ...[109, 117, 130, 134, 138, 202].map((number) => `en/requests/${number}/index.html`),
];

describe.each(PAGES)("%s in a browser without JavaScript", (path) => {
  it.each([320, 360, 768, 1280])("does not scroll sideways at %i px", async (width) => {
    const { page } = await visit(path, width);
    const widest = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(widest).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it("asks no other host for anything, and has nothing to complain about", async () => {
    const { page, asked, complaints } = await visit(path, 1280, "dark");
    expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(asked.some((url) => url.endsWith("/assets/board.css"))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Twice as large, as somebody sets it in the browser: the text alone, or the whole page on a phone. */
describe.each(PAGES)("%s at 200 %%", (path) => {
  it.each([
    ["larger text", 360, "200%"],
    ["a larger page", 180, "100%"],
  ])("does not scroll sideways with %s", async (_what, width, fontSize) => {
    const { page } = await visit(path, width);
    const widest = await page.locator("html").evaluate((html, size) => {
      html.style.fontSize = size;
      return html.scrollWidth;
    }, fontSize);
    expect(widest).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

it.each(PAGES)("%s shows where the keyboard is, at each stop, from the top down", async (path) => {
  const { page } = await visit(path, 1280);
  const stops = await page.locator("a").count();
  const seen: number[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const { order, outline, style } = await page.locator("a:focus").evaluate((link) => {
      const { outlineWidth, outlineStyle } = getComputedStyle(link);
      return {
        order: [...document.links].indexOf(link as HTMLAnchorElement),
        outline: outlineWidth,
        style: outlineStyle,
      };
    });
    expect([outline, style]).toEqual(["3px", "solid"]);
    seen.push(order);
  }
  expect(seen).toEqual([...seen.keys()]);
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
    .getByRole("link", { name: "Ask for help" })
    .first()
    .evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(colour).toBe("rgb(51, 102, 204)");
  await page.context().close();
});
