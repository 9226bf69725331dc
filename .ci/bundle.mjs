// Makes action/dist from build/: `npm run bundle`. With --check, makes it somewhere else and fails where it differs from
// what is committed. The same input gives the same bytes in any folder, on Node 20 and 24.
//
// Three bundles, not one with lazy chunks: ncc minifies the entry of a build only, and its own splitting turns a lazy import
// into a static one. The entry's import of ./run.js is kept as it is (webpackIgnore), ncc is told that three packages of run.js
// are found in ./lean.js (see lean.mjs), and terser does the minifying.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const dist = join(root, "action/dist");
const require = createRequire(import.meta.url);
const ncc = require("@vercel/ncc");

/** What the packages of lean.mjs are in run.js: imports of a file beside it. */
const LEAN = Object.fromEntries(
  ["undici", "@octokit/plugin-rest-endpoint-methods", "@octokit/plugin-paginate-rest"].map((name) => [
    name,
    "./lean.js",
  ]),
);
const PARTS = [
  { from: "build/action/main.js", to: "index.js", externals: {} },
  { from: "build/action/run.js", to: "run.js", externals: LEAN },
  { from: ".ci/lean.mjs", to: "lean.js", externals: {} },
];
const LARGEST = { "index.js": 150_000, all: 1_250_000 };

const made = mkdtempSync(join(tmpdir(), "bundle-"));
try {
  await makeBundle(made);
  checkSizes(made);
  if (process.argv.includes("--check")) checkSame(made);
  else replaceDist(made);
} finally {
  rmSync(made, { recursive: true });
}

async function makeBundle(into) {
  const work = mkdtempSync(join(tmpdir(), "ncc-"));
  const licences = [];
  for (const { from, to, externals } of PARTS) {
    const { code, assets } = await ncc(join(root, from), {
      cache: false,
      quiet: true,
      externals,
      license: "licenses.txt",
    });
    const whole = join(work, to);
    writeFileSync(whole, withoutUnsaid(code));
    runTool("terser", whole, "--module", "--ecma", "2022", "-c", "-m", "-o", join(into, to));
    licences.push(assets["licenses.txt"]?.source.toString() ?? "");
  }
  writeFileSync(join(into, "package.json"), '{"type":"module"}\n');
  writeFileSync(join(into, "licenses.txt"), eachTextOnce(licences.join("\n")));
  rmSync(work, { recursive: true });
}

// ncc lists each package with its name, its licence's short name and the text. Most texts differ only in who holds the
// copyright and where the lines break: their terms are written once, below the heads of all who use them.
function eachTextOnce(listed) {
  const texts = new Map();
  for (const one of listed.trim().split(/\n\n(?=\S+\n\S+\n)/)) {
    const begin = Math.max(one.indexOf("Permission is hereby granted"), 0);
    const terms = one.slice(begin).trim();
    const key = terms.replace(/\s+/g, " ");
    const { heads } = texts.get(key) ?? { heads: [] };
    texts.set(key, { terms: texts.get(key)?.terms ?? terms, heads: [...heads, one.slice(0, begin).trim()] });
  }
  const parts = [...texts.values()].map(({ terms, heads }) => [...heads, terms].filter(Boolean).join("\n\n"));
  return `${parts.join(`\n\n${"=".repeat(72)}\n\n`)}\n`;
}

// A message is left out where nothing in the bundle can say it: its key stands nowhere, neither whole nor as the beginning
// of a key that the code puts together, as in `desk-answer-${answer}`. An Action needs no texts of the board.
function withoutUnsaid(code) {
  const table = /JSON\.parse\('((?:[^'\\]|\\.)*)'\)/g;
  const said = new Set(code.replace(table, "").match(/(?<=["'`])[a-z]+-[a-z0-9-]*/g));
  const beginnings = [...said].filter((key) => key.endsWith("-"));
  const isSaid = (key) => said.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
  return code.replace(table, (whole, quoted) => {
    const texts = JSON.parse(quoted.replace(/\\(['\\])/g, "$1"));
    if (!Object.hasOwn(texts, "@metadata")) return whole;
    const kept = Object.fromEntries(Object.entries(texts).filter(([key]) => isSaid(key)));
    return `JSON.parse(${JSON.stringify(JSON.stringify(kept))})`;
  });
}

function checkSizes(folder) {
  const sizes = Object.fromEntries(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]));
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  console.log(
    `${Object.entries(sizes)
      .map(([name, size]) => `${name} ${size}`)
      .join(", ")}, all ${all} bytes`,
  );
  if (sizes["index.js"] > LARGEST["index.js"]) fail(`index.js is larger than ${LARGEST["index.js"]} bytes`);
  if (all > LARGEST.all) fail(`action/dist is larger than ${LARGEST.all} bytes`);
}

function checkSame(folder) {
  const names = [...new Set([...readdirSync(folder), ...readdirSync(dist)])].sort();
  const different = names.filter((name) => contentOf(folder, name) !== contentOf(dist, name));
  if (different.length > 0)
    fail(`action/dist is stale (${different.join(", ")}): run npm run bundle and commit what it changes`);
}

function replaceDist(folder) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  cpSync(folder, dist, { recursive: true });
}

function contentOf(folder, name) {
  try {
    return readFileSync(join(folder, name), "base64");
  } catch {
    return undefined;
  }
}

// A package's command is named in its package.json; npx would cost a second each time.
function runTool(name, ...args) {
  const manifest = require.resolve(`${name}/package.json`);
  const [command] = Object.values(require(manifest).bin);
  execFileSync(process.execPath, [join(dirname(manifest), command), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
