import { appendFileSync, readFileSync } from "node:fs";
import { expectWork } from "./work.ts";

// Most comments on a busy repository need nothing from the desk. So the door looks at the event first, with nothing loaded
// but Node's own file system, and only then at the clients, which take ten times as long to load.
const { GITHUB_EVENT_NAME = "", GITHUB_EVENT_PATH, GITHUB_OUTPUT, INPUT_MODE = "auto" } = process.env;

try {
  const work =
    INPUT_MODE === "auto" && GITHUB_EVENT_PATH
      ? expectWork(GITHUB_EVENT_NAME, JSON.parse(readFileSync(GITHUB_EVENT_PATH, "utf8")))
      : { expected: true, why: `mode ${INPUT_MODE}` };
  if (work.expected) {
    // The bundle keeps this import as it is: two files, and the second is read only here.
    const { run } = await import(/* webpackIgnore: true */ "./run.ts");
    await run();
  } else {
    process.stdout.write(`No look is needed: ${work.why}\n`);
    tellNothingDone("ignored");
  }
} catch (failure) {
  // Node would print all that the error knows, the password of a proxy too.
  const { message } = failure instanceof Error ? failure : { message: "for no known reason" };
  process.stdout.write(`::error::The Action stopped: ${message.replace(/\s+/g, " ")}. The next look does the rest.\n`);
  process.exitCode = 1;
  tellNothingDone("failed");
}

function tellNothingDone(result: "ignored" | "failed"): void {
  if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `result=${result}\nchanged=false\nlooked=0\nfailed=0\n`);
}
