import { defineConfig } from "vitest/config";

/** Two files that show the contract almost nothing: most tolerances cover nothing in them. */
export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  test: {
    include: ["*.run.ts"],
    globalSetup: [new URL("../whole-run.ts", import.meta.url).pathname],
    setupFiles: [new URL("../each-file.ts", import.meta.url).pathname],
  },
});
