import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A server to start: a script, the Node to run it with, and its whole environment. */
export interface ServerStart {
  readonly node: string;
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** Takes each line that the server prints, on both streams. */
  readonly log?: (line: string) => void;
}

/** A server in a process of its own, which says in lines what it does. */
export interface ServerProcess {
  /** Waits for the next line that matches. Throws where the server ends before it says so. */
  nextLine(pattern: RegExp): Promise<string>;
  signal(name: "SIGHUP" | "SIGTERM" | "SIGUSR2"): void;
  /** The exit code, once the server is gone; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** How many of its last lines are told of a server that ended too early. */
const LAST_WORDS = 5;

/** Starts a server. It has nothing of this process's environment but the way to programs. */
export function startServerProcess({ node, entry, env, log }: ServerStart): ServerProcess {
  const child = spawn(node, [entry], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  const lastWords: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on("line", (line) => {
      lastWords.splice(0, lastWords.length - LAST_WORDS + 1);
      lastWords.push(line);
      log?.(line);
      for (const listener of listeners) listener(line);
    });
  return {
    nextLine: (pattern) =>
      new Promise((done, fail) => {
        const listener = (line: string): void => {
          if (!pattern.test(line)) return;
          listeners.delete(listener);
          done(line);
        };
        listeners.add(listener);
        ended.then((code) => fail(new Error(`${entry} ended (${code}): ${lastWords.join(" | ")}`)), fail);
      }),
    signal: (name) => void child.kill(name),
    ended,
  };
}
