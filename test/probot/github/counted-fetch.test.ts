import { expect, it } from "vitest";
import { countedFetch } from "../../../src/probot/github/counted-fetch.ts";
import { createMetrics } from "../../../src/probot/watch/metrics.ts";
import { json } from "../app-server.ts";

const figures = async (metrics: ReturnType<typeof createMetrics>) =>
  (await metrics.registry.metrics())
    .split("\n")
    .filter((line) => line.startsWith("quorumdesk_github_r"))
    .map((line) => line.slice("quorumdesk_github_".length));

it("requests are counted by kind and status, and by no name of anything", async () => {
  const metrics = createMetrics();
  const counted = countedFetch(metrics, async (input) => {
    if (String(input).endsWith("/gone")) throw new TypeError("fetch failed");
    return json({}, 200, { "x-ratelimit-remaining": "4999", "x-ratelimit-resource": "core" });
  });
  await counted("https://api.github.com/repos/acme/desk/issues/7");
  await counted("https://api.github.com/repos/acme/desk/labels", { method: "POST" });
  await counted("https://ghe.acme.org/api/graphql", { method: "POST" });
  await counted("https://api.github.com/app/installations/11/access_tokens", { method: "POST" });
  await expect(counted("https://api.github.com/gone")).rejects.toThrow("fetch failed");
  expect(await figures(metrics)).toEqual([
    'requests_total{kind="rest-read",status="200"} 1',
    'requests_total{kind="rest-write",status="200"} 1',
    'requests_total{kind="graphql",status="200"} 1',
    'requests_total{kind="token",status="200"} 1',
    'requests_total{kind="rest-read",status="none"} 1',
    'rate_limit_remaining{resource="core"} 4999',
  ]);
});

it("a resource that is no short name is not counted", async () => {
  const metrics = createMetrics();
  const headers = { "x-ratelimit-remaining": "1", "x-ratelimit-resource": 'x"} 1\nfake 1'.replace("\n", " ") };
  await countedFetch(metrics, async () => json({}, 200, headers))("https://api.github.com/app");
  expect(await figures(metrics)).toEqual(['requests_total{kind="rest-read",status="200"} 1']);
});

it("the difference between GitHub's clock and the machine's is a figure", async () => {
  const metrics = createMetrics();
  await countedFetch(
    metrics,
    async () => json({}),
    () => Date.parse("2026-03-01T11:58:00Z"),
  )("https://api.github.com/app");
  const { values } = await metrics.clock.get();
  expect(values).toMatchObject([{ value: 120 }]);
});

it("nobody waits for ever: a request without a limit of its own gets one", async () => {
  let signal: AbortSignal | null | undefined;
  const counted = countedFetch(createMetrics(), async (_input, init) => {
    signal = init?.signal;
    return json({});
  });
  await counted("https://api.github.com/app");
  expect(signal?.aborted).toBe(false);
});
