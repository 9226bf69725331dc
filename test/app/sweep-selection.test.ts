import { beforeEach, describe, expect, it } from "vitest";
import { sweep } from "../../src/app/sweep.ts";
import { type Instant, instant, later } from "../../src/core/domain/ids.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { ask, clientOf, DESK } from "../github/sandbox-desk.ts";
import { createLargeDesk, FILED_AT, LARGE_DESK, type LargeDeskWish } from "../support/large-desk.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Nothing was filed of late any more, and nothing is due yet. */
const QUIET = later(FILED_AT, 30 * HOUR);

async function aDesk(wish: LargeDeskWish) {
  const desk = await createLargeDesk(wish);
  const { sandbox } = desk;
  const client = clientOf(desk, sandbox.appToken("quorumdesk", DESK));
  const github = createOctokitGitHub(client, { fetch: sandbox.fetch });
  const pointsUsed = async (): Promise<number> =>
    (await client.request("GET /rate_limit")).data.resources.graphql?.used ?? 0;
  /** Sweeps at a moment. The sweep before it was a second ago, unless told otherwise: nobody's turn is in between. */
  const run = async (at: Instant, since: Instant = later(at, -1_000), points?: number) => {
    sandbox.clock.set(at);
    const looked: number[] = [];
    const readSnapshot: typeof github.readSnapshot = (ref) => {
      looked.push(ref.number);
      return github.readSnapshot(ref);
    };
    const used = await pointsUsed();
    const before = sandbox.log.length;
    const survey: typeof github.survey = async (where) => ({
      ...(await github.survey(where)),
      ...(points !== undefined && { points: points - (await pointsUsed()) + used }),
    });
    const services = { dryRun: false, github: { ...github, readSnapshot, survey } };
    const report = await sweep(LARGE_DESK, services, undefined, { since });
    const requests = sandbox.log.length - before;
    const decided = report.decided.map(({ ref }) => ref.number);
    return { report, looked, decided, requests, points: (await pointsUsed()) - used };
  };
  return { ...desk, run };
}

describe("a sweep of a desk with a thousand requests, fifty of which are voted on", async () => {
  const desk = await aDesk({ requests: 1_000, ballots: 50 });
  const { sandbox, run, voting, waiting } = desk;
  const fresh = sandbox.dump();
  const quiet = async (at: Instant) => expect(await run(at)).toMatchObject({ looked: [], decided: [] });

  /** A comment of a request with these words. */
  const commentOf = (number: number, words: string): number => {
    const comments = [...sandbox.dump().comments.values()].filter(({ issue }) => issue.number === number);
    return comments.find(({ body }) => body.includes(words))?.id ?? 0;
  };

  beforeEach(() => sandbox.restore(fresh));

  it("looks at none where nothing is due, for at most 30 requests and 60 points", async () => {
    const { looked, requests, points } = await run(QUIET);
    expect(looked).toEqual([]);
    expect(requests).toBeLessThanOrEqual(30);
    expect(points).toBeLessThanOrEqual(60);
  });

  it("finds a vote by reaction, and one that is taken back", async () => {
    const [number = 0] = voting.slice(7);
    const ballot = commentOf(number, "ballot-opened");
    await quiet(QUIET);
    sandbox.react(ballot, { by: "ana", content: "+1" });
    expect(await run(later(QUIET, MINUTE))).toMatchObject({ looked: [number], decided: [number] });
    // The desk wrote, so the request changed of late; a day later it is quiet again.
    await quiet(later(QUIET, 27 * HOUR));
    sandbox.unreact(ballot, { by: "ana", content: "+1" });
    expect(await run(later(QUIET, 27 * HOUR))).toMatchObject({ looked: [number], decided: [number] });
  });

  it("looks at all ballots when they are due, oldest change first, and then leaves them alone", async () => {
    const end = instant("2026-03-08T12:00:00Z");
    expect((await run(end)).looked).toEqual(voting);
    await quiet(later(end, 28 * HOUR));
  });

  it("finds a label that somebody took off, although that was long ago", async () => {
    const [, , number = 0] = waiting;
    sandbox.clock.set(QUIET);
    sandbox.unlabel(DESK, number, "intake", { by: "rex" });
    expect(await run(later(QUIET, 27 * HOUR))).toMatchObject({ looked: [number], decided: [number] });
    await quiet(later(QUIET, 54 * HOUR));
  });

  it("finds a request whose card is gone, and one that nobody has looked at yet", async () => {
    const [number = 0] = waiting.slice(40);
    sandbox.clock.set(QUIET);
    sandbox.deleteComment(commentOf(number, "quorumdesk:card"), { by: "rex" });
    const unheard = ask(desk);
    sandbox.openIssue(DESK, { by: "rex", title: "A bug", body: "Something is broken." });
    expect(await run(later(QUIET, 40 * HOUR))).toMatchObject({ looked: [number, unheard] });
  });

  it("finds a comment whose delivery was lost, within 26 hours of it", async () => {
    const [number = 0] = waiting.slice(99);
    sandbox.clock.set(QUIET);
    sandbox.comment(DESK, number, { by: "cora", body: "/accept" });
    sandbox.takeEvents();
    expect(await run(later(QUIET, 25 * HOUR))).toMatchObject({ looked: [number], decided: [number] });
  });

  it("looks once more at open ballots when the roster changed", async () => {
    const roster = ".github/helpdesk/roster.yml";
    const text = Buffer.from([...sandbox.dump().repositories.values()][0]?.files.get(roster)?.bytes ?? []).toString();
    sandbox.putFile(DESK, roster, `${text}# Checked in March.\n`);
    expect((await run(QUIET)).looked).toEqual(voting);
    await quiet(later(QUIET, 27 * HOUR));
  });

  it("goes on where a card is deleted while it reads the cards, and knows that this one is gone", async () => {
    const [number = 0] = waiting.slice(3);
    const card = commentOf(number, "quorumdesk:card");
    sandbox.clock.set(QUIET);
    const fetch: typeof sandbox.fetch = (url, init) => {
      const isThere = sandbox.dump().comments.has(card);
      if (isThere && String(init?.body).includes("query Bodies")) sandbox.deleteComment(card, { by: "rex" });
      return sandbox.fetch(url, init);
    };
    const token = sandbox.appToken("quorumdesk", DESK);
    const github = createOctokitGitHub(clientOf({ ...desk, sandbox: { ...sandbox, fetch } }, token));
    const { requests } = await github.survey(LARGE_DESK);
    expect(requests.filter((request) => !request.card)).toMatchObject([
      { number, body: expect.stringContaining("old maps") },
    ]);
  });

  it("looks at a request whose card is older than what cards say to sweeps, and writes that into it, once", async () => {
    const [number = 0] = waiting.slice(5);
    const state = sandbox.dump();
    const card = state.comments.get(commentOf(number, "quorumdesk:card"));
    if (!card) throw new Error("the request has a card");
    const old = card.body.replace(/"hint":\{.*?\},(?="records")/, "");
    expect(old).not.toBe(card.body);
    Object.assign(card, { body: old, revisions: card.revisions.map((revision) => ({ ...revision, body: old })) });
    sandbox.restore(state);
    expect(await run(QUIET)).toMatchObject({ looked: [number], decided: [number] });
    expect(sandbox.dump().comments.get(card.id)?.body).toContain('"hint":{');
    await quiet(later(QUIET, 27 * HOUR));
  });

  it("is held up by no forged card: an edit is a change, and the card is written anew", async () => {
    const [number = 0] = voting;
    const card = commentOf(number, "quorumdesk:card");
    const body = sandbox.dump().comments.get(card)?.body ?? "";
    sandbox.clock.set(QUIET);
    sandbox.editComment(card, { by: "rex", body: body.replace(/"due":"2026/, '"due":"2096') });
    expect(await run(later(QUIET, MINUTE))).toMatchObject({ looked: [number], decided: [number] });
    expect(sandbox.dump().comments.get(card)?.body).toContain('"due":"2026');
  });

  it("leaves out what its token has no points for, and takes the ones that wait longest", async () => {
    const end = instant("2026-03-08T12:00:00Z");
    const most = voting.slice(0, 10);
    expect((await run(end, undefined, 34 + 100 + 2 * most.length)).looked).toEqual(most);
  });
});

describe("a day of sweeps", async () => {
  const { run } = await aDesk({ requests: 300, ballots: 1 });

  it("looks at each request once in 23 hours, never at many at once", async () => {
    const times = new Map<number, number>();
    for (let hour = 1; hour <= 23; hour += 2) {
      const at = later(QUIET, hour * HOUR);
      // With so few points the night's look at all of them is put off.
      const { looked } = await run(at, later(at, hour === 1 ? -HOUR : -2 * HOUR), 500);
      expect(looked.length).toBeLessThan(30);
      for (const number of looked) times.set(number, (times.get(number) ?? 0) + 1);
    }
    expect(times.size).toBe(300);
    expect([...times.values()].every((count) => count === 1)).toBe(true);
  });
});

describe("a sweep of a desk of sixty requests", async () => {
  const { run } = await aDesk({ requests: 60, ballots: 5 });

  it("looks at all of them", async () => {
    const { looked, requests } = await run(QUIET);
    expect(looked).toHaveLength(60);
    expect(requests).toBe(62);
  });
});

describe("the night of a large desk", async () => {
  const extra = "desk-issue: 1\n";
  const desk = await aDesk({ requests: 70, ballots: 3, extra });
  const night = instant("2026-03-03T03:20:00Z");

  it("looks at all requests once, and writes what waits for the committee", async () => {
    // The desk's own issue is read once more, to be written.
    expect((await desk.run(night)).looked).toHaveLength(72);
    expect((await desk.run(later(night, 10 * MINUTE))).looked).toEqual([]);
    expect((await desk.run(later(night, 24 * HOUR))).looked).toHaveLength(72);
  });
});
