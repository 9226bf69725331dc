import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { say, speakPlain } from "../../core/messages/speak.ts";
import type { ExplainedWay, Explanation } from "./explanation.ts";

const LANGUAGE = "en";

/** An explanation for the terminal. */
export function explanationLines({ issue }: RequestSnapshot, explained: Explanation): readonly string[] {
  const { status, ways, records, pending, leftAlone, incomplete, distrusted, readAt } = explained;
  return [
    say(LANGUAGE, "cli-explain-request", issue.title, { href: issue.url }),
    say(LANGUAGE, "cli-explain-read-at", { at: readAt }),
    "",
    ...(status.length > 0
      ? status.map((said) => speakPlain(said, LANGUAGE))
      : [say(LANGUAGE, "cli-explain-no-request")]),
    ...(leftAlone === undefined ? [] : [say(LANGUAGE, "cli-explain-left-alone", leftAlone)]),
    ...incomplete.map((gap) => say(LANGUAGE, "cli-explain-incomplete", gap)),
    ...distrusted.map(({ comment, why }) => say(LANGUAGE, "cli-explain-distrusted", String(comment), why)),
    ...section(ways.flatMap(wayLines)),
    ...section(
      records.map(({ at, key, changes, url }) =>
        say(LANGUAGE, "cli-explain-record", { at }, changes, key, { href: url }),
      ),
    ),
    "",
    pending.effects.length > 0
      ? say(LANGUAGE, "cli-explain-pending", pending.records.length, pending.effects)
      : say(LANGUAGE, "cli-explain-settled"),
  ];
}

const section = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? ["", ...lines] : []);

const wayLines = ({ leadsTo, on, guards }: ExplainedWay): readonly string[] => [
  say(LANGUAGE, "cli-explain-way", leadsTo, on),
  ...guards.map(({ holds, because }) => {
    const reason = because.map((said) => speakPlain(said, LANGUAGE)).join(" ");
    return `  ${holds ? say(LANGUAGE, "cli-explain-guard-holds", reason) : say(LANGUAGE, "cli-explain-guard-open", reason)}`;
  }),
];
