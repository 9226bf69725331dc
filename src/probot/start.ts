import { readFileSync } from "node:fs";
import { say, speakPlain } from "../core/messages/speak.ts";
import { type AppServer, startServer, WEBHOOK_PATH } from "./server.ts";
import { readSettings, settingWarnings } from "./settings.ts";
import { reasonOf } from "./watch/failure-reason.ts";
import { createLog } from "./watch/log.ts";

const LANGUAGE = "en";

const write = (line: string): void => console.log(line);
const log = createLog(write);
const source = { env: process.env, readFile: (path: string): string => readFileSync(path, "utf8") };
for (const warning of settingWarnings(source)) log.warn(speakPlain(warning, LANGUAGE));
const read = readSettings(source);
if ("problems" in read) {
  for (const problem of read.problems) log.error(speakPlain(problem, LANGUAGE));
  process.exitCode = 2;
} else {
  await startServer(read.settings, write).then(announce, (failure: unknown) => {
    log.error(say(LANGUAGE, "cli-start-failed", reasonOf(failure)));
    process.exit(1);
  });
}

/** Ends the server decently when the machine asks for it, sweeps when a person does, and says where it listens. */
function announce(server: AppServer): void {
  const stop = async (): Promise<void> => {
    log.info(say(LANGUAGE, "cli-start-stopping"));
    const left = await server.close();
    if (left > 0) log.error(say(LANGUAGE, "cli-start-left", left));
    process.exit(left > 0 ? 1 : 0);
  };
  // A second signal closes once more, and that waits for nothing.
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
  process.on("SIGHUP", () => void server.sweep());
  // Whoever reads this may send a signal at once, so it comes last.
  log.info(say(LANGUAGE, "cli-start-listening", { href: `${server.url}${WEBHOOK_PATH}` }));
}
