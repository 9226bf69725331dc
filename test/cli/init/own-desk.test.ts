import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { deskFiles } from "../../../src/cli/init/desk-files.ts";
import { OWN_DESK } from "../../support/own-desk.ts";

const root = new URL("../../..", import.meta.url).pathname;

describe("this repository's own desk", () => {
  it.each(deskFiles(OWN_DESK))("$path is what init writes for its values", ({ path, text }) => {
    const file = join(root, path);
    // `WRITE_OWN_DESK=1` writes the files anew after a template changed.
    if (process.env["WRITE_OWN_DESK"]) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(text);
  });
});
