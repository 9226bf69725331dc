// Makes docs/images/board.png: the first page of the sample desk's board, down to what waits for the committee.
// Needs the build and Chromium. Usage: npm run picture [-- FILE]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const picture = process.argv[2] ?? "docs/images/board.png";
const WIDTH = 1280;

const folder = mkdtempSync(join(tmpdir(), "picture-"));
try {
  execFileSync(process.execPath, ["build/cli/main.js", "board", "--sample", "full", "--out", folder]);
  await photograph(join(folder, "en", "index.html"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function photograph(page) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
  // Without script: it would say how old the sample is.
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: 1100 }, javaScriptEnabled: false });
  try {
    await tab.goto(pathToFileURL(page).href);
    const waiting = await tab.locator("section[aria-labelledby=waiting]").boundingBox();
    const height = Math.ceil(waiting.y + waiting.height);
    await tab.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: 0, width: WIDTH, height } });
    console.log(`${picture}: ${WIDTH} x ${height}`);
  } finally {
    await browser.close();
  }
}
