import { expect, it } from "vitest";
import { type Language, perLanguage } from "../../../src/core/messages/languages.ts";

it("makes what a language needs when it is first asked for, and once", () => {
  const made: Language[] = [];
  const namedIn = perLanguage((language) => {
    made.push(language);
    return { language };
  });
  expect(made).toEqual([]);
  const first = namedIn("ar");
  expect(namedIn("ar")).toBe(first);
  expect(namedIn("sv")).toEqual({ language: "sv" });
  expect(made).toEqual(["ar", "sv"]);
});
