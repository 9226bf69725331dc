import { defineConfig } from "vitest/config";

/**
 * The quick tests of the ballot rules, for the thousand changes that Stryker makes to those rules. Without the test
 * that tries out all committees: it would take hours a thousand times over.
 */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/core/ballots/*.test.ts"],
    exclude: ["test/core/ballots/early-decision.test.ts"],
    testTimeout: 60_000,
  },
});
