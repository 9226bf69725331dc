import { expect, it } from "vitest";
import { createLog, logLevelOf } from "../../../src/probot/watch/log.ts";

const now = () => Date.parse("2026-03-01T12:00:00Z");

it("a line is one JSON object, whatever it holds", () => {
  const lines: string[] = [];
  createLog((line) => void lines.push(line), { now }).info("a\nb", { request: "acme/desk#7", ms: 4 });
  expect(lines).toEqual([
    '{"time":"2026-03-01T12:00:00.000Z","level":"info","message":"a\\nb","request":"acme/desk#7","ms":4}',
  ]);
});

it.each([
  [undefined, 3],
  ["info", 3],
  ["WARN", 2],
  ["error", 1],
  ["fatal", 1],
  ["debug", 3],
  ["trace", 3],
  ["all", 3],
])("with LOG_LEVEL=%s there are %i of three lines, and never one with a delivery in it", (name, count) => {
  const lines: string[] = [];
  const log = createLog((line) => void lines.push(line), { level: logLevelOf(name) });
  log.error("e");
  log.warn("w");
  log.info("i");
  expect(lines).toHaveLength(count);
});
