import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LIST_PATH } from "../../src/board/site/file-list.ts";
import { PARCEL_FILES, PARCEL_SIZE } from "../../src/board/site/parcel.ts";
import * as fromSource from "../../src/board/site/write-site.ts";

type SiteFile = fromSource.SiteFile;

/** The program as it is built writes in a thread of its own; its sources, which a thread cannot read, where they are called. */
const BUILT = pathToFileURL(resolve("build/board/site/write-site.js")).href;
const fromBuild: typeof fromSource = await import(BUILT);

let outside = "";
let folder = "";
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), "site-"));
  folder = join(outside, "site");
});
afterEach(() => rm(outside, { recursive: true, force: true }));

const file = (path: string, text = path): SiteFile => ({ path, text });
const isThere = (path: string): boolean => existsSync(join(folder, path));
const home = file("/en/index.html");
const request = file("/en/requests/7/index.html");

describe.each([
  ["where it is called", fromSource],
  ["in a thread", fromBuild],
])("written %s, a site", (_where, { writeSite }) => {
  it("removes what an earlier build wrote and this one does not, with the folders that are left empty", async () => {
    await writeSite([home, request], folder);
    await writeSite([home], folder);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([LIST_PATH.slice(1), "en", "en/index.html"]);
  });

  it("leaves files of others alone, in the same folder too", async () => {
    await writeSite([home, request], folder);
    await writeFile(join(folder, "CNAME"), "desk.example.org");
    await writeFile(join(folder, "en/requests/7/photo.png"), "mine");
    await writeSite([home], folder);
    expect([isThere("CNAME"), isThere("en/requests/7/photo.png"), isThere(request.path)]).toEqual([true, true, false]);
  });

  it("leaves a file that somebody changed since", async () => {
    await writeSite([home, request], folder);
    await writeFile(join(folder, request.path), "my own words");
    await writeSite([home], folder);
    expect(await readFile(join(folder, request.path), "utf8")).toBe("my own words");
  });

  it.each([
    ["no list", undefined],
    ["a list that is no JSON", "{"],
    ["a list of something else", '["/en/requests/7/index.html"]'],
  ])("removes nothing where there is %s", async (_what, list) => {
    await writeSite([home, request], folder);
    if (list === undefined) await rm(join(folder, LIST_PATH));
    else await writeFile(join(folder, LIST_PATH), list);
    await writeSite([home], folder);
    expect(isThere(request.path)).toBe(true);
  });

  it("neither writes nor removes outside of its folder", async () => {
    await expect(writeSite([file("/../elsewhere.html")], folder)).rejects.toThrow("outside of the site");
    expect(existsSync(join(outside, "elsewhere.html"))).toBe(false);

    await writeSite([home], folder);
    await writeFile(join(outside, "precious"), home.text);
    const { [home.path]: hash } = JSON.parse(await readFile(join(folder, LIST_PATH), "utf8"));
    await writeFile(join(folder, LIST_PATH), JSON.stringify({ "/../precious": hash }));
    await expect(writeSite([home], folder)).rejects.toThrow("outside of the site");
    expect(existsSync(join(outside, "precious"))).toBe(true);
  });

  it("removes what an interrupted build left behind", async () => {
    await writeSite([home], folder);
    await mkdir(join(folder, "en/in-the-way"));
    await expect(writeSite([home, request, file("/en/in-the-way")], folder)).rejects.toThrow("EISDIR");
    expect(isThere(request.path)).toBe(true);
    await writeSite([home], folder);
    expect(isThere(request.path)).toBe(false);
  });

  it("says the same of the same files, in whatever order they come", async () => {
    const files = Array.from({ length: 1_500 }, (_, at) => file(`/${at % 7}/${at}.html`, "ﷺ é 🙂 a".repeat(at)));
    const one = await writeSite(files, folder);
    expect(await writeSite(files.toReversed(), join(outside, "other"))).toEqual(one);
    expect(await readFile(join(folder, "3/1018.html"), "utf8")).toBe(files[1_018]?.text);
  });

  it("writes a file that is larger than what is written at once, among others", async () => {
    const large = file("/large.json", "é".repeat(PARCEL_SIZE));
    const { largest, files, size } = await writeSite([home, large, request], folder);
    expect([files, size, largest?.path]).toEqual([
      3,
      2 * PARCEL_SIZE + home.path.length + request.path.length,
      request.path,
    ]);
    expect((await readFile(join(folder, large.path), "utf8")) === large.text).toBe(true);
  });

  it("throws what the drawing throws, and leaves nothing behind that the next build does not know", async () => {
    function* drawing() {
      for (let at = 0; at < 2_000; at += 1) yield file(`/old/${at}.html`);
      throw new Error("cannot draw");
    }
    await expect(writeSite(drawing(), folder)).rejects.toThrow("cannot draw");
    expect(isThere("old/0.html")).toBe(true);
    await writeSite([home], folder);
    expect(isThere("old")).toBe(false);
  });

  it("throws on a write that fails while more is drawn, and on two files with the same path", async () => {
    await mkdir(join(folder, "7.html"), { recursive: true });
    const many = Array.from({ length: 20_000 }, (_, at) => file(`/${at}.html`));
    await expect(writeSite(many, folder)).rejects.toThrow("EISDIR");
    await expect(writeSite([home, request, home], folder)).rejects.toThrow("two files of the site have the path");
  });
});

it("has a thread where it is built", () => expect(existsSync("build/board/site/write-thread.js")).toBe(true));

it("knows after a process that was ended in the middle what that one wrote", async () => {
  const script = `
    import { writeSite } from ${JSON.stringify(BUILT)};
    async function* files() {
      for (let at = 0; at <= ${PARCEL_FILES}; at += 1) yield { path: "/old/" + at + ".html", text: "x" };
      const last = ${JSON.stringify(join(folder, `old/${PARCEL_FILES - 1}.html`))};
      while (!fs.existsSync(last) || fs.statSync(last).size === 0) await new Promise((done) => setTimeout(done, 1));
      process.kill(process.pid, "SIGKILL");
    }
    import fs from "node:fs";
    await writeSite(files(), ${JSON.stringify(folder)});`;
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "--eval", script]);
  expect([signal, isThere("old/1.html"), isThere(LIST_PATH)]).toEqual(["SIGKILL", true, false]);
  await fromBuild.writeSite([home], folder);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([LIST_PATH.slice(1), "en", "en/index.html"]);
});
