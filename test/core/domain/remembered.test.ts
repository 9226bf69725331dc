import { expect, it } from "vitest";
import { remembered } from "../../../src/core/domain/remembered.ts";

it("answers as the function does, whether it is asked once, again, or after a thousand others", () => {
  const length = remembered((text) => ({ length: text.length }));
  const texts = Array.from({ length: 2_500 }, (_, n) => "x".repeat(n % 300) + String(n));
  for (const text of [...texts, ...texts.toReversed()]) expect(length(text)).toEqual({ length: text.length });
});

it("keeps an answer, but none of a long text", () => {
  const made = remembered((text) => ({ text }));
  expect(made("short")).toBe(made("short"));
  const long = "x".repeat(201);
  expect(made(long)).not.toBe(made(long));
});
