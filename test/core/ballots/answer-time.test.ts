import { expect, it } from "vitest";
import { answerUntil } from "../../../src/core/ballots/answer-time.ts";
import { instant } from "../../../src/core/domain/ids.ts";

it("whoever is asked has seven days to answer", () => {
  expect(answerUntil(instant("2026-06-01T10:30:00Z"))).toBe("2026-06-08T10:30:00Z");
});
