import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../../../src/board/build-board.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { READ_AT } from "../../support/board-story.ts";
import { resourceStory } from "../../support/resource-story.ts";
import { careInputs } from "../care-stories.ts";
import { CHROMIUM, FLAGS } from "../chromium.ts";
import { workDesk } from "../work-stories.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
};

let browser: Browser | undefined;
let server: Server | undefined;
let origin = "";

beforeAll(async () => {
  const desk = workDesk();
  const model = boardModel([...boardInputs(desk), ...careInputs(desk), resourceStory(desk).input()], desk, READ_AT);
  const files = new Map(buildBoard(model, { basePath: "" }).map(({ path, text }) => [path, text]));
  server = createServer(({ url = "" }, answer) => {
    const text = files.get(url);
    answer.writeHead(text === undefined ? 404 : 200, {
      "content-type": TYPES[url.split(".").at(-1) ?? ""] ?? "text/plain",
    });
    answer.end(text);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** What a page shows, and what it has asked for, said and kept. */
async function visit<T>(
  path: string,
  { now = READ_AT, ...options }: BrowserContextOptions & { readonly now?: string },
  act: (page: Page, asked: readonly string[], said: readonly string[]) => Promise<T>,
): Promise<T> {
  if (!browser) throw new Error("no browser");
  const context = await browser.newContext({ timezoneId: "UTC", ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  await page.clock.setFixedTime(now);
  await page.goto(origin + path);
  const result = await act(page, asked, said);
  await context.close();
  return result;
}

/** The text that a reader sees: what is hidden is none of it. */
const textOf = (page: Page): Promise<readonly string[]> => page.locator("body").allInnerTexts();

const PAGES = ["/en/index.html", "/en/requests/index.html", "/en/knowledge/index.html", "/en/drop-in/index.html"];

describe("A18: without the script a page has the same text as with it", () => {
  it.each(PAGES)("%s", async (path) => {
    const without = await visit(path, { javaScriptEnabled: false }, textOf);
    const [withScript, hidden] = await visit(path, {}, async (page) => {
      const added = ".search, .local, form[data-search]";
      await page.locator("body").evaluate((body, selector) => {
        for (const one of body.querySelectorAll(selector)) one.remove();
      }, added);
      return [await textOf(page), await page.locator("[data-stale-hours]").isHidden()] as const;
    });
    expect(withScript).toEqual(without);
    expect(hidden).toBe(true);
  });

  it.each(PAGES)("%s keeps nothing, asks nobody else, and has nothing to complain about", async (path) => {
    await visit(path, {}, async (page, asked, said) => {
      expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
      expect(asked.filter((url) => url.endsWith(".json"))).toEqual([]);
      const kept = await page
        .locator("html")
        .evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
      expect(kept).toEqual([0, 0, ""]);
      expect(said).toEqual([]);
    });
  });
});

describe("with the script", () => {
  it("a page says that its data is old, once it is", async () => {
    const note = (now: string) =>
      visit("/en/index.html", { now }, (page) => page.locator("[data-stale-hours]").isVisible());
    expect(await note("2026-09-22T05:00:00Z")).toBe(false);
    expect(await note("2026-09-22T07:00:00Z")).toBe(true);
  });

  it("the hour of a drop-in has the reader's own time beside it, unless it is the same", async () => {
    const local = (timezoneId: string) =>
      visit("/en/drop-in/index.html", { timezoneId }, async (page) => page.locator(".local").allTextContents());
    expect(await local("Asia/Kolkata")).toContain("Thursday 19:30 where you are");
    expect(await local("UTC")).toEqual([]);
  });

  it("a list leaves only the lines with some words, and says how many", async () => {
    await visit("/en/requests/index.html", {}, async (page) => {
      const list = page.locator("[data-filter]").first();
      const lines = list.locator("tbody > tr, > li");
      const all = await lines.count();
      await page.getByLabel("Show only lines with these words").first().fill("HERBÁRIO");
      expect(await lines.filter({ visible: true }).count()).toBe(1);
      expect(await page.getByRole("status").first().textContent()).toBe(`Shown: 1 of ${all}.`);
      await page.getByLabel("Show only lines with these words").first().fill("");
      expect(await lines.filter({ visible: true }).count()).toBe(all);
    });
  });

  it("the knowledge base finds by the beginning of a word, and shows all again for none", async () => {
    await visit("/en/knowledge/index.html", {}, async (page, asked) => {
      const words = page.locator("[data-search] [name=q]");
      const first = (await page.locator("[data-search-all] .title").first().textContent())?.split(" ")[0] ?? "";
      await words.fill(first.slice(0, 4));
      await page.locator("[data-search-results] li").first().waitFor();
      expect(asked.filter((url) => url.endsWith("/api/v1/search.json"))).toHaveLength(1);
      expect(await page.locator("[data-search-all]").isHidden()).toBe(true);
      await page.locator("[data-search-results] a").first().click();
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(first);
    });
  });
});
