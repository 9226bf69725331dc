// Makes action/dist from build/: `npm run bundle`. With --check, makes it somewhere else and fails where it differs from
// what is committed. The same input gives the same bytes in any folder, on Node 20 and 24.
//
// Two bundles, not one with a lazy chunk: ncc minifies the entry of a build only, and its own splitting turns a lazy import
// into a static one. The entry's import of ./run.js is kept as it is (webpackIgnore), and terser does the minifying.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const dist = join(root, "action/dist");
const LARGEST = { "index.js": 150_000, all: 1_250_000 };

const made = mkdtempSync(join(tmpdir(), "bundle-"));
try {
  makeBundle(made);
  checkSizes(made);
  if (process.argv.includes("--check")) checkSame(made);
  else replaceDist(made);
} finally {
  rmSync(made, { recursive: true });
}

function makeBundle(into) {
  const work = mkdtempSync(join(tmpdir(), "ncc-"));
  for (const name of ["main", "run"]) {
    const licences = name === "run" ? ["--license", "licenses.txt"] : [];
    runTool(
      "@vercel/ncc",
      "build",
      join(root, `build/action/${name}.js`),
      "-o",
      join(work, name),
      "--no-cache",
      "-q",
      ...licences,
    );
    const built = join(work, name, "index.js");
    writeFileSync(built, withoutUnsaid(readFileSync(built, "utf8")));
    const output = join(into, name === "main" ? "index.js" : "run.js");
    runTool("terser", built, "--module", "--ecma", "2022", "-c", "-m", "-o", output);
  }
  cpSync(join(work, "main/package.json"), join(into, "package.json"));
  cpSync(join(work, "run/licenses.txt"), join(into, "licenses.txt"));
  rmSync(work, { recursive: true });
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
  const require = createRequire(import.meta.url);
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
