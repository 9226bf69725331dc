import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { loadDesk } from "../core/config/load-desk.ts";
import { PRESETS } from "../core/config/presets/index.ts";
import type { ConfigFile, MemberConfig } from "../core/config/schema.ts";
import { isRefusal, type Refusal, refuse } from "../core/domain/refusal.ts";
import { sentence } from "../core/domain/sentence.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { problemAsLine } from "./check.ts";
import { deskFiles } from "./init/desk-files.ts";
import { ACTIONS_WRITER, type DeskSetup, inventedMember, type NewFile } from "./init/desk-setup.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

const MOST_SEATS = 100;

/** `init`: writes the files of a new desk into a folder. What is there already is kept. */
export const initVerb: Verb = {
  name: "init",
  summary: "writes the files of a new desk: configuration, roster, calendar, forms, workflows",
  args: [{ name: "[dir]", about: "the repository's folder; the current one where it is left out" }],
  options: [
    { flags: "--preset <name>", about: Object.keys(PRESETS).join(" or "), initial: "content-partnerships-hub" },
    { flags: "--seats <n>", about: "how many seats vote; the ballot rules are fitted to it", initial: "8" },
    { flags: "--member <login:id>", about: "who has a seat; can be given again", repeatable: true },
    { flags: "--coordinator <login:id>", about: "who runs the desk; can be given again", repeatable: true },
    { flags: "--writer <login:id>", about: "the account that writes; GitHub Actions where it is left out" },
    { flags: "--name <text>", about: "what the desk is called", initial: "Helpdesk" },
    { flags: "--organisation <text>", about: "who runs it", initial: "Our organisation" },
    { flags: "--contact <address>", about: "the public mail address" },
    { flags: "--since <day>", about: "first day whose issues count, as in 2026-03-01; today where it is left out" },
    {
      flags: "--action <uses>",
      about: "what the workflows use, as in owner/repository/action@commit",
      initial: "./action",
    },
  ],
  run: runInit,
};

async function runInit({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const setup = readSetup(options);
  if (isRefusal(setup)) {
    terminal.err(speakPlain(setup.refused, "en"));
    return 2;
  }
  const files = deskFiles(setup);
  const loading = loadDesk(files.map(({ path, text }) => ({ path, text, oid: "" })));
  if (!loading.ok) {
    for (const problem of loading.problems) terminal.err(problemAsLine(problem));
    return 2;
  }
  const written: string[] = [];
  const kept: string[] = [];
  for (const file of files)
    ((await writeNew(resolve(terminal.cwd, args[0] ?? "."), file)) ? written : kept).push(file.path);
  if (options["json"]) terminal.out(JSON.stringify({ written, kept }, null, 2));
  else for (const line of report(written, kept)) terminal.out(line);
  return 0;
}

/** Writes a file that does not exist yet. False where it does. */
async function writeNew(folder: string, { path, text }: NewFile): Promise<boolean> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

const report = (written: readonly string[], kept: readonly string[]): readonly string[] => [
  ...written.map((path) => say("en", "cli-init-written", path)),
  ...kept.map((path) => say("en", "cli-init-kept", path)),
  "",
  say("en", "cli-init-next"),
  `  1. ${say("en", "cli-init-next-roster")}`,
  `  2. ${say("en", "cli-init-next-check")}`,
  `  3. ${say("en", "cli-init-next-labels")}`,
  `  4. ${say("en", "cli-init-next-settings")}`,
  `  5. ${say("en", "cli-init-next-switch")}`,
];

function readSetup(options: VerbCall["options"]): DeskSetup | Refusal {
  const preset = presetNamed(text(options["preset"]));
  if (!preset) return refuse(sentence("cli-init-preset", text(options["preset"]), Object.keys(PRESETS)));
  const seats = Number(options["seats"]);
  if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS) {
    return refuse(sentence("cli-init-seats", text(options["seats"]), MOST_SEATS));
  }
  const members = readAccounts(options["member"]);
  if (isRefusal(members)) return members;
  const coordinators = readAccounts(options["coordinator"]);
  if (isRefusal(coordinators)) return coordinators;
  const writers = readAccounts(options["writer"]);
  if (isRefusal(writers)) return writers;
  if (members.length > seats) return refuse(sentence("cli-init-more-members", members.length, seats));
  const contact = options["contact"];
  return {
    preset,
    name: text(options["name"]),
    organisation: text(options["organisation"]),
    ...(typeof contact === "string" ? { contact } : {}),
    since: typeof options["since"] === "string" ? options["since"] : new Date().toISOString().slice(0, 10),
    writer: writers[0] ?? ACTIONS_WRITER,
    seats: Array.from({ length: seats }, (_, n) => seat(n + 1, members[n])),
    coordinators: coordinators.length > 0 ? coordinators : [inventedMember(MOST_SEATS + 1, "coordinator")],
    action: text(options["action"]),
  };
}

const presetNamed = (name: string): ConfigFile["preset"] | undefined =>
  name === "simple" || name === "content-partnerships-hub" ? name : undefined;

const seat = (n: number, member: MemberConfig | undefined): DeskSetup["seats"][number] => ({
  id: `seat-${n}`,
  kind: "volunteer",
  role: "voting",
  ...(member ? { member } : {}),
});

/** Accounts written `login:id`. */
function readAccounts(given: VerbCall["options"][string]): readonly MemberConfig[] | Refusal {
  const all: MemberConfig[] = [];
  for (const one of typeof given === "string" ? [given] : Array.isArray(given) ? given : []) {
    const [, login, id] = /^([^:]+):(\d{1,15})$/.exec(one) ?? [];
    if (login === undefined || id === undefined) return refuse(sentence("cli-init-account", one));
    all.push({ id: Number(id), login });
  }
  return all;
}

const text = (value: VerbCall["options"][string]): string => (typeof value === "string" ? value : "");
