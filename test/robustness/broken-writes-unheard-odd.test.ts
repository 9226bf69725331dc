import { describe } from "vitest";
import { breakEachWrite } from "../support/broken-writes.ts";

// The same story as in the other files of this name, so that they run side by side.
describe("the desk comes to the same end where one write is done, and the answer is lost", async () => {
  await breakEachWrite("lose-answer", { of: 2, which: 1 });
});
