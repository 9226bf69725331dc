import { expect, it } from "vitest";
import { contractOfThisFile } from "../whole-run.ts";

it("shows a message", () => {
  const contract = contractOfThisFile();
  const headers = { "x-github-api-version": "2022-11-28" };
  contract.request({ method: "GET", path: "/user", body: undefined, headers });
  expect(contract.report().requests).toBe(1);
});
