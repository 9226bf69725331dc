import { describe, expect, it } from "vitest";
import { readTranslationFile, writeTranslationFile } from "../../../src/core/messages/translation-file.ts";

const FILE = `{
\t"@metadata": {
\t\t"authors": [
\t\t\t"Amira",
\t\t\t"محمد"
\t\t],
\t\t"last-updated": "2026-02-03"
\t},
\t"board-ask": "Pide ayuda",
\t"x-tool": [
\t\t1,
\t\tnull
\t],
\t"old-key": "Ya no existe"
}
`;

describe("I16 a file of translations", () => {
  const file = readTranslationFile(FILE);

  it("comes back byte for byte, with credits and members that nobody here knows", () =>
    expect(writeTranslationFile(file, file.texts)).toBe(FILE));

  it("holds texts, and other members are none", () => expect([...file.texts.keys()]).toEqual(["board-ask", "old-key"]));

  it("takes new texts: in their place, or last", () => {
    const written = writeTranslationFile(
      file,
      new Map([
        ["board-new", "Nuevo"],
        ["board-ask", "Pedir ayuda"],
      ]),
    );
    expect(Object.keys(JSON.parse(written))).toEqual(["@metadata", "board-ask", "x-tool", "board-new"]);
    expect(JSON.parse(written)).toMatchObject({ "board-ask": "Pedir ayuda", "x-tool": [1, null] });
  });

  it("keeps its own indent", () =>
    expect(writeTranslationFile(readTranslationFile('{\n  "a": "b"\n}\n'), new Map([["a", "c"]]))).toBe(
      '{\n  "a": "c"\n}\n',
    ));

  it.each(["[]", "null", '"x"'])("is none: %s", (json) => expect(() => readTranslationFile(json)).toThrow("no file"));
});
