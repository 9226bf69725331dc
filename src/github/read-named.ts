import * as z from "zod";
import type { Named, NamedIn } from "../core/domain/snapshot.ts";
import { askGraphql, type GraphqlProblem } from "./ask-graphql.ts";
import type { OctokitClient } from "./octokit-client.ts";
import { NamedIssueNode } from "./parse/named-issue.ts";
import { Actor } from "./parse/primitives.ts";
import type { RepositoryRef } from "./port.ts";
import { aliases, namedQuery } from "./queries/named.ts";

/** Issues, and accounts, of one question. */
const AT_ONCE = 10;
/** GraphQL's `Int`. No issue has a larger number. */
const LARGEST_NUMBER = 2 ** 31 - 1;
/** What can be a login; an underscore stands in those of managed users. */
const LOGIN = /^[a-z\d][a-z\d_-]{0,99}$/i;

/**
 * Issues of a repository by number, and people's accounts by login, as far as they exist: ten of each in one question, which
 * is more than one look ever needs but after a long rest. Neither a pull request nor an organisation is found.
 */
export async function readNamed(client: OctokitClient, repository: RepositoryRef, asked: NamedIn): Promise<Named> {
  const issues = [...new Set(asked.issues)].filter(canBeIssue);
  const logins = [...new Set(asked.logins.map((login) => login.toLowerCase()))].filter(canBeLogin);
  const found: Named[] = [];
  for (let at = 0; at < Math.max(issues.length, logins.length); at += AT_ONCE) {
    const part = { issues: issues.slice(at, at + AT_ONCE), logins: logins.slice(at, at + AT_ONCE) };
    found.push(await ask(client, repository, part));
  }
  return { issues: found.flatMap((part) => part.issues), accounts: found.flatMap((part) => part.accounts) };
}

async function ask(client: OctokitClient, { owner, repo }: RepositoryRef, { issues, logins }: NamedIn): Promise<Named> {
  const { data } = await askGraphql(client, {
    operation: "read what is named",
    query: namedQuery(issues.length, logins.length),
    variables: { owner, name: repo, ...under("issue", issues), ...under("login", logins) },
    shape: Answer,
    forgives: isMissing,
  });
  return {
    // An issue that was transferred may be answered with the number that it has elsewhere.
    issues: issues.flatMap((number, index) => {
      const issue = data.issues[`issue${index}`];
      return issue?.number === number ? [issue] : [];
    }),
    accounts: Object.values(data.people).filter((account) => account !== null),
  };
}

const canBeIssue = (number: number): boolean => Number.isInteger(number) && number > 0 && number <= LARGEST_NUMBER;
const canBeLogin = (login: string): boolean => LOGIN.test(login);

/** The values by their aliases. */
const under = <T>(kind: "issue" | "login", values: readonly T[]): Readonly<Record<string, T | undefined>> =>
  Object.fromEntries(aliases(kind, values.length).map((alias, index) => [alias, values[index]]));

/** The aliases of the issues stand below the repository, those of the people beside it. */
const Answer = z
  .object({ repository: z.object({ id: z.string() }).catchall(NamedIssueNode) })
  .catchall(Actor)
  .transform(({ repository: { id: _, ...issues }, ...people }) => ({ issues, people }));

/** GitHub's word for an issue or an account that does not exist. That of a repository is not forgiven. */
const isMissing = ({ type, path }: GraphqlProblem): boolean =>
  type === "NOT_FOUND" && /^(?:issue|login)\d+$/.test(String(path?.at(-1)));
