import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/core/messages/english.ts";
import { read, sourceFiles } from "../../conventions/source-files.ts";

/** All code but the interfaces that list the keys. */
const code = sourceFiles("src")
  .filter((file) => !file.includes("/domain/messages/"))
  .map(read)
  .join("\n");

/** Keys as they are written down, and those that are put together, with anything in the place of what is filled in. */
const written = new Set([...code.matchAll(/["`]([a-z][a-z0-9-]+)["`]/g)].map(([, key]) => key));
const composed = [...code.matchAll(/`([a-z]+-[^`\n]*\$\{[^`\n]*)`/g)].map(
  ([, text = ""]) => new RegExp(`^${text.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "[a-z0-9-]*")}$`),
);

describe("messages", () => {
  // The words of the presets are found by their text: test/core/messages/preset-word.test.ts.
  it("are all said somewhere", () => {
    const unsaid = Object.keys(ENGLISH).filter(
      (key) =>
        key !== "@metadata" &&
        !key.startsWith("board-preset-") &&
        !written.has(key) &&
        !composed.some((pattern) => pattern.test(key)),
    );
    expect(unsaid).toEqual([]);
  });
});
