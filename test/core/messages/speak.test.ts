import { afterEach, describe, expect, it } from "vitest";
import { instant } from "../../../src/core/domain/ids.ts";
import { type Sentence, sentence } from "../../../src/core/domain/sentence.ts";
import { fillMessage } from "../../../src/core/messages/fill-message.ts";
import { formatDay, formatTime } from "../../../src/core/messages/format-time.ts";
import { LANGUAGES, languageOf, textOf } from "../../../src/core/messages/languages.ts";
import { linkAddress } from "../../../src/core/messages/link-address.ts";
import { plainText } from "../../../src/core/messages/plain-text.ts";
import { say, speakMarkdown, speakPlain } from "../../../src/core/messages/speak.ts";

const JOINER = "\u2060";

describe("a sentence", () => {
  it("is spoken with its parameters", () => {
    expect(say("en", "cli-ballot-too-many", 10, 8)).toBe(
      "There are more votes (10) than eligible seats (8). Each eligible seat has one vote.",
    );
  });

  it("names lists in the way of the language", () => {
    expect(say("en", "cli-ballot-profile-missing", ["a", "b", "c"])).toBe(
      "Please name a profile. The profiles are: a, b and c.",
    );
  });

  it("escapes text in comments and leaves it as it is elsewhere", () => {
    const said = sentence("cli-ballot-profile-unknown", "*bold* @all", ["<a>", "`b`"]);
    expect(speakPlain(said, "en")).toBe("There is no profile “*bold* @all”. The profiles are: <a> and `b`.");
    expect(speakMarkdown(said, "en")).toBe(
      `There is no profile “\\*bold\\* @${JOINER}all”. The profiles are: &lt;a&gt; and \\\`b\\\`.`,
    );
  });

  it("does not escape within backticks, where it would show, but lets nobody out of them", () => {
    const said = sentence("desk-refused-no-exit", "a_b` **x** <!-- y");
    expect(speakMarkdown(said, "en")).toBe(`This helpdesk does not offer\u00a0\`/a_b' **x** <${JOINER}!-- y\`.`);
  });

  it("takes no parameter for a part of the message", () => {
    const said = sentence("cli-ballot-profile-unknown", "$2 {{PLURAL:$1|a|b}} $&", []);
    expect(speakPlain(said, "en")).toContain("“$2 {{PLURAL:$1|a|b}} $&”");
  });

  it.each([
    ["es", "en"],
    ["ar", "en"],
    ["tlh", "en"],
    ["constructor", "en"],
    ["", "en"],
  ])("asked for in %j comes in English while it is not translated, plural and all", (language) => {
    const said: Sentence = sentence("desk-status-quorum-missing", 3);
    expect(speakPlain(said, language)).toBe(speakPlain(said, "en"));
  });
});

describe("the languages", () => {
  it.each([
    ["en", "en"],
    ["pt-BR", "pt"],
    ["AR", "ar"],
    ["zh-hant", "en"],
    ["__proto__", "en"],
    ["en us", "en"],
  ])("%j is %s", (wish, language) => expect(languageOf(wish)).toBe(language));

  it("each have an answer for each message", () => {
    for (const language of LANGUAGES) expect(textOf("desk-time-moment", language).text).toContain("$1");
  });
});

describe("plurals", () => {
  const ARABIC = "{{PLURAL:$1|zero|one|two|few $1|many $1|other $1}}";

  it.each([
    ["en", "{{PLURAL:$1|$1 vote|$1 votes}}", 0, "0 votes"],
    ["en", "{{PLURAL:$1|$1 vote|$1 votes}}", 1, "1 vote"],
    ["en", "{{PLURAL:$1|$1 vote|$1 votes}}", 2, "2 votes"],
    ["fr", "{{PLURAL:$1|$1 voix|$1 voix (pl)|$1 voix (n)}}", 0, "0 voix"],
    ["ar", ARABIC, 0, "zero"],
    ["ar", ARABIC, 1, "one"],
    ["ar", ARABIC, 2, "two"],
    ["ar", ARABIC, 5, "few 5"],
    ["ar", ARABIC, 11, "many 11"],
    ["ar", ARABIC, 100, "other 100"],
  ] as const)("in %s of %s for %i are %s", (language, text, count, expected) => {
    expect(fillMessage(language, text, [count])).toBe(expected);
    expect(fillMessage(language, text, [count])).toBe(expected);
  });

  it("are kept per text: another text with the same parameters is another sentence", () => {
    expect(fillMessage("en", "a {{PLURAL:$1|x|y}}", [1])).toBe("a x");
    expect(fillMessage("en", "b {{PLURAL:$1|x|y}} $2", [2, "$1"])).toBe("b y $1");
  });
});

describe("a moment", () => {
  it.each([
    ["2026-06-12T12:00:00Z", "Fri 12 June 2026, 12:00 UTC (end of 11 June anywhere on Earth)"],
    ["2026-06-12T09:30:00Z", "12 June 2026, 09:30 UTC"],
    ["2026-06-12T00:00:00Z", "12 June 2026"],
    ["2026-06-12T00:00:01Z", "12 June 2026, 00:00 UTC"],
    ["2026-06-12T12:00:01Z", "12 June 2026, 12:00 UTC"],
    ["2027-01-01T12:00:00Z", "Fri 1 January 2027, 12:00 UTC (end of 31 December anywhere on Earth)"],
    ["2026-09-01T12:00:00Z", "Tue 1 September 2026, 12:00 UTC (end of 31 August anywhere on Earth)"],
  ])("%s reads %s", (at, text) => expect(formatTime(instant(at), "en")).toBe(text));

  it("has a day", () => expect(formatDay(instant("2026-06-12T23:59:59Z"), "en")).toBe("12 June 2026"));

  describe("does not depend on the machine", () => {
    const zone = process.env["TZ"];
    afterEach(() => {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    });

    it.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata"])("in %s", (there) => {
      process.env["TZ"] = there;
      expect(formatTime(instant("2026-03-29T00:30:00Z"), "en")).toBe("29 March 2026, 00:30 UTC");
    });
  });
});

describe("an address", () => {
  it.each([
    ["https://github.com/o/r/issues/1#issuecomment-2", "https://github.com/o/r/issues/1#issuecomment-2"],
    ["https://a.example/?q=a%20b&c=d_e", "https://a.example/?q=a%20b&c=d_e"],
    ["https://a.example/) [x](y) <b> `c` \\", "https://a.example/%29%20%5Bx%5D%28y%29%20%3Cb%3E%20%60c%60%20%5C"],
    ["https://a.example/\u00e9\u202e\n", "https://a.example/%C3%A9%E2%80%AE%0A"],
  ])("%j stays whole within a link", (href, expected) => expect(linkAddress(href)).toBe(expected));

  it.each(["javascript:alert(1)", "//a.example", "data:text/html,x", ""])("%j is none of ours", (href) =>
    expect(() => linkAddress(href)).toThrow("not an address"),
  );
});

describe("plain text", () => {
  it.each([
    ["a\r\nb\n\n\tc", "a b c"],
    ["\u202eevil\u2066x\u2069\u200f", "evilx"],
    ["a\u0000b\u001b[31m\u0085c", "a b [31m c"],
    ["a\ud800b", "a\ufffdb"],
    ["  x  ", "x"],
    ["\u0639\u0631\u0628\u064a", "\u0639\u0631\u0628\u064a"],
  ])("%j is one harmless line", (text, expected) => expect(plainText(text)).toBe(expected));

  it("is at most 1,000 characters, and cut between characters", () => {
    expect(plainText("\u{1f44d}".repeat(600))).toHaveLength(999);
    expect(plainText("\u{1f44d}".repeat(600)).isWellFormed()).toBe(true);
    expect(plainText("a".repeat(1_000))).toHaveLength(1_000);
  });
});
