#!/usr/bin/env node
import { processTerminal } from "./process-terminal.ts";
import { runCli } from "./run-cli.ts";

// Whoever reads may stop reading, as `head` does: the verb goes on to its end, and nothing is half done.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (failure: NodeJS.ErrnoException) => {
    if (failure.code !== "EPIPE") throw failure;
  });
}

process.exitCode = await runCli(process.argv.slice(2), processTerminal());
