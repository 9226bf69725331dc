import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: [new URL("sandbox/contract/whole-run.ts", import.meta.url).pathname],
    setupFiles: [new URL("sandbox/contract/each-file.ts", import.meta.url).pathname],
    // No test changes what another one sees, so the files of a worker share what they import: a quarter of the time is saved.
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
