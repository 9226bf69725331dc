import type { Issue, Repository } from "../state.ts";
import type { Actor, World } from "../world.ts";
import { recordQuietly } from "./record.ts";
import { findRepository } from "./repository-acts.ts";

/** What GitHub does not read for references: code blocks, code, comments of HTML. */
const UNREAD = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1|(?![\s\S]))|`[^`\n]+`|<!--[\s\S]*?(?:-->|(?![\s\S]))/gm;
/** The address of an issue: host, repository, number. */
const ADDRESS = /(https?:\/\/[^\s/]+)\/([\w-]+\/[\w.-]+)\/issues\/(\d{1,9})\b/g;
/** `#12`, `GH-12`, `owner/name#12`, where a word does not go on before or behind it. */
const SHORT = /(?<![\w/#&-])(?:([\w-]+\/[\w.-]+)?#|GH-)(\d{1,9})\b/g;

/**
 * Writes into the history of every issue that a text names that this issue names it, as GitHub does for bodies and comments:
 * once for each issue that names another, however often, also where an edit adds the name; never taken back
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 * No hook hears of it. That the named issue does not count as changed is believed, not measured: whoever relies on less is safe.
 */
export function mentionIssues(world: World, by: Actor, source: Issue, text: string): void {
  for (const target of namedIn(world, source.repository, text)) {
    const isKnown = target.timeline.some((event) => event.kind === "cross-referenced" && event.source === source);
    if (target !== source && !isKnown) recordQuietly(world, by, target, { kind: "cross-referenced", source });
  }
}

function namedIn(world: World, here: Repository, text: string): ReadonlySet<Issue> {
  const found = new Set<Issue>();
  const note = (name: string | undefined, number: string | undefined): string => {
    const [owner = "", repo = ""] = name?.split("/") ?? [];
    const issue = (name === undefined ? here : findRepository(world, owner, repo))?.issues.get(Number(number));
    if (issue && !issue.deleted) found.add(issue);
    return " ";
  };
  const read = text.replace(UNREAD, " ");
  const rest = read.replace(ADDRESS, (_, web, name, number) =>
    web === world.addresses.web ? note(name, number) : " ",
  );
  rest.replace(SHORT, (_, name, number) => note(name, number));
  return found;
}
