import { commandNames, commandWords } from "../core/commands/index.ts";
import { type CommandWords, type ParsedComment, parseCommands } from "../core/commands/parse-commands.ts";
import { say } from "../core/messages/speak.ts";
import { readBody } from "./read-body.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `parse-commands`: what a comment asks for, as JSON. The app reads comments in the same way. */
export const parseCommandsVerb: Verb = {
  name: "parse-commands",
  summary: "reads a comment and says which commands it gives, as JSON",
  args: [{ name: "[body]", about: "the comment: a file or the text itself; - or nothing is standard input" }],
  options: [
    {
      flags: "--known <names>",
      about: "the commands that are known, with commas between; Quorumdesk's own if not given",
    },
    { flags: "--alias <word=name>", about: "another word for a command; may be given several times", repeatable: true },
    { flags: "--bot <login>", about: "the bot's login: @login name is then the same as /name" },
  ],
  run: runParseCommands,
};

async function runParseCommands({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const words = wordsOf(options);
  if ("wrong" in words) {
    terminal.err(say("en", "cli-parse-commands-alias", words.wrong));
    return 2;
  }
  const parsed = parseCommands(await readBody(args[0], terminal), words);
  terminal.out(JSON.stringify(asJson(parsed), null, options["json"] ? undefined : 2));
  return 0;
}

/** The registry to read by, or the alias that is not written as `word=name` with a known name. */
function wordsOf(options: VerbCall["options"]): CommandWords | { readonly wrong: string } {
  const { known: list, alias = [], bot } = options;
  const known =
    typeof list === "string"
      ? list
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "")
      : commandNames;
  const own = typeof list === "string" ? {} : commandWords.aliases;
  const pairs = Array.isArray(alias) ? alias.map((pair) => pair.split("=")) : [];
  const wrong = pairs.find(
    ([word = "", name = "", ...more]) => word === "" || !known.includes(name) || more.length > 0,
  );
  if (wrong) return { wrong: wrong.join("=") };
  const aliases = Object.fromEntries([...Object.entries(own), ...pairs.map(([word = "", name = ""]) => [word, name])]);
  return { known, aliases, ...(typeof bot === "string" && { bot }) };
}

const asJson = ({ commands, unknown, errors }: ParsedComment): object => ({
  commands: commands.map(({ name, args, rest, text }) => ({ name, args, rest, text })),
  unknown,
  errors,
});
