import { defineConfig } from "vitest/config";

/** What a desk costs. Each file measures one thing after the other; nothing here fails for being slow. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/bench/**/*.bench.ts"],
    globalSetup: [new URL("bench/figures.ts", import.meta.url).pathname],
    // Two files side by side would each measure the other.
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
