import type { Probot } from "probot";
import { sweep } from "../../app/sweep.ts";
import type { Instant } from "../../core/domain/ids.ts";
import { GitHubError, type RepositoryRef } from "../../github/port.ts";
import type { Connect, Installed } from "../github/connect.ts";
import type { Turns } from "../queue/turns.ts";
import { reasonOf } from "../watch/failure-reason.ts";
import type { Log } from "../watch/log.ts";

/** What a sweep of all installations needs. */
export interface Sweeping {
  readonly probot: Probot;
  readonly connect: Connect;
  readonly turns: Turns;
  readonly log: Log;
  readonly isStopping: () => boolean;
  /** When the last sweep of each repository that came to its end began: kept from one sweep to the next. */
  readonly begun?: Map<string, Instant>;
}

/** What a sweep came to. */
export interface SweepCount {
  /** Repositories that were swept to their end. */
  readonly repositories: number;
  /** Repositories of which not all could be swept, and installations that let nobody in. The log says why. */
  readonly failed: number;
}

/**
 * Sweeps every repository that the App is installed in, one after the other. One that fails does not stop the others. Throws
 * where GitHub does not say where the App is installed.
 */
export async function sweepInstallations(sweeping: Sweeping): Promise<SweepCount> {
  const { probot, log, isStopping } = sweeping;
  const app = await probot.auth();
  let [repositories, failed] = [0, 0];
  for (const { id, suspended_at } of await app.paginate("GET /app/installations", { per_page: 100 })) {
    // Its owner wants no work for now, and GitHub gives no token.
    if (suspended_at) {
      log.warn("installation suspended", { installation: id });
      continue;
    }
    try {
      const client = await probot.auth(id);
      for (const { owner, repo } of await openRepositories(client)) {
        if (isStopping()) return { repositories, failed };
        if (await sweepOne({ owner, repo }, { id, client }, sweeping)) repositories += 1;
        else failed += 1;
      }
    } catch (failure) {
      failed += 1;
      log.error("installation not swept", { installation: id, reason: reasonOf(failure) });
    }
  }
  return { repositories, failed };
}

/** The repositories that an installation may see and that still take comments. */
async function openRepositories(client: Awaited<ReturnType<Probot["auth"]>>): Promise<readonly RepositoryRef[]> {
  const all = await client.paginate("GET /installation/repositories", { per_page: 100 });
  return all
    .filter(({ archived, disabled }) => !archived && !disabled)
    .map(({ owner, name }) => ({ owner: owner.login, repo: name }));
}

/** Sweeps one repository. Returns whether it came to its end. */
async function sweepOne(
  ref: RepositoryRef,
  installed: Installed,
  { connect, turns, log, isStopping, begun = new Map() }: Sweeping,
): Promise<boolean> {
  const inTurn: Turns["inTurn"] = (request, look) => turns.inTurn(request, () => (isStopping() ? stop() : look()));
  const name = `${ref.owner}/${ref.repo}`;
  try {
    const since = begun.get(name);
    const services = connect(installed, { door: "sweep" });
    const { looked, decided, failed, stopped, begunAt } = await sweep(ref, services, inTurn, since ? { since } : {});
    if (!stopped && begunAt !== undefined) begun.set(name, begunAt);
    const counts = `looked=${looked} decided=${decided.length} failed=${failed.length}`;
    const isWhole = failed.length === 0 && !stopped;
    log[isWhole ? "info" : "warn"](`${name} swept ${counts}${stopped ? ` stopped=${stopped.why}` : ""}`, {
      door: "sweep",
    });
    return !stopped;
  } catch (failure) {
    log.error("repository not swept", { repository: name, reason: reasonOf(failure) });
    return false;
  }
}

/** A sweep goes on after any failure but one that tells it to wait. */
const stop = (): never => {
  throw new GitHubError("look", undefined, "the server stops", { trouble: "wait" });
};
