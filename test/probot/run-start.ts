import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

/** How a server ended, and what it had said. */
export interface Ended {
  readonly code: number | null;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

const ENTRY = resolve("build/probot/start.js");

/** Starts the App's server as its people do, with these settings and no others. Rejects with how it ended where it does not listen. */
export async function runStart(env: Readonly<Record<string, string>>, cwd = process.cwd()) {
  const child = spawn(process.execPath, [ENTRY], { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  const lines: Readonly<Record<string, unknown>>[] = [];
  const ended = new Promise<Ended>((done) => child.once("close", (code) => done({ code, lines })));
  const listening = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(JSON.parse(line));
      const [address] = /http:\S+\/api\/github\/webhooks/.exec(line) ?? [];
      if (address) done(address);
    });
    void ended.then(fail);
  });
  const end = (signal: NodeJS.Signals): Promise<Ended> => {
    child.kill(signal);
    return ended;
  };
  return { listening, end };
}
