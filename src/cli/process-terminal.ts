import type { Terminal } from "./verb.ts";

/** The terminal of this process. */
export const processTerminal = (): Terminal => ({
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  readInput: readAll,
  cwd: process.cwd(),
  env: process.env,
});

async function readAll(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}
