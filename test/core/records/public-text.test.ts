import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionOf, LONGEST_TEXT, MASK, publicText, publicTitle } from "../../../src/core/records/public-text.ts";

const MAIL = /[\p{L}\p{N}._-]+@[\p{L}\p{N}-]+\.[\p{L}]{2,}/u;

describe("publicText", () => {
  it.each([
    ["a mail address", "Write to curator@museum.example.org.", `Write to ${MASK}.`],
    ["a mail address in another script", "письмо: почта@пример.рф", `письмо: ${MASK}`],
    ["a mail address with a full-width sign", "me＠example.org", MASK],
    ["a mail address in an encoded link", "https://x.example/?m=me%40example.org", `https://x.example/?m=${MASK}`],
    ["a telephone number", "Call +46 8 123 45 67 today", `Call ${MASK} today`],
  ])("masks %s", (_what, raw, shown) => {
    const { text } = publicText(raw);
    expect(text.includes(MASK)).toBe(true);
    expect(MAIL.test(text)).toBe(false);
    if (!raw.startsWith("https")) expect(text).toBe(shown);
  });

  it("keeps the desk's own address, and that one only", () => {
    expect(publicText("a@desk.example b@desk.example", "a@desk.example").text).toBe(`a@desk.example ${MASK}`);
  });

  it("leaves numbers, years and mentions alone", () => {
    const text = "12 000 sheets, 1998-2004, 3.5 GB, thanks @aino";
    expect(publicText(text).text).toBe(text);
  });

  it("takes bidi controls, other controls and lone surrogates out", () => {
    expect(publicText("a\u202Eb\u2066c\u0000d\u200Fe\ud800f").text).toBe("abcde\ufffdf");
  });

  it("caps a text and a title, and never cuts a character in two", () => {
    expect(publicText("x".repeat(70_000)).text).toHaveLength(LONGEST_TEXT);
    expect([...publicTitle("🌱".repeat(500)).text]).toHaveLength(300);
  });

  it("makes one line of a title", () => {
    expect(publicTitle("one\r\n two\tthree").text).toBe("one two three");
  });

  it.each([
    "@".repeat(65_536),
    "a.".repeat(32_768),
    "a@".repeat(32_768),
    "+1 ".repeat(21_845),
    "a@b.".repeat(16_384),
    `${"x".repeat(65_000)}@e.org`,
  ])("reads 65,536 hostile characters in linear time (%#)", (hostile) => {
    const before = performance.now();
    publicText(hostile);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it("never lets a mail address through, whatever stands around it", () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        part,
        part,
        fc.string({ unit: "binary", maxLength: 200 }),
        (before, local, host, after) => {
          expect(publicText(`${before} ${local}@${host}.example ${after}`).text).not.toContain(
            `${local}@${host}.example`,
          );
        },
      ),
    );
  });
});

describe("directionOf", () => {
  it.each([
    ["ltr", "Herbario nacional"],
    ["rtl", "مخطوطات طبية"],
    ["rtl", "12 ספרים"],
    ["rtl", "ދިވެހި"],
    ["ltr", "ज़िला"],
    ["ltr", "2026"],
    ["ltr", ""],
  ])("is %s for %j: the first letter decides", (dir, text) => {
    expect(directionOf(text)).toBe(dir);
  });
});
