import type { MemberConfig } from "../../core/config/schema.ts";
import { isRefusal, type Refusal, refuse } from "../../core/domain/refusal.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { asGitHubError } from "../../github/github-errors.ts";
import { guardClient } from "../../github/guarded-client.ts";
import type { OctokitClient } from "../../github/octokit-client.ts";
import { createGitHubClient, wordsOf } from "../github-client.ts";
import type { Terminal } from "../verb.ts";

/** Finds accounts that are written `login` or `login:id`. Only a login alone asks GitHub for its number. */
export type FindAccounts = (written: readonly string[]) => Promise<readonly MemberConfig[] | Refusal>;

/** Asks with the token of the terminal. Without one, each account needs its number. */
export function accountFinder(terminal: Terminal): FindAccounts {
  const token = terminal.env["GITHUB_TOKEN"];
  const client = token ? guardClient(createGitHubClient(terminal, token)) : undefined;
  return async (written) => {
    const all: MemberConfig[] = [];
    for (const one of written) {
      const account = await findAccount(one, client);
      if (isRefusal(account)) return account;
      all.push(account);
    }
    return all;
  };
}

async function findAccount(written: string, client: OctokitClient | undefined): Promise<MemberConfig | Refusal> {
  const [, login, id] = /^@?([\w-]+(?:\[bot\])?)(?::(\d{1,15}))?$/.exec(written) ?? [];
  if (login === undefined) return refuse(sentence("cli-init-account", written));
  if (id !== undefined) return { id: Number(id), login };
  if (!client) return refuse(sentence("cli-init-account-number", login));
  try {
    const { data } = await client.request("GET /users/{username}", { username: login });
    return { id: Number(data.id), login: data.login };
  } catch (failure) {
    const error = asGitHubError("find account", failure);
    return refuse(
      error.status === 404
        ? sentence("cli-init-account-unknown", login)
        : sentence("cli-init-account-unasked", login, wordsOf(error)),
    );
  }
}
