import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { fillMessage } from "../../../src/core/messages/fill-message.ts";

const AREAS = ["desk", "config", "board", "cli", "agenda", "form"] as const;
type Area = (typeof AREAS)[number];

const read = (path: string): string => readFileSync(new URL(`../../../src/core/${path}`, import.meta.url), "utf8");

/** The texts of an area without the translators' credits. */
function textsOf(area: Area, file: "en" | "qqq"): ReadonlyMap<string, string> {
  const { "@metadata": _, ...texts } = JSON.parse(read(`messages/i18n/${area}/${file}.json`));
  return new Map(Object.entries<string>(texts));
}

const fileOf = (area: Area): string =>
  fileURLToPath(new URL(`../../../src/core/domain/messages/${area}-messages.ts`, import.meta.url));

const program = ts.createProgram(AREAS.map(fileOf), {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  types: [],
});

/** Key -> types of the parameters, as the compiler knows them. */
const KEYS: ReadonlyMap<Area, ReadonlyMap<string, readonly string[]>> = new Map(
  AREAS.map((area) => [area, keysOf(area)]),
);

function keysOf(area: Area): ReadonlyMap<string, readonly string[]> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(fileOf(area));
  const messages = source?.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text.toLowerCase() === `${area}messages`,
  );
  if (messages === undefined) throw new Error(`no messages of ${area}`);
  return new Map(
    checker
      .getTypeAtLocation(messages)
      .getProperties()
      .map((property) => {
        const params = checker.getTypeOfSymbol(property);
        if (!checker.isTupleType(params)) throw new Error(`${property.name} is no tuple`);
        return [
          property.name,
          checker.getTypeArguments(params as ts.TypeReference).map((type) => checker.typeToString(type)),
        ];
      }),
  );
}

/** The numbers of the parameters in a text. */
const placesIn = (text: string): number[] =>
  [...new Set([...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place)))].sort((a, b) => a - b);

const PLURAL = /\{\{PLURAL:\$(\d+)\|([^{}]*)\}\}/g;

/** Texts with their key and parameters, of one area. */
const messagesOf = (area: Area) =>
  [...textsOf(area, "en")].map(([key, text]) => ({ key, text, params: KEYS.get(area)?.get(key) ?? [] }));

describe.each(AREAS)("the messages of the area %s", (area) => {
  it("I1 have the same keys in the interface, in English and in the explanations", () => {
    const keys = [...(KEYS.get(area)?.keys() ?? [])].sort();
    expect(keys.length).toBeGreaterThan(0);
    expect([...textsOf(area, "en").keys()].sort()).toEqual(keys);
    expect([...textsOf(area, "qqq").keys()].sort()).toEqual(keys);
  });

  it("are named after their area, in kebab case", () => {
    const odd = [...(KEYS.get(area)?.keys() ?? [])].filter((key) => !new RegExp(`^${area}(-[a-z0-9]+)+$`).test(key));
    expect(odd).toEqual([]);
  });

  it("say each parameter, and none that is not there", () => {
    const wrong = messagesOf(area)
      .filter(({ text, params }) => placesIn(text).join() !== params.map((_, index) => index + 1).join())
      .map(({ key, text, params }) => `${key}: ${params.length} parameters in “${text}”`);
    expect(wrong).toEqual([]);
  });

  it("hold nothing that the message library trips over: no tags, and no function but PLURAL", () => {
    const wrong = messagesOf(area).filter(({ text }) => /[<]|\{\{|\}\}/.test(text.replace(PLURAL, "")));
    expect(wrong).toEqual([]);
  });

  it("choose the plural by a number, and put nothing but numbers into its forms", () => {
    for (const { key, text, params } of messagesOf(area)) {
      for (const [, chooser, forms] of text.matchAll(PLURAL)) {
        for (const place of [Number(chooser), ...placesIn(forms ?? "")])
          expect([key, params[place - 1]]).toEqual([key, "number"]);
        expect([key, (forms ?? "").split("|").length]).toEqual([key, 2]);
      }
    }
  });

  it("put a parameter within backticks or outside, never both", () => {
    const wrong = messagesOf(area).filter(({ text }) => {
      const inside = placesIn((text.match(/`[^`]*`/g) ?? []).join(" "));
      const outside = placesIn(text.replace(/`[^`]*`/g, ""));
      return inside.some((place) => outside.includes(place));
    });
    expect(wrong).toEqual([]);
  });

  it("parse, and show each parameter", () => {
    for (const { key, text, params } of messagesOf(area)) {
      for (const count of [0, 1, 2, 1_000]) {
        const words = params.map((type, index) => (type === "number" ? count : `word-${index}`));
        const filled = fillMessage("en", text, words);
        expect([key, filled]).toEqual([key, expect.not.stringMatching(/undefined|\{\{|\$\d/)]);
        params.forEach((type, index) => {
          if (type !== "number") expect(filled).toContain(`word-${index}`);
        });
      }
    }
  });

  it("explain each parameter to translators", () => {
    const qqq = textsOf(area, "qqq");
    const bare = messagesOf(area).filter(({ key, params }) =>
      params.some((_, index) => !qqq.get(key)?.includes(`$${index + 1}`)),
    );
    expect(bare.map(({ key }) => key)).toEqual([]);
  });
});
