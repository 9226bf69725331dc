import { describe } from "vitest";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { sayHostileTexts } from "../support/hostile-thread.ts";

const contract = contractOfThisFile();

describe("hostile text does nothing but stand where it was written", () => {
  sayHostileTexts(contract, { of: 2, which: 1 });
});
