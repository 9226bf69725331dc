import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deskFiles } from "../../../src/cli/init/desk-files.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { readForm } from "../../../src/core/config/read-form.ts";
import { OWN_DESK } from "../../support/own-desk.ts";

const sound = deskFiles(OWN_DESK).map((file) => ({ ...file, oid: "" }));
const paths = sound.map(({ path }) => path).filter((path) => !path.includes("workflows"));

describe("whatever somebody writes into a desk's files", () => {
  it("loading ends with a desk or with problems, each at a line of its file", () => {
    const yamlish = fc.stringMatching(/^(?:[a-z-]{1,9}|[:\-[\]{}&*!|>'"%@#,?]| |\n|\d){0,60}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.string(), yamlish),
        fc.nat(2000),
        fc.nat(40),
        (path, noise, at, cut) => {
          const files = sound.map((file) =>
            file.path === path ? { ...file, text: file.text.slice(0, at) + noise + file.text.slice(at + cut) } : file,
          );
          const loading = loadDesk(files);
          const problems = loading.ok ? loading.notices : loading.problems;
          expect(loading.ok || problems.length > 0).toBe(true);
          for (const { file, line } of problems) {
            const lines = files.find((one) => one.path === file)?.text.split("\n").length ?? 1;
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("a form of any shape is read without an exception", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (top, field) => {
        readForm(JSON.stringify(top));
        readForm(JSON.stringify({ name: "n", description: "d", body: [field, { type: "input", attributes: field }] }));
      }),
      { numRuns: 500 },
    );
  });

  it.each(["__proto__", "constructor", "toString"])("%s is a key like any other: unknown", (key) => {
    const files = sound.map((file) =>
      file.path.endsWith("helpdesk/config.yml") ? { ...file, text: `${file.text}${key}: 1\n` } : file,
    );
    const loading = loadDesk(files);
    expect(loading.ok ? [] : loading.problems.map(({ message, path }) => [message.say, path])).toEqual([
      ["config-key-unknown", key],
    ]);
  });
});
