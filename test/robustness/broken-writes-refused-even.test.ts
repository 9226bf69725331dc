import { describe } from "vitest";
import { breakEachWrite } from "../support/broken-writes.ts";

// The same story as in the other files of this name, so that they run side by side.
describe("the desk comes to the same end where one write is refused", async () => {
  await breakEachWrite("refuse-before", { of: 2, which: 0 });
});
