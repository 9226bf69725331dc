import { resolve } from "node:path";
import type { Desk } from "../core/config/desk.ts";
import { bindingSeats, quorumOf } from "../core/config/electorate.ts";
import { type DeskLoading, loadDesk } from "../core/config/load-desk.ts";
import type { ConfigProblem } from "../core/config/problem.ts";
import type { ProfileConfig } from "../core/config/schema.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { readDeskFolder } from "./desk-folder.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `check`: every problem of a desk's files, with file, line and what is allowed; what its ballot profiles mean. */
export const checkVerb: Verb = {
  name: "check",
  summary: "finds every problem in a desk's configuration, roster, calendar and forms",
  args: [{ name: "[dir]", about: "the repository's folder; the current one where it is left out" }],
  options: [],
  run: runCheck,
};

async function runCheck({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const files = await readDeskFolder(resolve(terminal.cwd, args[0] ?? "."));
  const loading = loadDesk(files);
  if (options["json"]) terminal.out(JSON.stringify(asJson(loading), null, 2));
  else if (files.length === 0) terminal.out(say("en", "cli-check-no-desk"));
  else for (const line of asLines(loading)) terminal.out(line);
  return loading.ok ? 0 : 1;
}

function asJson(loading: DeskLoading): object {
  if (!loading.ok) return { ok: false, problems: loading.problems.map(problemAsJson), notices: [], profiles: {} };
  const explained = explainProfiles(loading.desk).map(([name, said]) => [name, said.map(plain).join(" ")]);
  const profiles = Object.fromEntries(explained);
  return { ok: true, problems: [], notices: loading.notices.map(problemAsJson), profiles };
}

const problemAsJson = ({ file, line, path, message }: ConfigProblem): object => ({
  file,
  line,
  path,
  key: message.say,
  message: plain(message),
});

function asLines(loading: DeskLoading): readonly string[] {
  if (!loading.ok) {
    return [...loading.problems.map(problemAsLine), "", say("en", "cli-check-problems", loading.problems.length)];
  }
  const { config, roster, forms } = loading.desk;
  return [
    ...loading.notices.map(problemAsLine),
    ...explainProfiles(loading.desk).map(([name, said]) => `${name}: ${said.map(plain).join(" ")}`),
    "",
    say("en", "cli-check-fine", config.stages.length, bindingSeats(config, roster).length, forms.length),
  ];
}

/** A problem as a line of text: file and line first, as editors and people look for them. */
export const problemAsLine = ({ file, line, path, message }: ConfigProblem): string =>
  `${file}:${line}${path === "" ? "" : ` ${path}`}: ${plain(message)}`;

const plain = (said: Sentence): string => speakPlain(said, "en");

/** Each ballot profile in words, with the numbers of this committee. */
function explainProfiles({ config, roster }: Desk): readonly (readonly [string, readonly Sentence[]])[] {
  const eligible = bindingSeats(config, roster).length;
  const seats = roster.committee.filter(({ role }) => role === "voting").length;
  return Object.entries(config.profiles).map(([name, profile]) => {
    const quorum = quorumOf(profile, profile.base === "seats" ? seats : eligible);
    const [yes, least] = [profile["min-yes"], profile["min-eligible"]];
    const counts =
      quorum === 0
        ? sentence("cli-check-profile-no-quorum", yes, least)
        : sentence("cli-check-profile-counts", quorum, eligible, yes, least);
    return [
      name,
      [shareOf(profile), counts, sentence("cli-check-profile-open", profile["open-for"], profile["min-open"])],
    ];
  });
}

function shareOf({ passes }: ProfileConfig): Sentence {
  const { "more-than": moreThan, "at-least": atLeast = "", of } = passes;
  switch (of) {
    case "cast":
      return moreThan ? sentence("cli-check-more-than-cast", moreThan) : sentence("cli-check-at-least-cast", atLeast);
    case "present":
      return moreThan
        ? sentence("cli-check-more-than-present", moreThan)
        : sentence("cli-check-at-least-present", atLeast);
    case "eligible":
      return moreThan
        ? sentence("cli-check-more-than-eligible", moreThan)
        : sentence("cli-check-at-least-eligible", atLeast);
    case "eligible-minus-abstain":
      return moreThan ? sentence("cli-check-more-than-rest", moreThan) : sentence("cli-check-at-least-rest", atLeast);
  }
}
