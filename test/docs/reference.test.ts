import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { referencePages } from "../../src/cli/docs.ts";
import { VERBS } from "../../src/cli/verbs.ts";
import { commandNamed } from "../../src/core/commands/index.ts";
import { ROOT, read } from "../conventions/source-files.ts";
import { pages, proseOf } from "./markdown.ts";

/** Shows how to write a command that there is not. */
const EXAMPLE = "docs/how-to/add-a-command.md";

it("the reference is as the code says", async () => {
  const verbs = await Promise.all(Object.values(VERBS).map((load) => load()));
  const old = referencePages(read("action/action.yml"), verbs)
    .map(({ file, text }) => ({ path: `docs/reference/${file}`, text }))
    .filter(({ path, text }) => !existsSync(join(ROOT, path)) || read(path) !== text)
    .map(({ path }) => path);
  expect(old, "run npm run docs").toEqual([]);
});

/** A page lists the addresses of a server in a table of its own. */
const ADDRESSES = /^\| Address .*\|\n(?:\|.*\|\n?)+/gm;

it("the manual names only commands that there are", () => {
  const unknown = pages()
    .filter((page) => page !== EXAMPLE)
    .flatMap((page) =>
      [
        ...proseOf(page)
          .replace(ADDRESSES, "")
          .matchAll(/`\/([a-z][a-z-]*)(?=[` ])/g),
      ].map(([, name = ""]) => ({ page, name })),
    )
    .filter(({ name }) => !commandNamed(name));
  expect(unknown).toEqual([]);
});

it("the manual names only verbs and options that there are", async () => {
  const verbs = new Map(
    await Promise.all(Object.entries(VERBS).map(async ([name, load]) => [name, await load()] as const)),
  );
  const wrong = pages().flatMap((page) =>
    [...read(page).matchAll(/(?:quorumdesk --|quorumdesk) ([a-z][a-z-]*)((?: [^\n`|]*)?)/g)].flatMap(
      ([, name = "", rest = ""]) => {
        const verb = verbs.get(name);
        if (!verb) return [`${page}: ${name}`];
        const known = ["--json", ...verb.options.map(({ flags }) => flags.split(" ")[0])];
        return (rest.match(/(?<= )--[a-z-]+/g) ?? [])
          .filter((flag) => !known.includes(flag))
          .map((flag) => `${page}: ${name} ${flag}`);
      },
    ),
  );
  expect(wrong).toEqual([]);
});
