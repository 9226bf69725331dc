import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/core/messages/english.ts";
import { loadTexts } from "../../../src/core/messages/languages.ts";
import { translationCoverage } from "../../../src/core/messages/translation-coverage.ts";

const boardKeys = Object.keys(ENGLISH).filter((key) => key.startsWith("board-"));

describe("I7 how far a language is", () => {
  it("English has everything", () => {
    const { board, core, offered, missing, broken } = translationCoverage("en");
    expect(board).toEqual({ have: boardKeys.length, of: boardKeys.length });
    expect(core.have).toBe(core.of);
    expect([offered, missing, broken]).toEqual([true, [], []]);
  });

  it.each(["fr", "sv", "de", "arz"])("%s has nothing of its own, and is not offered", (language) => {
    const { board, core, offered, missing } = translationCoverage(language);
    expect([board.have, core.have, offered]).toEqual([0, 0, false]);
    expect(missing).toEqual(boardKeys);
  });

  it("the core is most of the board, without what few visitors read", () => {
    const { board, core } = translationCoverage("en");
    expect(core.of).toBeLessThan(board.of);
    expect(core.of).toBeGreaterThan(board.of / 3);
  });

  it("a language is offered from 60 in 100 of the core on; a broken text does not count, and is named", () => {
    const core = boardKeys.filter((key) => !/^board-(verb|history)-/.test(key));
    loadTexts("sv", { "board-in-motion": "{{PLURAL:$1|x", "board-ask": "Be om hjälp" });
    const few = translationCoverage("sv");
    expect(few).toMatchObject({ offered: false, broken: [{ key: "board-in-motion", fault: "not-parsed" }] });
    expect(few.board.have).toBe(1);
    expect(few.missing).toContain("board-in-motion");
    loadTexts("sv", Object.fromEntries(core.map((key) => [key, "x"])));
    expect(translationCoverage("sv").offered).toBe(true);
  });

  // New English texts come first and translations follow, so nothing here asks for every one of them.
  it.each(["es", "ar"])("%s is a draft of which nothing is broken, for nearly the whole board", (language) => {
    const { board, broken, offered } = translationCoverage(language);
    expect([broken, offered]).toEqual([[], true]);
    expect(board.have / board.of).toBeGreaterThan(0.9);
  });
});
