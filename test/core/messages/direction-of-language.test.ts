import { describe, expect, it } from "vitest";
import { directionOfLanguage } from "../../../src/core/messages/direction-of-language.ts";
import { LANGUAGES } from "../../../src/core/messages/languages.ts";

describe("I5 the direction of a language", () => {
  it.each("ar fa ur he ckb ks sd ps ug dv yi azb arz glk mzn nqo skr pnb".split(" "))("%s is rtl", (tag) =>
    expect(directionOfLanguage(tag)).toBe("rtl"),
  );

  it.each("en es fr pt sv de hi zh ja ru id az ku pa ms".split(" "))("%s is ltr", (tag) =>
    expect(directionOfLanguage(tag)).toBe("ltr"),
  );

  it.each([
    ["ar-EG", "rtl"],
    ["AR", "rtl"],
    ["az-Arab", "rtl"],
    ["az-Latn", "ltr"],
    ["uz-Arab-AF", "rtl"],
    ["ks-Deva", "ltr"],
    ["pa-Arab", "rtl"],
    ["en-x-rtl", "rtl"],
    ["en-x-arab", "ltr"],
    ["", "ltr"],
  ])("%s is %s: a script that is named decides", (tag, dir) => expect(directionOfLanguage(tag)).toBe(dir));

  it("is known for each language of the desk, and only Arabic runs to the left", () =>
    expect(LANGUAGES.filter((language) => directionOfLanguage(language) === "rtl")).toEqual(["ar"]));
});
