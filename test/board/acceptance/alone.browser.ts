import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTypes, siteModel, siteOf } from "../../support/board-site.ts";
import { type ServedSite, serveSite } from "../../support/served-site.ts";
import { CHROMIUM, FLAGS } from "../chromium.ts";

const BASE = "/helpdesk";
const files = siteOf(siteModel(), BASE);

let browser: Browser | undefined;
let served: ServedSite | undefined;

beforeAll(async () => {
  served = await serveSite(files, BASE);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Notes each change of what a browser keeps, before anything else of a page runs. */
const NOTE_WRITES = `
  window.written = [];
  const note = (what) => window.written.push(what);
  for (const name of ["setItem", "removeItem", "clear"]) {
    const plain = Storage.prototype[name];
    Storage.prototype[name] = function (...given) { note("storage " + name); return plain.apply(this, given); };
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", { get: cookie.get, set(value) { note("cookie"); cookie.set.call(this, value); } });
  for (const [owner, name] of [[IDBFactory.prototype, "open"], [CacheStorage.prototype, "open"]]) {
    const plain = owner[name];
    owner[name] = function (...given) { note(name); return plain.apply(this, given); };
  }
`;

/** Opens a page with its script, and waits until all of it is there. */
async function visit(path: string) {
  if (!browser || !served) throw new Error("no browser");
  const context = await browser.newContext();
  await context.addInitScript(NOTE_WRITES);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  await page.goto(served.url + path, { waitUntil: "load" });
  const written: readonly string[] = await page.evaluate("window.written");
  const cookies = await context.cookies();
  const { origins } = await context.storageState();
  return { page, context, asked, complaints, kept: { written, cookies, origins } };
}

const NOTHING = { written: [], cookies: [], origins: [] };

describe("each type of page, with its script, below a path of its host", () => {
  it.each([...pageTypes("en"), "/index.html", "/404.html", ...["/ar/index.html", "/es/knowledge/index.html"]])(
    "P1 P2 %s asks no other host for anything, keeps nothing and says nothing to the console",
    async (path) => {
      const { context, asked, complaints, kept } = await visit(path);
      expect(asked.filter((url) => !url.startsWith(`${served?.url}/`))).toEqual([]);
      expect(asked).toContain(`${served?.url}/assets/board.css`);
      expect(asked).toContain(`${served?.url}/assets/board.js`);
      expect(complaints).toEqual([]);
      expect(kept).toEqual(NOTHING);
      await context.close();
    },
  );

  it("P2 a search and a filter keep nothing either", async () => {
    const { page, context, asked, complaints } = await visit("/en/knowledge/index.html");
    const index = page.waitForResponse((response) => response.url().endsWith("/api/v1/search.json"));
    await page.getByRole("searchbox").first().pressSequentially("drawings");
    await index;
    expect(asked.filter((url) => !url.startsWith(`${served?.url}/`))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("window.written")).toEqual([]);
    expect((await context.storageState()).origins).toEqual([]);
    await context.close();
  });

  it("P2 what a text smuggles into a page does not run: the policy of the page stops it", async () => {
    const { page, context } = await visit("/en/index.html");
    await page.evaluate(`
      document.body.insertAdjacentHTML("beforeend", '<img src="https://other.example/a.png"><b onclick="window.ran = 1" id="evil">x</b>');
      const script = document.createElement("script");
      script.textContent = "window.ran = 2";
      document.body.append(script);
      document.getElementById("evil").click();
    `);
    expect(await page.evaluate("window.ran ?? null")).toBe(null);
    await context.close();
  });
});
