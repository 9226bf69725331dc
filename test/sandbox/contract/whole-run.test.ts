import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { inWords, unmetIn } from "./whole-run.ts";

const report = {
  operations: ["GET /user"],
  requests: 2,
  responses: 2,
  webhooks: 1,
  graphqlDocuments: 0,
  deviations: [],
};

it("a tolerance that no test file needed is named at the end of the run", () => {
  const words = inWords([
    {
      ...report,
      tolerated: [
        { id: "met-once", count: 0 },
        { id: "never-met", count: 0 },
      ],
    },
    {
      ...report,
      tolerated: [
        { id: "met-once", count: 1 },
        { id: "never-met", count: 0 },
      ],
    },
  ]);
  expect(words).toBe(
    "GitHub's description: 1 operation, 4 requests, 4 responses, 2 webhooks, 0 deviations\n  tolerance never-met covered nothing in this run\n",
  );
});

it("a tolerance is met where any file of the run needed it", () => {
  const file = (...met: readonly number[]) => ({
    ...report,
    tolerated: met.map((count, id) => ({ id: `t${id}`, count })),
  });
  expect(unmetIn([file(0, 0, 0), file(0, 2, 0), file(1, 1, 0)])).toEqual(["t2"]);
  expect(unmetIn([])).toEqual([]);
});

/** What vitest's exit says of a run of these files alone, with a tolerance that covers nothing. */
it.each([
  ["all test files", [], 1],
  ["one of two test files", ["met"], 0],
  ["some tests of all files", ["-t", "shows"], 0],
])("a run of %s with a tolerance that covered nothing", async (_, filters, status) => {
  const here = new URL(".", import.meta.url).pathname;
  const run = spawn("npx", ["vitest", "run", "--config", `${here}run/vitest.config.ts`, ...filters], {
    stdio: "ignore",
  });
  expect(await new Promise((resolve) => run.once("exit", resolve))).toBe(status);
});
