import type { Sentence } from "../core/domain/sentence.ts";
import { sentence } from "../core/domain/sentence.ts";
import { speakPlain } from "../core/messages/speak.ts";
import { answerLines } from "./ballot/answer-lines.ts";
import { type Profiles, readProfiles, shippedProfiles } from "./ballot/ballot-profiles.ts";
import { ballotAnswer, questionOf, questionOfLine } from "./ballot/ballot-question.ts";
import { readNamed } from "./read-body.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `ballot`: what a tally would mean, in words or as JSON. The same rules decide on GitHub. */
export const ballot: Verb = {
  name: "ballot",
  summary: "says what a tally would mean under a profile, and why",
  args: [{ name: "[file]", about: "with --batch: the file to read; - or nothing is standard input" }],
  options: [
    { flags: "--profile <name>", about: "the profile: consent, standard, major, charter, or one of --profiles" },
    { flags: "--eligible <seats>", about: "filled seats of members who did not step aside" },
    { flags: "--yes <seats>", about: "votes in favour" },
    { flags: "--no <seats>", about: "votes against" },
    { flags: "--abstain <seats>", about: "abstentions" },
    { flags: "--concerns <number>", about: "open concerns; 0 if not given" },
    { flags: "--filled <seats>", about: "filled seats, recused ones included; the eligible ones if not given" },
    { flags: "--seats <seats>", about: "all voting seats, vacant ones included; the filled ones if not given" },
    {
      flags: "--profiles <file>",
      about: "a YAML file with other profiles below the key profiles, such as config.yml; - is standard input",
    },
    { flags: "--batch", about: "reads JSON Lines with the same keys and answers each line with one line of JSON" },
  ],
  run: runBallot,
};

async function runBallot(call: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const profiles = await profilesOf(call, terminal);
  if ("say" in profiles) return refuse(profiles, terminal);
  if (call.options["batch"] === true) return runBatch(call, profiles, terminal);
  const question = questionOf(call.options, profiles);
  if ("say" in question) return refuse(question, terminal);
  const answer = ballotAnswer(question);
  const lines = call.options["json"] ? [JSON.stringify(answer)] : answerLines(question, answer);
  for (const line of lines) terminal.out(line);
  return 0;
}

/** One answer for each line that is not empty, in order. A wrong line is answered with its error, and the rest goes on. */
async function runBatch({ args, options }: VerbCall, profiles: Profiles, terminal: Terminal): Promise<ExitCode> {
  const text = await readNamed(args[0] ?? "-", terminal);
  if (text === undefined) return refuse(sentence("cli-ballot-file-unreadable", args[0] ?? "-"), terminal);
  let exit: ExitCode = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const question = questionOfLine(line, options, profiles);
    if ("say" in question) {
      const error = speakPlain(question, "en");
      terminal.out(JSON.stringify({ error }));
      exit = refuse(sentence("cli-ballot-batch-line", index + 1, error), terminal);
    } else {
      terminal.out(JSON.stringify(ballotAnswer(question)));
    }
  }
  return exit;
}

async function profilesOf({ options }: VerbCall, terminal: Terminal): Promise<Profiles | Sentence> {
  const file = options["profiles"];
  if (typeof file !== "string") return shippedProfiles();
  const text = await readNamed(file, terminal);
  return text === undefined ? sentence("cli-ballot-file-unreadable", file) : readProfiles(file, text);
}

function refuse(because: Sentence, terminal: Terminal): ExitCode {
  terminal.err(speakPlain(because, "en"));
  return 2;
}
