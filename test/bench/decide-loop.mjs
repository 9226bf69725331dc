// Decides again and again, as the compiled code does it, and prints how often a second: one number for each snapshot of the file
// that is named on the command line, `{ "snapshots": [...] }`. The middle one of ten slices, once the machine has warmed up.
import { readFileSync } from "node:fs";
import { loadDesk } from "../../build/core/config/load-desk.js";
import { decide } from "../../build/core/workflow/decide.js";

const SLICE = 300;
const { snapshots } = JSON.parse(readFileSync(process.argv[2], "utf8"));

for (const snapshot of snapshots) {
  const { desk } = loadDesk(snapshot.files);
  const rates = [];
  for (let slice = -10; slice < 10; slice += 1) {
    const before = performance.now();
    let done = 0;
    while (performance.now() - before < SLICE) {
      // What is known of a comment is kept with it, so each look gets its own, as from GitHub.
      decide({ ...snapshot, comments: snapshot.comments.map((comment) => ({ ...comment })) }, { kind: "sweep" }, desk);
      done += 1;
    }
    if (slice >= 0) rates.push((done * 1_000) / (performance.now() - before));
  }
  console.log(rates.sort((a, b) => a - b)[5]);
}
