import type { Verb } from "../verb.ts";
import { code, fenced, type Page, page, table } from "./page.ts";

/** The page of all verbs of the command line. */
export const commandLinePage = (verbs: readonly Verb[]): Page =>
  page("command-line.md", "Command line", "the list of verbs", [
    "From the checkout:",
    fenced("sh", "npm run -s quorumdesk -- <verb>"),
    "Every verb takes `--json`, and `-` where a file may stand for standard input. It exits with 0 when it is done, 1 when it found problems, 2 when it was called wrongly.",
    table(
      ["Verb", "It"],
      verbs.map(({ name, summary }) => [`[${code(name)}](#quorumdesk-${name})`, summary]),
    ),
    ...verbs.flatMap(chapterOf),
  ]);

function chapterOf({ name, summary, args, options }: Verb): readonly string[] {
  const usage = ["quorumdesk", name, ...(options.length > 0 ? ["[options]"] : []), ...args.map((arg) => arg.name)];
  const rows = [
    ...args.map((arg) => [code(arg.name), arg.about]),
    ...options.map(({ flags, about, initial }) => [
      code(flags),
      initial ? `${about}; ${code(initial)} if not given` : about,
    ]),
  ];
  return [
    `## quorumdesk ${name}`,
    `It ${summary}.`,
    fenced("text", usage.join(" ")),
    ...(rows.length > 0 ? [table(["Argument", "Meaning"], rows)] : []),
  ];
}
