import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardFiles } from "../../../src/board/build-board.ts";
import type { BoardModel } from "../../../src/core/reports/board-model.ts";
import { dataModel, hostileModel } from "../../support/data-site.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

let browser: Browser | undefined;
let page: Page | undefined;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`Install Chromium as ${CHROMIUM} (apt-get install chromium).`);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
});

/** What a browser's own parser of XML makes of a file. */
interface Parsed {
  readonly root: string;
  readonly broken: boolean;
  readonly titles: readonly string[];
  /** Names of elements and attributes that run something or load something. */
  readonly active: readonly string[];
}

/** Runs in the browser. */
const PARSE = `(texts) => texts.map((text) => {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const all = [...document.querySelectorAll("*")];
  return {
    root: document.documentElement.localName,
    broken: document.querySelector("parsererror") !== null,
    titles: [...document.querySelectorAll("entry > title")].map((title) => title.textContent ?? ""),
    active: all.flatMap((one) => [
      ...(/^(script|style|iframe|object|embed|img|image|use|foreignObject)$/i.test(one.localName) ? [one.localName] : []),
      ...[...one.attributes].filter(({ name, value }) => /^on/i.test(name) || /^\\s*javascript:/i.test(value)).map(({ name }) => name),
    ]),
  };
})`;

async function parsed(model: BoardModel): Promise<ReadonlyMap<string, Parsed>> {
  const files = [...boardFiles(model, { basePath: "" })].filter(({ path }) => /\.(?:atom|svg|xml)$/.test(path));
  const texts = files.map(({ text }) => text);
  if (!page) throw new Error("no browser");
  const answers: readonly Parsed[] = await page.evaluate(`(${PARSE})(${JSON.stringify(texts)})`);
  expect(answers).toHaveLength(files.length);
  return new Map(answers.map((answer, index) => [files[index]?.path ?? "", answer]));
}

describe("feeds, badges and the sitemap, read by a browser's parser of XML", () => {
  it.each([
    ["of real requests", dataModel],
    ["of hostile ones", hostileModel],
  ])("are well-formed and hold nothing that runs: %s (P4, P8)", async (_name, model) => {
    const found = await parsed(model());
    expect(found.size).toBeGreaterThan(50);
    for (const [path, { root, broken, active }] of found) {
      expect(broken, path).toBe(false);
      expect(["feed", "svg", "urlset"], path).toContain(root);
      expect(active, path).toEqual([]);
    }
  });

  it("show hostile titles letter by letter", async () => {
    const found = await parsed(hostileModel());
    const titles = found.get("/en/feed.atom")?.titles ?? [];
    expect(titles).toContain("New request: <script>alert(1)</script>");
    expect(titles).toContain("New request: ]]><!-- --> &amp; &#0;");
    expect(titles).toContain("New request: {{PLURAL:$1|a}} $1 {{bidi:$2}}");
  });
});
