// Makes docs/images/board.png: the board's first page in the middle of the demo's story, while the first ballot is open.
// Needs the build and Chromium. Usage: npm run picture [-- FILE]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { demoForms, demoStory } from "../build/cli/demo/demo-story.js";
import { writeDemoBoard } from "../build/cli/demo/write-demo-board.js";
import { tallyOf } from "../build/core/ballots/tally.js";
import { directDoor } from "../build/sandbox/scenario/direct-door.js";
import { playScenario } from "../build/sandbox/scenario/play-scenario.js";
import { setUp } from "../build/sandbox/scenario/setting.js";

const picture = process.argv[2] ?? "docs/images/board.png";
const VOTES = 5;

const folder = await mkdtemp(join(tmpdir(), "picture-"));
try {
  await buildBoardOfStory();
  await photograph();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function buildBoardOfStory() {
  const scenario = await demoStory();
  const setting = setUp(scenario, { forms: await demoForms(), writer: "actions" });
  for await (const { state, snapshot } of playScenario(scenario, setting, directDoor(setting))) {
    const [ballot] = state.ballots;
    if (!ballot || ballot.result) continue;
    const { yes, no, abstain } = tallyOf(ballot, snapshot.readAt);
    if (yes + no + abstain >= VOTES) return writeDemoBoard(setting, folder);
  }
  throw new Error(`the story has no step with an open first ballot and ${VOTES} votes`);
}

async function photograph() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, colorScheme: "light" });
    await page.goto(pathToFileURL(join(folder, "en/index.html")).href);
    const seats = await page.locator(".cards").boundingBox();
    const height = Math.ceil(seats.y + seats.height + 32);
    await page.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: 0, width: 1280, height } });
    console.log(`${picture}: 1280 x ${height}`);
  } finally {
    await browser.close();
  }
}
