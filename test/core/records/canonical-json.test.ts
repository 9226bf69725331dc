import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/records/canonical-json.ts";
import { hostileText } from "./batches.ts";

const INERT = /^[\x20-\x25\x27-\x3b\x3d\x3f\x41-\x5f\x61-\x7e]*$/;

describe("canonical JSON", () => {
  it.each([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [{ "\ufb33": 1, "\u{1f600}": 2, "\u20ac": 3 }, '{"\\u20ac":3,"\\ud83d\\ude00":2,"\\ufb33":1}'],
    ["<!-- & -->", '"\\u003c!\\u002d- \\u0026 \\u002d-\\u003e"'],
    ["@a #1 `b` a-b ---", '"\\u0040a \\u00231 \\u0060b\\u0060 a-b \\u002d\\u002d-"'],
    [-0, "0"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [[], "[]"],
    [{}, "{}"],
  ])("writes %j in the one way", (value, expected) => expect(canonicalJson(value)).toBe(expected));

  it.each([
    ["a fraction", 0.5],
    ["an unsafe number", 2 ** 53],
    ["not a number", Number.NaN],
    ["nothing", undefined],
    ["a member without a value", { a: undefined }],
    ["a function", () => 1],
    ["half a surrogate pair", "\ud800"],
    ["a name with half a pair", { "\udc00": 1 }],
    ["a big integer", 1n],
  ])("refuses %s", (_, value) => expect(() => canonicalJson(value)).toThrow("canonical JSON cannot say"));

  it("is inert ASCII and reads back as what was written, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, value) => {
        const written = { [`k${name.toWellFormed()}`]: value.toWellFormed(), n: -1 };
        const line = canonicalJson(written);
        expect(line).toMatch(INERT);
        expect(line).not.toContain("--");
        expect(JSON.parse(line)).toEqual(written);
        expect(canonicalJson(JSON.parse(line))).toBe(line);
      }),
      { numRuns: 5_000 },
    );
  });

  it("does not depend on the order in which members were set", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});
