import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: [new URL("sandbox/contract/whole-run.ts", import.meta.url).pathname],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
