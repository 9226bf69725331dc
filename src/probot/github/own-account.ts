import type { Probot } from "probot";
import { say } from "../../core/messages/speak.ts";
import { asGitHubError } from "../../github/github-errors.ts";
import type { Later } from "../later.ts";
import type { Log } from "../watch/log.ts";

const ASK_AGAIN = 60_000;

/** Who the App is, as GitHub answers to its key. */
export interface OwnAccount {
  /** As in `quorumdesk[bot]`; undefined until GitHub took the key. */
  login(): string | undefined;
  /** Ends when GitHub was asked once. */
  readonly asked: Promise<void>;
  /** Asks no more. */
  stop(): void;
}

/** Asks GitHub with the App's key who that is; once a minute, until GitHub answers. */
export function askOwnAccount(probot: Probot, log: Log, later: Later): OwnAccount {
  let login: string | undefined;
  let stop = (): void => undefined;
  const ask = async (): Promise<void> => {
    try {
      const { data } = await (await probot.auth()).request("GET /app");
      // Whatever stands at a wrong address may answer with a page.
      if (!data?.slug) throw new Error("the answer names no App");
      login = `${data.slug}[bot]`;
    } catch (failure) {
      log.error(say("en", "cli-start-key-refused", asGitHubError("GET /app", failure).message));
      stop = later(() => void ask(), ASK_AGAIN);
    }
  };
  return { login: () => login, asked: ask(), stop: () => stop() };
}
