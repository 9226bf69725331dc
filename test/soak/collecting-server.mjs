// The App's server as it is, which also collects its garbage when it is asked to, so that what stays in memory can be measured.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
process.on("SIGUSR2", () => {
  collect();
  console.log("collected");
});
await import("../../build/probot/start.js");
