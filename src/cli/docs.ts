import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MessageKey, MessageParams } from "../core/domain/sentence.ts";
import { say } from "../core/messages/speak.ts";
import { actionPage } from "./reference/action-page.ts";
import { commandLinePage } from "./reference/command-line-page.ts";
import { commandsPage } from "./reference/commands-page.ts";
import { configurationPage } from "./reference/configuration-page.ts";
import type { Page } from "./reference/page.ts";
import { recordsPage } from "./reference/records-page.ts";
import { workflowPage } from "./reference/workflow-page.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";
import { VERBS } from "./verbs.ts";

const FOLDER = "docs/reference";

/** `docs`: writes the pages of the manual that are made from the code, or says which of them are old. */
export const docsVerb: Verb = {
  name: "docs",
  summary: "writes the reference pages of the manual from the code",
  args: [],
  options: [{ flags: "--check", about: "write nothing; say which pages are old" }],
  run: runDocs,
};

async function runDocs({ options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const action = await textOf(join(terminal.cwd, "action/action.yml"));
  if (action === undefined) {
    terminal.err(say("en", "cli-docs-not-here", terminal.cwd));
    return 2;
  }
  const verbs = await Promise.all(Object.values(VERBS).map((load) => load()));
  const pages = referencePages(action, verbs);
  const old = await oldPages(pages, terminal.cwd);
  const names = old.map(({ file }) => `${FOLDER}/${file}`);
  const print = <K extends MessageKey>(key: K, ...params: MessageParams[K]): void =>
    terminal.out(options["json"] ? JSON.stringify({ pages: pages.length, old: names }) : say("en", key, ...params));
  if (old.length === 0) {
    print("cli-docs-fresh", pages.length);
    return 0;
  }
  if (options["check"]) {
    print("cli-docs-old", names);
    return 1;
  }
  await mkdir(join(terminal.cwd, FOLDER), { recursive: true });
  for (const { file, text } of old) await writeFile(join(terminal.cwd, FOLDER, file), text);
  print("cli-docs-written", names);
  return 0;
}

/** All generated pages. `action` is the text of `action.yml`. */
export const referencePages = (action: string, verbs: readonly Verb[]): readonly Page[] => [
  commandsPage(),
  configurationPage(),
  workflowPage(),
  recordsPage(),
  commandLinePage(verbs),
  actionPage(action),
];

async function oldPages(pages: readonly Page[], root: string): Promise<readonly Page[]> {
  const old: Page[] = [];
  for (const one of pages) if ((await textOf(join(root, FOLDER, one.file))) !== one.text) old.push(one);
  return old;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return undefined;
  }
}
