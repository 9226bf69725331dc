import type { Probot } from "probot";
import { sweep } from "../app/sweep.ts";
import type { RepositoryRef } from "../github/port.ts";
import type { Connect } from "./helpdesk-app.ts";
import type { Turns } from "./turns.ts";

const MINUTE = 60_000;

/** What a sweep of all installations needs. */
export interface Sweeping {
  readonly probot: Probot;
  readonly connect: Connect;
  readonly turns: Turns;
  readonly log: (line: string) => void;
  readonly minutes: number;
}

/** Sweeps every `minutes`, counted from the end of the sweep before. The answer stops it, and ends with the sweep under way. */
export function startSweeping(sweeping: Sweeping): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  let stopped = false;
  const wait = (): void => {
    timer = setTimeout(() => {
      running = sweepInstallations(sweeping)
        .catch((failure: unknown) => sweeping.log(`sweep failed: ${String(failure)}`))
        .then(() => (stopped ? undefined : wait()));
    }, sweeping.minutes * MINUTE);
  };
  wait();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

/** Sweeps every repository that the app is installed in, one after the other. */
export async function sweepInstallations({ probot, connect, turns, log }: Omit<Sweeping, "minutes">): Promise<void> {
  const app = await probot.auth();
  for (const { id } of await app.paginate("GET /app/installations", { per_page: 100 })) {
    const client = await probot.auth(id);
    const services = connect(client);
    for (const repository of await client.paginate("GET /installation/repositories", { per_page: 100 })) {
      if (repository.archived || repository.disabled) continue;
      const ref: RepositoryRef = { owner: repository.owner.login, repo: repository.name };
      const { looked, decided, failed, stopped } = await sweep(ref, services, turns.inTurn);
      log(
        `${ref.owner}/${ref.repo} swept looked=${looked} decided=${decided.length} failed=${failed.length}${stopped ? ` stopped=${stopped.why}` : ""}`,
      );
    }
  }
}
