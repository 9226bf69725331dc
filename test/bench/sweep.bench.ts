import { afterAll, beforeAll, it } from "vitest";
import { sweep } from "../../src/app/sweep.ts";
import { later } from "../../src/core/domain/ids.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { clientOf, DESK } from "../github/sandbox-desk.ts";
import { type CountedLook, countingDoor } from "../support/counted-looks.ts";
import { createLargeDesk, FILED_AT, LARGE_DESK } from "../support/large-desk.ts";
import { DEMO, tell } from "../support/told-story.ts";
import { figure } from "./figure.ts";

const HOUR = 3_600_000;
const SWEEPS_AN_HOUR = 6;
/** Up to so many requests, each sweep looks at all of them. */
const SMALL_DESK = 60;
/** What one look costs: the requests of a look with nothing to do, and its points. */
const LOOK = { requests: 1, points: 2 };
/** What GitHub allows a token in an hour. */
const LIMITS = { app: 5_000, workflow: 1_000 };

/** What the demo's request asked of GitHub from the form to what was learnt, sweeps aside, in each of its 440 days. */
const story = { requests: Number.NaN, days: 440 };
/** What a sweep costs with nothing due, by the number of requests. */
const quiet = new Map<number, { readonly requests: number; readonly points: number }>();

beforeAll(async () => {
  const looks: CountedLook[] = [];
  await tell(DEMO, { door: (setting) => countingDoor(setting, looks) });
  story.requests = looks.reduce((sum, { requests }) => sum + requests.length, 0);
});

it.each([
  [10, 2],
  [60, 5],
  [1_000, 50],
  [10_000, 500],
])("a sweep of %i open requests, %i of them with an open ballot, nothing due", async (requests, ballots) => {
  const desk = await createLargeDesk({ requests, ballots });
  const { sandbox } = desk;
  // Nothing was filed of late any more. The sweep before was a second ago, so that nobody's daily turn is in between.
  sandbox.clock.set(later(FILED_AT, 30 * HOUR));
  const client = clientOf(desk, sandbox.appToken("quorumdesk", DESK));
  const github = createOctokitGitHub(client, { fetch: sandbox.fetch });
  const used = async (): Promise<number> => (await client.request("GET /rate_limit")).data.resources.graphql?.used ?? 0;
  const points = await used();
  const before = sandbox.log.length;
  const began = performance.now();
  await sweep(LARGE_DESK, { github, dryRun: false }, undefined, { since: later(FILED_AT, 30 * HOUR - 1_000) });
  const took = performance.now() - began;
  const asked = { requests: sandbox.log.length - before, points: (await used()) - points };
  quiet.set(requests, asked);
  const what = `Sweep of ${requests.toLocaleString("en-GB")} open requests with ${ballots} open ballots, nothing due`;
  const isBudgeted = requests === 1_000;
  figure({
    what,
    is: asked.requests,
    unit: "requests",
    ...(isBudgeted && { budget: { atMost: 30 } }),
    beside: `${Math.round(took)} ms, with the stand-in for GitHub in the same process`,
  });
  figure({ what: `${what}: GraphQL`, is: asked.points, unit: "points", ...(isBudgeted && { budget: { atMost: 60 } }) });
});

afterAll(() => {
  const ofStory = story.requests / story.days / 24;
  figure({
    what: "The demo's request, from the form to what was learnt",
    is: story.requests,
    unit: "requests",
    beside: `in ${story.days} days, a sweep after each step among them`,
  });
  for (const [requests, asked] of quiet) {
    if (requests === 60) continue;
    const turns = requests > SMALL_DESK ? requests / 24 : 0;
    const hour = {
      requests: SWEEPS_AN_HOUR * asked.requests + turns * LOOK.requests + requests * ofStory,
      points: SWEEPS_AN_HOUR * asked.points + turns * LOOK.points + requests * ofStory,
    };
    const share = (limit: number): string => `${((100 * hour.points) / limit).toFixed(1)} %`;
    figure({
      what: `A desk with ${requests.toLocaleString("en-GB")} open requests, in an hour`,
      is: hour.requests,
      unit: "requests",
      beside: `${Math.round(hour.points)} GraphQL points: ${share(LIMITS.app)} of an App's hour, ${share(LIMITS.workflow)} of a workflow token's; a sweep every ten minutes, each request once a day, and what people do as in the demo`,
    });
  }
});
