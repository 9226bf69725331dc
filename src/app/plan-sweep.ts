import type { Desk } from "../core/config/desk.ts";
import { loadToDecide } from "../core/config/load-to-decide.ts";
import type { ConfigProblem } from "../core/config/problem.ts";
import { type Instant, later } from "../core/domain/ids.ts";
import { REASONS, type Reason, type Sweeping, sinceTurn, whyLook } from "../core/workflow/why-look.ts";
import type { RepositoryRef, Survey } from "../github/port.ts";
import type { Services } from "./process-request.ts";

/** Desks of up to so many requests are looked at whole in every sweep: a look costs less there than to choose. */
const SMALL_DESK = 60;
/** GraphQL points of one look. */
const POINTS_A_LOOK = 2;
/** GraphQL points that a sweep leaves for deliveries. */
const KEPT_POINTS = 100;
/**
 * Where a door does not know when it swept last, as a run of a workflow and a server that has just started, in milliseconds.
 * Schedules are late, so the time is three times theirs; whose turn falls into a longer gap has it at another hour next time.
 */
const SINCE = 1_800_000;
/** The hours of the night, UTC, in which a large desk is looked at whole, once: from the first, before the second. */
const NIGHT = { from: 3, until: 6 } as const;

/** Which requests a sweep looks at. On a large desk with the moment at which it began. */
export type SweepPlan =
  | { readonly kind: "broken"; readonly problems: readonly ConfigProblem[] }
  /** All of them: then what waits for the committee is known, and each place in the queue. */
  | { readonly kind: "whole"; readonly numbers: readonly number[]; readonly begunAt?: Instant }
  /** Those of a large desk of which something may have happened, in this order. */
  | { readonly kind: "chosen"; readonly numbers: readonly number[]; readonly desk: Desk; readonly begunAt: Instant };

/** Plans a sweep. `since` is when the one before it began, where the door knows that. */
export async function planSweep(
  repository: RepositoryRef,
  { github, log }: Services,
  since?: Instant,
): Promise<SweepPlan> {
  const few = await github.listFew(repository, SMALL_DESK);
  if (few) return { kind: "whole", numbers: few.map(({ ref }) => ref.number) };
  const survey = await github.survey(repository);
  const loaded = loadToDecide(survey.files);
  if (!loaded.ok) return { kind: "broken", problems: loaded.problems };
  const { desk } = loaded;
  const sweeping = { since: since ?? later(survey.readAt, -SINCE), now: survey.readAt };
  const most = affordable(survey);
  const where = `${repository.owner}/${repository.repo} survey requests=${survey.requests.length}`;
  if (isNightDue(survey, desk, sweeping)) {
    if (survey.requests.length <= most) {
      log?.(`${where} chosen=all`);
      return { kind: "whole", numbers: survey.requests.map(({ number }) => number), begunAt: survey.readAt };
    }
    log?.(`${where} too many to look at all of them with ${survey.points} points: queue and agenda stay as they are`);
  }
  const chosen = chooseRequests(survey, desk, sweeping);
  const numbers = chosen.slice(0, most).map(({ number }) => number);
  log?.(`${where} chosen=${chosen.length} put-off=${chosen.length - numbers.length} ${countsOf(chosen)}`);
  return { kind: "chosen", numbers, desk, begunAt: survey.readAt };
}

/** How many looks the token has points for. */
const affordable = ({ points }: Survey): number =>
  points === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((points - KEPT_POINTS) / POINTS_A_LOOK));

/**
 * Whether all requests have to be looked at now: in the night, once. The desk's own issue, which is written anew each night,
 * says whether that was done; without one, the first sweep of the night does it.
 */
function isNightDue({ requests }: Survey, { config }: Desk, { since, now }: Sweeping): boolean {
  const hour = Number(now.slice(11, 13));
  if (hour < NIGHT.from || hour >= NIGHT.until) return false;
  const begun = `${now.slice(0, 10)}T0${NIGHT.from}:00:00Z`;
  const own = requests.find(({ number }) => number === config["desk-issue"]);
  return own ? own.card === undefined || own.card.at < begun : since < begun;
}

interface Chosen {
  readonly number: number;
  readonly why: Reason;
}

/**
 * The requests to look at: what is known to have happened first, oldest change first; then what was looked at before, from
 * another one on in each sweep, so that nobody is always behind where the points do not suffice for all.
 */
function chooseRequests({ requests }: Survey, desk: Desk, sweeping: Sweeping): readonly Chosen[] {
  const chosen = requests.flatMap((request): readonly Chosen[] => {
    const why = whyLook(request, desk, sweeping);
    return why ? [{ number: request.number, why }] : [];
  });
  const known = chosen.filter(({ why }) => why !== "changed-of-late" && why !== "turn");
  const again = (why: Reason): readonly Chosen[] =>
    chosen
      .filter((one) => one.why === why)
      .toSorted((a, b) => sinceTurn(b.number, sweeping.now) - sinceTurn(a.number, sweeping.now));
  return [...known, ...again("turn"), ...again("changed-of-late")];
}

const countsOf = (chosen: readonly Chosen[]): string =>
  REASONS.map((reason) => ({ reason, count: chosen.filter(({ why }) => why === reason).length }))
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `${reason}=${count}`)
    .join(" ");
