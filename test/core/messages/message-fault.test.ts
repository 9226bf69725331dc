import { afterAll, describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/core/messages/english.ts";
import { faultsIn, loadTexts, textOf } from "../../../src/core/messages/languages.ts";
import { faultIn } from "../../../src/core/messages/message-fault.ts";
import { say } from "../../../src/core/messages/speak.ts";

const ENGLISH_VOTES = "{{PLURAL:$1|$1 vote|$1 votes}} by $2. Write `/vote`.";

describe("I2 a translated text", () => {
  it.each([
    ["es", "{{PLURAL:$1|$1 voto|$1 votos}} de $2. Escribe `/vote`."],
    ["es", "{{PLURAL:$1|un voto|$1 de votos|$1 votos}} de $2"],
    ["ar", "{{PLURAL:$1|لا أصوات|صوت|صوتان|$1 أصوات|$1 صوتًا|$1 صوت}}"],
    ["id", "{{PLURAL:$1|12=lusin|$1 suara}}"],
    ["es", "{{GENDER:$2|él|ella|esa persona}} {{bidi:$2}}"],
    ["sv", "röster: $1"],
  ])("in %s is good: %s", (language, text) => expect(faultIn(text, ENGLISH_VOTES, language)).toBeNull());

  it.each([
    ["es", "", "empty"],
    ["es", " \n", "empty"],
    ["es", "$1 votos de $3", "parameters"],
    ["es", "$11", "parameters"],
    ["es", "<b>$1</b>", "tag"],
    ["es", "{{PLURAL:$1|a|b|c|d}}", "forms"],
    ["id", "{{PLURAL:$1|a|b}}", "forms"],
    ["es", "{{PLURAL:$1}}", "forms"],
    ["es", "{{GENDER:$2|a|b|c|d}}", "forms"],
    ["es", "{{GRAMMAR:x|$2}}", "function"],
    ["es", "{{PLURAL:$1|a|b}", "not-parsed"],
    ["es", "{{PLURAL:$1|a|b", "not-parsed"],
    ["es", "$1 }} $2", "not-parsed"],
    ["es", "Escribe `/votar`.", "code"],
  ])("in %s is bad: %j is %s", (language, text, fault) => expect(faultIn(text, ENGLISH_VOTES, language)).toBe(fault));

  describe("that is broken", () => {
    const key = "desk-status-quorum-missing";
    afterAll(() => loadTexts("pt", { [key]: ENGLISH[key] }));

    it("falls back to English, plural and all, and is named", () => {
      loadTexts("pt", { [key]: "Falta {{PLURAL:$1|um voto|$1 votos", "board-ask": "Pedir ajuda", "no-key": "x" });
      expect(textOf(key, "pt")).toEqual({ text: ENGLISH[key], language: "en" });
      expect(say("pt", key, 2)).toBe(say("en", key, 2));
      expect(textOf("board-ask", "pt-BR")).toEqual({ text: "Pedir ajuda", language: "pt" });
      expect([...faultsIn("pt")]).toEqual([[key, "not-parsed"]]);
    });
  });
});

describe("I2 English", () => {
  it("has no text with a fault: nothing could take its place", () => {
    const faults = Object.entries(ENGLISH).flatMap(([key, text]) => {
      const fault = key === "@metadata" ? null : faultIn(text, text, "en");
      return fault === null ? [] : [`${key}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });
});
