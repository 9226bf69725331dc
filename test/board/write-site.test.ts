import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { LIST_PATH } from "../../src/board/site/file-list.ts";
import { type SiteFile, writeSite } from "../../src/board/site/write-site.ts";

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
