import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HISTORY_FILE, readHistory } from "../../../src/cli/history/read-history.ts";
import { speakPlain } from "../../../src/core/messages/speak.ts";
import { boardDesk } from "../../support/board-desk.ts";

const desk = boardDesk();
const HEAD =
  "id,title,language,place,received,ended,end,kinds,partner,need,support,outcome,lesson,consent,source,source-url";
const URL_OF_SOURCE = "https://example.org/notes";

/** A line of the list; what is not said is left empty, and the rest is sound. */
function line(cells: Readonly<Record<string, string>>): string {
  const sound = {
    id: "1",
    title: "A case",
    received: "2023",
    end: "learned",
    source: "Notes",
    "source-url": URL_OF_SOURCE,
  };
  const all: Readonly<Record<string, string>> = { ...sound, ...cells };
  return HEAD.split(",")
    .map((column) => `"${(all[column] ?? "").replaceAll('"', '""')}"`)
    .join(",");
}

function problemsOf(...lines: readonly string[]): readonly string[] {
  const reading = readHistory([HEAD, ...lines].join("\n"), desk, HISTORY_FILE);
  return reading.ok ? [] : reading.problems.map((one) => `${one.line} ${one.path}: ${speakPlain(one.message, "en")}`);
}

const requestOf = (cells: Readonly<Record<string, string>>) => {
  const reading = readHistory([HEAD, line(cells)].join("\n"), desk, HISTORY_FILE);
  const [request] = reading.ok ? reading.requests : [];
  if (!request) throw new Error("there is no request");
  return request;
};

describe("a list of requests from before the desk", () => {
  it("that the sample desk brings has no mistake", () => {
    const text = readFileSync(new URL("../../../src/sandbox/sample/history.csv", import.meta.url), "utf8");
    const reading = readHistory(text, desk, HISTORY_FILE);
    expect(reading.ok && reading.requests.map(({ number }) => number)).toEqual([-2, -3, -4, -5, -6, -7, -8, -9, -10]);
  });

  it("may be empty", () => {
    expect(readHistory("", desk, HISTORY_FILE)).toEqual({ ok: true, requests: [] });
    expect(readHistory(`${HEAD}\n`, desk, HISTORY_FILE)).toEqual({ ok: true, requests: [] });
  });

  it("may begin with a byte order mark, have lines within cells, and its columns in any order", () => {
    const text = `\ufefftitle,id,received,end,source-url,source\n"Two\nlines, and a comma",7,2022-09-06,answered,${URL_OF_SOURCE},Notes\n`;
    const reading = readHistory(text, desk, HISTORY_FILE);
    expect(reading.ok && reading.requests[0]?.title.text).toBe("Two lines, and a comma");
  });

  it.each([
    ["no number as id", { id: "A7" }, "2 id: “A7” is no id. Write a whole number from 1 to 999999."],
    ["no title", { title: " " }, "2 title: The column title is empty. It has to say something."],
    ["a day that does not exist", { received: "2023-02-30" }, "2 received: The column received says “2023-02-30”."],
    ["a word for a date", { received: "spring 2023" }, "2 received: The column received says “spring 2023”."],
    [
      "an end before the beginning",
      { received: "2023-05", ended: "2023-04" },
      "2 ended: The column ended says “2023-04”.",
    ],
    ["an unknown end", { end: "done" }, "2 end: The column end says “done”. Allowed are: intake, committee-feedback,"],
    [
      "an unknown kind of help",
      { kinds: "do magic" },
      "2 kinds: The column kinds says “magic”. Allowed are: do, train,",
    ],
    ["an unknown kind of partner", { partner: "museum" }, "2 partner: The column partner says “museum”."],
    [
      "an unknown consent",
      { consent: "yes" },
      "2 consent: The column consent says “yes”. Allowed are: named, without-names",
    ],
    ["a language by its name", { language: "Spanish" }, "2 language: “Spanish” is no language."],
    ["a source without address", { "source-url": "see the wiki" }, "2 source-url: “see the wiki” is no address"],
    [
      "a script as source",
      { "source-url": "javascript:alert(1)" },
      "2 source-url: “javascript:alert(1)” is no address",
    ],
    [
      "a cell that is too long",
      { need: "x".repeat(4_001) },
      "2 need: The column need is too long: at most 4,000 characters.",
    ],
  ])("is refused for %s, with its line and what is allowed", (_what, cells, told) => {
    const problems = problemsOf(line(cells));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.slice(0, told.length)).toBe(told);
  });

  it("is refused where two requests have one id", () => {
    expect(problemsOf(line({}), line({ title: "Another" }))).toEqual([
      "3 id: The id 1 is used already, on line 2. Each request needs its own.",
    ]);
  });

  it("names the line of a mistake below a cell of several lines", () => {
    expect(problemsOf(line({ id: "2", need: "one\ntwo\nthree" }), line({ id: "no" }))[0]).toMatch(/^5 id: /);
  });

  it.each([
    ["an unknown column", "id,titel\n1,A", "There is no column “titel”."],
    ["too few cells", `${HEAD}\n1,A case`, "The table cannot be read:"],
    ["a quotation mark that never ends", `${HEAD}\n1,"A case`, "The table cannot be read:"],
  ])("is refused for %s", (_what, text, told) => {
    const reading = readHistory(text, desk, HISTORY_FILE);
    expect(reading.ok ? "" : reading.problems.map(({ message }) => speakPlain(message, "en")).join()).toContain(told);
  });
});

describe("a request from before the desk", () => {
  it("has a negative number, its source, and no more precise a day than is known", () => {
    const { number, source, receivedAt, year } = requestOf({ id: "12", received: "2023-02" });
    expect([number, receivedAt, year]).toEqual([-12, "2023-02-01T00:00:00Z", 2023]);
    expect(source).toEqual({ title: "Notes", url: URL_OF_SOURCE, dated: "month", ended: "month", lesson: null });
  });

  it("ended in a stage or by an exit of the desk, or nobody knows how", () => {
    expect(requestOf({ end: "learned" })).toMatchObject({ stage: "learned", exit: null, finished: true });
    expect(requestOf({ end: "referred" })).toMatchObject({ exit: { exit: "referred" }, finished: true });
    expect(requestOf({ end: "not-known" })).toMatchObject({ exit: { exit: "not-known" }, finished: true });
    expect(requestOf({ end: "in-support" })).toMatchObject({ stage: "in-support", exit: null, finished: false });
  });

  it("says that no outcome was reported where none is written", () => {
    expect(requestOf({}).outcomeState).toBe("not-reported");
    expect(requestOf({ outcome: "Ten pictures" }).outcomeState).toBe("reported");
    expect(requestOf({ end: "answered" }).outcomeState).toBeNull();
    expect(requestOf({ end: "in-support", outcome: "Half of it" }).outcomeState).toBeNull();
  });

  it("shows neither words nor language where it may not be named, and nothing where it is only counted", () => {
    const words = {
      need: "SECRET",
      support: "SECRET",
      outcome: "SECRET",
      lesson: "SECRET",
      title: "SECRET",
      language: "es",
    };
    const unnamed = requestOf({ ...words, consent: "without-names", place: "Chile", partner: "glam" });
    expect(unnamed).toMatchObject({ place: { kind: "country", code: "CL" }, partner: "glam", language: null });
    const counted = requestOf({ ...words, consent: "only-counted", place: "Chile", partner: "glam" });
    expect(counted).toMatchObject({ place: { kind: "unknown" }, partner: null, country: null });
    expect(JSON.stringify([unnamed, counted])).not.toContain("SECRET");
  });

  it("has no mail address of anybody", () => {
    expect(JSON.stringify(requestOf({ need: "Write to ana@museum.example" }))).not.toContain("ana@museum");
  });
});
