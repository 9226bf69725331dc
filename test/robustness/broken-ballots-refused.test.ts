import { describe } from "vitest";
import { breakEachWriteOfBallots } from "../support/broken-ballots.ts";

describe("a ballot comes to the same end where one write is refused", () => {
  breakEachWriteOfBallots("refuse-before");
});
