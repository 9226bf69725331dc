import { defineConfig } from "vitest/config";

/** Of the command line, as in `npm run soak -- --seed 7`. */
const [, seed = "1"] = /--seed[= ](\d+)/.exec(process.argv.join(" ")) ?? [];

/** The long tests of `npm run soak`: everything that goes wrong, everywhere. They need nothing but this machine. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/soak/*.soak.ts"],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    disableConsoleIntercept: true,
    env: { SOAK_SEED: seed },
  },
});
