import { describe, expect, it } from "vitest";
import { fractionOf } from "../../../src/core/config/fraction.ts";

describe("a fraction", () => {
  it("is two whole numbers, not shortened", () => {
    expect(fractionOf("2/3")).toEqual({ num: 2, den: 3 });
    expect(fractionOf("50/100")).toEqual({ num: 50, den: 100 });
  });

  it.each(["", "1", "0/2", "1/0", "1.5/2", "-1/2", "1/2/3", "66%", "1000/2"])("%j is none", (fraction) =>
    expect(() => fractionOf(fraction)).toThrow("not a fraction"),
  );
});
