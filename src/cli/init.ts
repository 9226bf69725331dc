import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DESK_FILES } from "../core/config/desk.ts";
import { loadDesk } from "../core/config/load-desk.ts";
import { PRESETS } from "../core/config/presets/index.ts";
import { isRefusal } from "../core/domain/refusal.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import type { RepositoryRef } from "../github/port.ts";
import { generateSealKey } from "../github/seal.ts";
import { stopWith } from "./desk-source.ts";
import { sealEntry } from "./init/config-file.ts";
import { type DeskBefore, deskBefore } from "./init/desk-before.ts";
import { deskFiles } from "./init/desk-files.ts";
import type { DeskSetup, NewFile } from "./init/desk-setup.ts";
import { accountFinder } from "./init/find-accounts.ts";
import { isUnseated, nextSteps } from "./init/next-steps.ts";
import { FRESH, readSetup, type Unsaid } from "./init/read-setup.ts";
import { type Written, writeFiles } from "./init/write-files.ts";
import { jsonText } from "./json-text.ts";
import { repositoryNamed } from "./open-github.ts";
import { siteAddress } from "./settings-pages.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

const unlessSaid = (text: string): string => say("en", "cli-init-unless-said", text);

/** `init`: writes the files of a new desk into a folder. What is there already is kept. */
export const initVerb: Verb = {
  name: "init",
  summary: "writes the files of a new desk: configuration, roster, calendar, forms, workflows",
  args: [{ name: "[dir]", about: "the repository's folder; the current one where it is left out" }],
  options: [
    { flags: "--repo <owner/name>", about: say("en", "cli-init-option-repo") },
    { flags: "--preset <name>", about: `${Object.keys(PRESETS).join(" or ")}; ${unlessSaid(FRESH.preset)}` },
    { flags: "--seats <n>", about: "how many seats vote; the ballot rules are fitted to it", initial: "8" },
    { flags: "--member <login>", about: say("en", "cli-init-option-member"), repeatable: true },
    { flags: "--coordinator <login>", about: say("en", "cli-init-option-coordinator"), repeatable: true },
    { flags: "--app <name>", about: say("en", "cli-init-option-app") },
    { flags: "--writer <login>", about: "the account that writes; GitHub Actions where it is left out" },
    { flags: "--seal", about: say("en", "cli-init-option-seal") },
    { flags: "--name <text>", about: `what the desk is called; ${unlessSaid(FRESH.name)}` },
    { flags: "--organisation <text>", about: `who runs it; ${unlessSaid(FRESH.organisation)}` },
    { flags: "--contact <address>", about: "the public mail address" },
    { flags: "--board-url <address>", about: say("en", "cli-init-option-board-url") },
    { flags: "--since <day>", about: "first day whose issues count, as in 2026-03-01; today where it is left out" },
    { flags: "--action <uses>", about: say("en", "cli-init-option-action") },
    { flags: "--dry-run", about: say("en", "cli-init-option-dry-run") },
  ],
  run: runInit,
};

async function runInit({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const ref = repositoryNamed(options["repo"]);
  if (options["repo"] !== undefined && !ref)
    return stopWith({ exit: 2, because: [sentence("cli-labels-repository", String(options["repo"]))] }, terminal);
  const folder = resolve(terminal.cwd, args[0] ?? ".");
  const isDry = options["dryRun"] === true;
  const before = await deskBefore(folder);
  if (before !== "none" && "problems" in before)
    return stopWith({ exit: 1, because: [sentence("cli-init-desk-broken", before.problems)] }, terminal);
  const there = before === "none" ? undefined : before;
  const seal = sealFor(options["seal"] === true && !isDry, {
    keys: there?.setup.sealKeys ?? [],
    hasConfig: there !== undefined,
    today: today(terminal),
  });
  const known = there?.setup ?? freshOf(ref, terminal);
  const unsaid = { ...FRESH, since: today(terminal), ...known, ...(seal.keys.length > 0 && { sealKeys: seal.keys }) };
  const setup = await readSetup(options, unsaid, accountFinder(terminal));
  if (isRefusal(setup)) return stopWith({ exit: 2, because: [setup.refused] }, terminal);
  const all = deskFiles(setup);
  const problems = problemsIn(all);
  if (problems.length > 0) return stopWith({ exit: 2, because: problems }, terminal);
  const files = all.filter(({ path }) => !there || isOf(there, path));
  const written = await writeFiles(folder, files, isDry);
  const hasAction = !setup.action.startsWith("./") || (await exists(join(folder, setup.action, "action.yml")));
  const isVacant = there?.isVacant ?? isUnseated(setup);
  const place = { ...(ref && { ref }), ...(args[0] !== undefined && { folder: args[0] }), env: terminal.env };
  tell(
    { written, next: nextSteps(setup, { ...place, hasAction, isVacant }), isDry, json: options["json"] === true },
    terminal,
  );
  // Apart from the rest: what is printed may be kept in a file.
  for (const line of seal.told) terminal.err(speakPlain(line, "en"));
  return 0;
}

const today = ({ now = Date.now }: Terminal): string => new Date(now()).toISOString().slice(0, 10);

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** A new desk with a repository has the usual address. One that is there keeps its own, or none. */
function freshOf(ref: RepositoryRef | undefined, { env }: Terminal): Partial<Unsaid> {
  const boardUrl = ref && siteAddress(ref, env);
  return boardUrl === undefined ? {} : { boardUrl };
}

/** A desk that is there may want fewer forms than a new one. */
const isOf = ({ forms }: DeskBefore, path: string): boolean =>
  !path.startsWith(`${DESK_FILES.forms}/`) || path === `${DESK_FILES.forms}/config.yml` || forms.includes(path);

/** What is wrong with what was typed, each thing once. There is no file yet in which to look it up. */
function problemsIn(files: readonly NewFile[]): readonly Sentence[] {
  const loading = loadDesk(files.map(({ path, text }) => ({ path, text, oid: "" })));
  const messages = loading.ok ? [] : loading.problems.map(({ message }) => message);
  return [...new Map(messages.map((message) => [speakPlain(message, "en"), message])).values()];
}

/** The keys of the desk's configuration, with a new one where it is wished for and there is none; and what to do with its halves. */
function sealFor(
  wished: boolean,
  { keys, hasConfig, today: from }: Sealed,
): Pick<Sealed, "keys"> & { readonly told: readonly Sentence[] } {
  if (!wished) return { keys, told: [] };
  if (keys.length > 0) return { keys, told: [sentence("cli-init-seal-there")] };
  const { publicKey, privateKey } = generateSealKey();
  const key = { id: "key-1", key: publicKey, from };
  const told = [
    ...(hasConfig ? [sentence("cli-init-seal-public", sealEntry(key).trim())] : []),
    sentence("cli-init-seal-private", `${key.id}:${privateKey}`),
    sentence("cli-init-seal-once"),
  ];
  // A file that is there is not changed, so the key is not in it yet.
  return { keys: hasConfig ? [] : [key], told };
}

/** What a folder says of seals. */
interface Sealed {
  readonly keys: NonNullable<DeskSetup["sealKeys"]>;
  readonly hasConfig: boolean;
  readonly today: string;
}

interface Told {
  readonly written: Written;
  readonly next: readonly Sentence[];
  readonly isDry: boolean;
  readonly json: boolean;
}

function tell({ written, next, isDry, json }: Told, terminal: Terminal): void {
  const steps = next.map((step) => speakPlain(step, "en"));
  const lines = json
    ? [jsonText({ dryRun: isDry, ...written, next: steps })]
    : [
        ...written.written.map((path) => say("en", isDry ? "cli-init-would-write" : "cli-init-written", path)),
        ...written.kept.map((path) => say("en", "cli-init-kept", path)),
        ...written.differing.map((path) => say("en", "cli-init-differs", path)),
        "",
        say("en", isDry ? "cli-init-dry" : "cli-init-next"),
        ...steps.map((step, n) => `  ${n + 1}. ${step}`),
      ];
  for (const line of lines) terminal.out(line);
}
