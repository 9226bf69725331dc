import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { DESK_FILES } from "../core/config/desk.ts";
import { lintChooser } from "../core/config/form-lint/lint-chooser.ts";
import { lintForm } from "../core/config/form-lint/lint-form.ts";
import type { ConfigProblem } from "../core/config/problem.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { problemAsLine } from "./check.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `lint-forms`: what GitHub refuses in issue forms, with file and line, without asking GitHub; and advice. */
export const lintFormsVerb: Verb = {
  name: "lint-forms",
  summary: "finds what GitHub refuses in issue forms, with file and line",
  args: [
    {
      name: "[dir]",
      about: `a form, a folder of forms, or a repository's folder; - is a form from standard input, and ${DESK_FILES.forms} is read where it is left out`,
    },
  ],
  options: [],
  run: runLintForms,
};

/** A file that GitHub reads for its page for a new issue. */
interface FormFile {
  readonly file: string;
  readonly text: string;
}

/** What was found in all files. */
interface Findings {
  readonly problems: readonly ConfigProblem[];
  readonly advice: readonly ConfigProblem[];
}

async function runLintForms({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const [given = "."] = args;
  const files = await formFiles(given, terminal);
  if (files.length === 0) {
    terminal.err(say("en", "cli-lint-forms-nothing", given));
    return 2;
  }
  const found = lint(files);
  if (options["json"]) terminal.out(JSON.stringify(asJson(found), null, 2));
  else for (const line of asLines(found, files.length)) terminal.out(line);
  return found.problems.length === 0 ? 0 : 1;
}

/** The files that were named; none where there is no form. */
async function formFiles(given: string, terminal: Terminal): Promise<readonly FormFile[]> {
  if (given === "-") return [{ file: "-", text: await terminal.readInput() }];
  const paths = await pathsIn(resolve(terminal.cwd, given));
  return Promise.all(
    paths.map(async (path) => ({ file: nameOf(path, terminal.cwd), text: await readFile(path, "utf8") })),
  );
}

/** A folder stands for the forms of its repository, else for those that lie in it. */
async function pathsIn(path: string): Promise<readonly string[]> {
  const about = await stat(path).catch(() => undefined);
  if (!about) return [];
  if (!about.isDirectory()) return [path];
  const below = await formsIn(join(path, DESK_FILES.forms));
  return below.length > 0 ? below : formsIn(path);
}

async function formsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

const nameOf = (path: string, cwd: string): string => relative(cwd, path).split(sep).join("/");

function lint(files: readonly FormFile[]): Findings {
  const findings = files.flatMap(({ file, text }) => {
    const isChooser = /^config\.ya?ml$/.test(basename(file));
    return (isChooser ? lintChooser : lintForm)(text).findings.map(({ weight, line, path, message }) => ({
      weight,
      problem: { file, line, path: path.join("."), message },
    }));
  });
  const weighing = (wanted: "problem" | "notice") =>
    findings.flatMap(({ weight, problem }) => (weight === wanted ? [problem] : []));
  return { problems: weighing("problem"), advice: weighing("notice") };
}

const asJson = ({ problems, advice }: Findings): object => ({
  ok: problems.length === 0,
  problems: problems.map(findingAsJson),
  advice: advice.map(findingAsJson),
});

const findingAsJson = ({ file, line, message }: ConfigProblem): object => ({
  file,
  line,
  rule: message.say.replace(/^config-(?:form-)?/, ""),
  message: speakPlain(message, "en"),
});

function asLines({ problems, advice }: Findings, files: number): readonly string[] {
  const end =
    problems.length === 0 ? say("en", "cli-lint-forms-fine", files) : say("en", "cli-check-problems", problems.length);
  return [
    ...problems.map(problemAsLine),
    ...(problems.length > 0 && advice.length > 0 ? [""] : []),
    ...(advice.length > 0 ? [say("en", "cli-lint-forms-advice"), ...advice.map(problemAsLine)] : []),
    ...(problems.length + advice.length > 0 ? [""] : []),
    end,
  ];
}
