import { describe, expect, it } from "vitest";
import { read, sourceFiles } from "../../conventions/source-files.ts";

/** What runs on the machine that builds. The optional script of a page runs in the reader's browser, by the reader's clock. */
const files = sourceFiles("src").filter((file) => !file.includes("/board/script/"));

/** What each call of a formatter is given, up to the end of its options. */
const callsOf = (file: string, formatter: string): readonly string[] =>
  [...read(file).matchAll(new RegExp(`new Intl\\.${formatter}\\(([^;]*)`, "g"))].map(([, given = ""]) => given);

describe("I6 words, dates and numbers", () => {
  it("say their locale: the machine's own is never taken", () => {
    const silent = files.filter((file) =>
      /\.toLocale\w*\(|\.localeCompare\([^,()]*\)|new Intl\.\w+\((\)|undefined|\[\]|page\.language)/.test(read(file)),
    );
    expect(silent).toEqual([]);
  });

  it("say calendar, digits and zone where a language may have others by habit", () => {
    const silent = files.flatMap((file) =>
      callsOf(file, "DateTimeFormat")
        .filter((given) => !given.startsWith('"en"') && !/BY_RULE|calendar: "gregory"/.test(given))
        .map((given) => `${file}: ${given.slice(0, 60)}`),
    );
    expect(silent).toEqual([]);
  });

  it("have the digits of Europe in every number", () => {
    const silent = files.flatMap((file) =>
      callsOf(file, "NumberFormat").filter((given) => !given.includes('numberingSystem: "latn"')),
    );
    expect(silent).toEqual([]);
  });
});
