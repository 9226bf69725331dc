import { Command, CommanderError } from "commander";
import { nearest } from "../core/config/nearest.ts";
import { say } from "../core/messages/speak.ts";
import { ownVersion } from "./own-version.ts";
import type { ExitCode, Terminal, Verb } from "./verb.ts";
import { VERBS, type VerbList } from "./verbs.ts";

/** Runs one command line. Only the verb that was named is loaded; for help, all of them. */
export async function runCli(argv: readonly string[], terminal: Terminal, verbs: VerbList = VERBS): Promise<ExitCode> {
  const [word = ""] = argv;
  const named = verbs[word];
  if (!named && word !== "" && !word.startsWith("-") && word !== "help") return unknownVerb(word, verbs, terminal);
  try {
    const loaded = named ? [await named()] : await Promise.all(Object.values(verbs).map((load) => load()));
    return await parse(loaded, argv, terminal);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.err(say("en", "cli-shell-failed", word, error instanceof Error ? error.message : String(error)));
    if (terminal.env["DEBUG"] && error instanceof Error) terminal.err(error.stack ?? "");
    return 1;
  }
}

function unknownVerb(word: string, verbs: VerbList, terminal: Terminal): ExitCode {
  const known = Object.keys(verbs);
  const meant = nearest(word, known);
  terminal.err(
    meant
      ? say("en", "cli-shell-unknown-verb-near", word, meant, known)
      : say("en", "cli-shell-unknown-verb", word, known),
  );
  return 2;
}

async function parse(verbs: readonly Verb[], argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exit: ExitCode = 2;
  const program = new Command("quorumdesk")
    .description(say("en", "cli-shell-about"))
    .version(ownVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  for (const verb of verbs) {
    addVerb(program, verb, async (args, options) => {
      exit = await verb.run({ args, options }, terminal);
    });
  }
  await program.parseAsync(argv, { from: "user" });
  return exit;
}

type RunVerb = (args: readonly string[], options: Parameters<Verb["run"]>[0]["options"]) => Promise<void>;

function addVerb(program: Command, verb: Verb, run: RunVerb): void {
  const command = program.command(verb.name).description(verb.summary).allowExcessArguments(false);
  for (const { name, about } of verb.args) command.argument(name, about);
  for (const { flags, about, repeatable, initial } of verb.options) {
    if (repeatable) command.option(flags, about, (value: string, before: readonly string[]) => [...before, value], []);
    else if (initial === undefined) command.option(flags, about);
    else command.option(flags, about, initial);
  }
  if (!verb.options.some(({ flags }) => /--json\b/.test(flags))) command.option("--json", say("en", "cli-shell-json"));
  command.action(() => run(command.args, command.opts()));
}
