import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDeskFolder } from "../../../src/cli/desk-folder.ts";
import { type DeskLoading, loadDesk } from "../../../src/core/config/load-desk.ts";
import { speakPlain } from "../../../src/core/messages/speak.ts";

const desks = new URL("../../desks", import.meta.url).pathname;
const names = readdirSync(desks);
const load = async (name: string): Promise<DeskLoading> => loadDesk(await readDeskFolder(join(desks, name)));

describe("desks with mistakes", () => {
  it.each(names.filter((name) => !name.startsWith("sound")))("%s: each mistake is named at its line", async (name) => {
    const loading = await load(name);
    const found = loading.ok ? [] : loading.problems.map(({ file, line, message }) => `${file}:${line} ${message.say}`);
    const expected = join(desks, name, "expected.txt");
    if (process.env["WRITE_EXPECTED"]) writeFileSync(expected, `${found.join("\n")}\n`);
    expect(found.join("\n")).toBe(readFileSync(expected, "utf8").trimEnd());
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(names)("%s: what is said is a whole sentence, with nothing left to fill in", async (name) => {
    const loading = await load(name);
    const said = (loading.ok ? loading.notices : loading.problems).map(({ message }) => speakPlain(message, "en"));
    expect(said.filter((text) => /\$\d|\{\{|⧼|^config-/.test(text) || !/[.?]$/.test(text))).toEqual([]);
  });
});
