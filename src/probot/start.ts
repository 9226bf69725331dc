import { readFileSync } from "node:fs";
import { say, speakPlain } from "../core/messages/speak.ts";
import { type AppServer, startServer, WEBHOOK_PATH } from "./server.ts";
import { readSettings } from "./settings.ts";

const LANGUAGE = "en";

const source = { env: process.env, readFile: (path: string): string => readFileSync(path, "utf8") };
const read = readSettings(source);
if ("problems" in read) {
  for (const problem of read.problems) console.error(speakPlain(problem, LANGUAGE));
  process.exitCode = 2;
} else {
  await startServer(read.settings, (line) => console.log(line)).then(announce, (failure: unknown) => {
    console.error(say(LANGUAGE, "cli-start-failed", String(failure)));
    process.exitCode = 1;
  });
}

/** Ends the server decently when the machine asks for it, sweeps when a person does, and says where it listens. */
function announce(server: AppServer): void {
  const stop = (): void => {
    console.log(say(LANGUAGE, "cli-start-stopping"));
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.on("SIGHUP", () => void server.sweep());
  // Whoever reads this may send a signal at once, so it comes last.
  console.log(say(LANGUAGE, "cli-start-listening", { href: `${server.url}${WEBHOOK_PATH}` }));
}
