import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicTitle } from "../../../src/core/records/public-text.ts";
import { siteOf } from "../../support/board-site.ts";
import { HOSTILE } from "../../support/data-site.ts";
import { hostileSiteModel, hostileTitle } from "../../support/hostile-site.ts";
import { type ServedSite, serveSite } from "../../support/served-site.ts";
import { CHROMIUM, FLAGS } from "../chromium.ts";

const files = siteOf(hostileSiteModel());
const titles = HOSTILE.map((_, index) => publicTitle(hostileTitle(index)).text);

let browser: Browser | undefined;
let page: Page | undefined;
let served: ServedSite | undefined;

beforeAll(async () => {
  served = await serveSite(files, "");
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** What a browser's own parser of XML makes of a file. */
interface Parsed {
  readonly fault: string | null;
  readonly texts: readonly string[];
  /** Elements and attributes that run or load something. */
  readonly strange: readonly string[];
}

/** Runs in the browser. */
const PARSE = `(files) => files.map((text) => {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const all = [...document.querySelectorAll("*")];
  const active = /^(?:script|style|iframe|object|embed|img|image|use|foreignObject|animate|set|audio|video|base|form|input|button|meta)$/i;
  return {
    fault: document.querySelector("parsererror")?.textContent ?? null,
    texts: all.filter(({ localName }) => /^(?:title|summary|text)$/.test(localName)).map(({ textContent }) => textContent ?? ""),
    strange: all.flatMap((one) => [
      ...(active.test(one.localName) ? [one.localName] : []),
      ...[...one.attributes].filter(({ name, value }) => /^on|xlink/i.test(name) || /^\\s*(?:javascript|data):/i.test(value)).map(({ name }) => name),
    ]),
  };
})`;

async function parsedXml(): Promise<readonly (readonly [path: string, parsed: Parsed])[]> {
  const chosen = [...files].filter(([path]) => /\.(?:atom|svg|xml)$/.test(path));
  if (!page) throw new Error("no browser");
  const answers: readonly Parsed[] = await page.evaluate(
    `(${PARSE})(${JSON.stringify(chosen.map(([, text]) => text))})`,
  );
  return answers.map((parsed, index) => [chosen[index]?.[0] ?? "", parsed]);
}

describe("P4 hostile words as a browser reads them", () => {
  it("P4 feeds, badges and the list of pages are well-formed, and nothing in them runs", async () => {
    const all = await parsedXml();
    expect(all.length).toBeGreaterThan(50);
    expect(
      all.flatMap(([path, { fault, strange }]) =>
        [...(fault ? [fault] : []), ...strange].map((one) => `${path}: ${one}`),
      ),
    ).toEqual([]);
  });

  it("P4 a feed shows each title letter by letter", async () => {
    const feeds = new Map(await parsedXml());
    for (const [index, title] of titles.entries()) {
      const texts = feeds.get(`/feeds/request/${index + 1}.atom`)?.texts ?? [];
      expect(texts.filter((text) => text.includes(title)).length, title).toBeGreaterThan(0);
    }
  });

  it("P4 pages with all of it run nothing, ask for nothing elsewhere and show the words", async () => {
    if (!page || !served) throw new Error("no browser");
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    for (const [index, title] of titles.entries()) {
      await page.goto(`${served.url}/en/requests/${index + 1}/index.html`);
      expect(await page.locator("h1").textContent()).toContain(title);
    }
    for (const path of [
      "/en/index.html",
      "/ar/committee/index.html",
      "/en/how-it-works/index.html",
      "/en/resources/index.html",
    ]) {
      await page.goto(served.url + path);
      expect(await page.evaluate("document.querySelectorAll('script').length")).toBe(1);
    }
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${served?.url}/`))).toEqual([]);
  });
});
