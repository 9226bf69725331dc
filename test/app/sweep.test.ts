import { describe, expect, it } from "vitest";
import { sweep } from "../../src/app/sweep.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { requestAnswer, type Said, type Sent, scriptedClient } from "../github/scripted-github.ts";

const repository = { owner: "acme", repo: "desk" };
const row = (number: number) => ({ number, updated_at: `2026-02-0${number}T00:00:00Z`, state: "open", labels: [] });
const numberOf = ({ body }: Sent): number => Object(body["variables"]).number;

function desk(read: (number: number) => Said, open: readonly number[] = [1, 2, 3]) {
  const { client, sent } = scriptedClient((request) => {
    if (request.method === "GET") return { body: request.path.includes("state=open") ? open.map(row) : [] };
    return request.path === "/graphql" ? read(numberOf(request)) : { status: 201, body: { id: 11 } };
  });
  const log: string[] = [];
  const looked = () => sent.filter(({ path }) => path === "/graphql").map(numberOf);
  return {
    services: { github: createOctokitGitHub(client), dryRun: true, log: (line: string) => void log.push(line) },
    looked,
    log,
  };
}
const settled = requestAnswer({ body: "Just a bug." });

describe("a sweep", () => {
  it("looks at every request in turn and says which were decided", async () => {
    const { services, looked } = desk((number) => ({ body: number === 2 ? requestAnswer({ number }) : settled }));
    const report = await sweep(repository, services);
    expect(looked()).toEqual([1, 2, 3]);
    expect(report).toMatchObject({ looked: 3, failed: [] });
    expect(report.decided.map(({ ref }) => ref.number)).toEqual([2]);
    expect(report.stopped).toBeUndefined();
  });

  it("leaves out requests that have long been closed", async () => {
    const asked: string[] = [];
    const { client } = scriptedClient(({ path }) => {
      asked.push(path);
      return { body: [] };
    });
    await sweep(repository, { github: createOctokitGitHub(client), dryRun: true });
    expect(asked.filter((path) => path.includes("state=closed") && path.includes("since="))).toHaveLength(1);
  });

  it("goes on after a request that fails, and names it", async () => {
    const { services, looked, log } = desk((number) =>
      number === 2 ? { status: 502, body: { message: "bad gateway" } } : { body: settled },
    );
    const report = await sweep(repository, services);
    expect([...new Set(looked())]).toEqual([1, 2, 3]);
    expect(report.failed).toMatchObject([{ ref: { number: 2 }, failure: { status: 502 } }]);
    expect(log.some((line) => line.startsWith("acme/desk#2 failed"))).toBe(true);
  });

  it("stops where the desk's files do not load: they load for no other request either", async () => {
    const { services, looked } = desk(() => ({ body: requestAnswer({}, { config: null }) }));
    expect(await sweep(repository, services)).toMatchObject({ looked: 1, stopped: { why: "config-broken" } });
    expect(looked()).toEqual([1]);
  });

  it.each([
    [429, "slow down"],
    [403, "You have exceeded a secondary rate limit"],
  ])("stops where GitHub asks to wait (%i)", async (status, message) => {
    const { services, looked } = desk(() => ({ status, body: { message } }));
    expect(await sweep(repository, services)).toMatchObject({ stopped: { why: "rate-limited" } });
    expect(looked()).toEqual([1]);
  });

  const down: Said = { status: 502, body: { message: "bad gateway" } };

  it("ends where three requests in a row get no clear answer, and nothing else does", async () => {
    const { services, looked, log } = desk((number) => (number === 1 ? { body: settled } : down), [1, 2, 3, 4, 5, 6]);
    const report = await sweep(repository, services);
    expect(report).toMatchObject({ looked: 4, stopped: { why: "no-answer" } });
    expect(report.failed.map(({ ref }) => ref.number)).toEqual([2, 3, 4]);
    // The last question is a small one, not for a request.
    expect(looked()).toEqual([1, 2, 2, 3, 3, 4, 4, undefined]);
    expect(log.at(-1)).toBe("acme/desk sweep ends: no clear answers from GitHub");
  });

  it("goes on where requests that cannot be read stand together, and GitHub answers all else", async () => {
    const named = { data: { repository: { id: "R_1" } } };
    const { services } = desk(
      (number) => (number === undefined ? { body: named } : number <= 4 ? down : { body: settled }),
      [1, 2, 3, 4, 5, 6],
    );
    const report = await sweep(repository, services);
    expect(report.failed.map(({ ref }) => ref.number)).toEqual([1, 2, 3, 4]);
    expect(report).toMatchObject({ looked: 6 });
    expect(report.stopped).toBeUndefined();
  });

  it("takes each look in its turn", async () => {
    const { services } = desk(() => ({ body: settled }));
    const turns: number[] = [];
    await sweep(repository, services, (ref, look) => {
      turns.push(ref.number);
      return look();
    });
    expect(turns).toEqual([1, 2, 3]);
  });
});
