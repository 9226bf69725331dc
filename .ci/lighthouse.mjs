// npm run lighthouse -- DIR: four kinds of pages of a built site, judged by Lighthouse 12 as on a phone. Outside of the gate: its
// figures for speed depend on the machine. Exit 1 where one of the four scores of a page is below 100.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";

const LIGHTHOUSE = "lighthouse@12.8.2";
const CHROMIUM = "/usr/bin/chromium";
const KINDS = ["performance", "accessibility", "best-practices", "seo"];

const site = resolve(process.argv[2] ?? "site");
const requests = readdirSync(join(site, "en/requests")).filter((name) => /^\d+$/.test(name));
const richest = requests.sort((a, b) => size(`en/requests/${b}/index.html`) - size(`en/requests/${a}/index.html`))[0];
const pages = ["en/", "ar/", `en/requests/${richest}/`, "en/numbers/", "en/how-it-works/"];

// The server works beside Lighthouse: `spawnSync` stands in the way of everything else here.
const server = new Worker(
  `import(${JSON.stringify(new URL("./serve-site.mjs", import.meta.url).href)}).then(({ serveSite }) =>
    serveSite(${JSON.stringify(site)}).then(({ url }) => require("node:worker_threads").parentPort.postMessage(url)))`,
  { eval: true },
);
const url = await new Promise((told) => server.once("message", told));
const out = mkdtempSync(join(tmpdir(), "lighthouse-"));
let least = 100;
for (const [index, page] of pages.entries()) {
  const report = join(out, `${index}.json`);
  const { status, stderr } = spawnSync(
    "npx",
    [
      "-y",
      LIGHTHOUSE,
      `${url}/${page}`,
      "--quiet",
      "--output=json",
      `--output-path=${report}`,
      `--only-categories=${KINDS.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage",
    ],
    { encoding: "utf8", env: { ...process.env, CHROME_PATH: CHROMIUM } },
  );
  if (status !== 0) throw new Error(`Lighthouse ended with ${status}: ${stderr.slice(-2_000)}`);
  const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
  const scores = KINDS.map((kind) => Math.round(100 * categories[kind].score));
  least = Math.min(least, ...scores);
  const weight = Math.round(audits["total-byte-weight"].numericValue / 1024);
  const paint = audits["largest-contentful-paint"].displayValue;
  console.log(`${page.padEnd(28)} ${scores.join(" ")}   ${weight} KiB, largest paint ${paint}`);
  for (const { id, title, score } of Object.values(audits)) {
    if (score !== null && score < 1 && scores.some((one) => one < 100)) console.log(`    ${id}: ${title} (${score})`);
  }
}
await server.terminate();
process.exit(least === 100 ? 0 : 1);

function size(path) {
  return readFileSync(join(site, path)).length;
}
