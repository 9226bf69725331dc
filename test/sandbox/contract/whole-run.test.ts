import { expect, it } from "vitest";
import { inWords } from "./whole-run.ts";

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
