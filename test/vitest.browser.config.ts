import { defineConfig } from "vitest/config";

/** The tests that open the board in Chromium. They are apart, so that `npm test` needs nothing but Node. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: { include: ["test/**/*.browser.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
});
