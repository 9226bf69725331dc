import { Octokit } from "@octokit/rest";
import { describe, expect, it } from "vitest";
import { guardClient } from "../../src/github/guarded-client.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { requestAnswer } from "./scripted-github.ts";

const ref = { owner: "acme", repo: "desk", number: 7 };
const DATE = "Sun, 01 Mar 2026 12:00:00 GMT";
const JSON_HEADERS = { "content-type": "application/json", date: DATE };
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const TOKEN = "a-token-for-one-host";

interface Call {
  readonly url: string;
  readonly init: RequestInit & { readonly headers: Readonly<Record<string, string>> };
}

/** A client whose far end answers as told, one answer after the other, the last one again and again. */
function clientOf(...answers: readonly ((call: Call) => Response | Promise<Response>)[]) {
  const calls: Call[] = [];
  const fetch = async (url: string, init: Call["init"]): Promise<Response> => {
    calls.push({ url, init });
    const answer = answers[Math.min(calls.length, answers.length) - 1];
    if (!answer) throw new Error("no answer is planned");
    return answer({ url, init });
  };
  return { client: new Octokit({ auth: TOKEN, request: { fetch }, log: silent }), calls };
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: JSON_HEADERS });
const movedTo = (location: string, status = 301) =>
  new Response("{}", { status, headers: { ...JSON_HEADERS, location } });

describe("a repository that was renamed", () => {
  const issue = { id: 9, number: 7 };

  it.each([301, 302, 307, 308])("is read where it is now (%i), with the same headers", async (status) => {
    const { client, calls } = clientOf(
      () => movedTo("https://api.github.com/repositories/42/issues/7", status),
      () => json(issue),
    );
    const { data } = await guardClient(client).request("GET /repos/{owner}/{repo}/issues/{issue_number}", {
      ...ref,
      issue_number: 7,
    });
    expect(data).toMatchObject(issue);
    expect(calls[1]?.url).toBe("https://api.github.com/repositories/42/issues/7");
    expect(calls[1]?.init.headers["authorization"]).toBe(`token ${TOKEN}`);
  });

  it.each([301, 307])(
    "is written to as it was asked (%i): the method and the words stay, and nothing is done twice",
    async (status) => {
      const { client, calls } = clientOf(
        () => movedTo("/repositories/42/issues/7/labels", status),
        () => json([]),
      );
      await createOctokitGitHub(client).setLabels(ref, ["approved"], []);
      expect(calls.map(({ init }) => init.method)).toEqual(["POST", "POST"]);
      expect(calls[1]?.init.body).toBe('{"labels":["approved"]}');
    },
  );
});

describe("a redirect", () => {
  it.each([
    ["to another host", "https://evil.example/repos/acme/desk"],
    ["to a host with a name like it", "https://api.github.com.evil.example/"],
    ["without encryption", "http://api.github.com/repos/acme/desk"],
    ["to another port", "https://api.github.com:8443/"],
    ["to nowhere", "https://"],
    ["with another name and password", "https://rex:secret@api.github.com/repos/acme/desk"],
    ["to something of this machine", "blob:https://api.github.com/0b5a"],
  ])("%s is not followed, by no read and no write", async (_, location) => {
    const { client, calls } = clientOf(() => movedTo(location));
    const writing = createOctokitGitHub(client).setLabels(ref, ["approved"], []);
    await expect(writing).rejects.toMatchObject({ name: "GitHubError", trouble: "refused" });
    const reading = createOctokitGitHub(client).addPart(ref, 8);
    await expect(reading).rejects.toMatchObject({ name: "GitHubError", trouble: "refused" });
    expect(calls).toHaveLength(2);
  });

  it.each<[string, () => Response]>([
    ["that has no way on", () => new Response("{}", { status: 301, headers: JSON_HEADERS })],
    ["after which the answer is elsewhere", () => movedTo("/repositories/42/issues/7/labels", 303)],
    ["of which there is a choice", () => movedTo("/repositories/42/issues/7/labels", 300)],
  ])("%s is no answer, and nothing is sent again: it may be done", async (_, answer) => {
    const { client, calls } = clientOf(answer);
    const writing = createOctokitGitHub(client).setLabels(ref, ["approved"], []);
    await expect(writing).rejects.toMatchObject({ name: "GitHubError", trouble: "unsure" });
    expect(calls).toHaveLength(1);
  });

  it("by a list whose next page is elsewhere is not followed, either", async () => {
    const headers = { ...JSON_HEADERS, link: '<https://evil.example/repos/acme/desk/issues?page=2>; rel="next"' };
    const { client, calls } = clientOf(() => new Response("[]", { headers }));
    const listing = createOctokitGitHub(client).listRequests({ owner: "acme", repo: "desk" }, "recent");
    await expect(listing[Symbol.asyncIterator]().next()).rejects.toMatchObject({ trouble: "refused" });
    expect(calls).toHaveLength(1);
  });

  it("that leads on and on is left", async () => {
    const { client, calls } = clientOf(() => movedTo("/round"));
    await expect(createOctokitGitHub(client).addPart(ref, 8)).rejects.toMatchObject({ trouble: "refused" });
    expect(calls).toHaveLength(4);
  });
});

describe("a request that takes too long", () => {
  const until = (signal: AbortSignal | null | undefined) =>
    new Promise<never>((_, fail) => signal?.addEventListener("abort", () => fail(signal.reason)));

  it.each<[string, (call: Call) => Response | Promise<Response>]>([
    ["before anything is answered", ({ init }) => until(init.signal)],
    [
      "in the middle of the answer",
      ({ init }) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode("{"));
              init.signal?.addEventListener("abort", () => controller.error(init.signal?.reason));
            },
          }),
          { headers: JSON_HEADERS },
        ),
    ],
  ])("is given up: %s", async (_, answer) => {
    const { client, calls } = clientOf(answer);
    const writing = createOctokitGitHub(client, { patienceMs: 5 }).setLabels(ref, ["approved"], []);
    await expect(writing).rejects.toMatchObject({
      trouble: "unsure",
      status: undefined,
      message: "add labels: no answer within 0.005 s",
    });
    expect(calls).toHaveLength(1);
  });

  it("each has a time of its own: a look may take longer than one request", async () => {
    const { client } = clientOf(() => json(requestAnswer()));
    const github = createOctokitGitHub(client, { patienceMs: 1_000 });
    expect((await github.readSnapshot(ref)).incomplete).toEqual([]);
  });
});

describe("an answer", () => {
  it("without end is left", async () => {
    const chunk = new Uint8Array(8 * 1024 * 1024);
    let given = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            given += 1;
            controller.enqueue(chunk);
          },
        }),
        { headers: JSON_HEADERS },
      );
    const { client } = clientOf(endless);
    await expect(createOctokitGitHub(client).addPart(ref, 8)).rejects.toMatchObject({
      trouble: "unsure",
      message: expect.stringContaining("longer than"),
    });
    expect(given).toBeLessThan(12);
  });

  it.each<[string, () => Response]>([
    ["cut in the middle", () => new Response('{"data":{"viewer":', { headers: JSON_HEADERS })],
    ["empty", () => new Response("", { headers: JSON_HEADERS })],
    [
      "a page of HTML with status 200",
      () => new Response("<p>", { headers: { ...JSON_HEADERS, "content-type": "text/html" } }),
    ],
    ["of another shape", () => json({ data: [] })],
    ["nothing but null", () => json(null)],
  ])("that is %s decides nothing: perhaps the next one is whole", async (_, answer) => {
    const { client } = clientOf(answer);
    await expect(createOctokitGitHub(client).readSnapshot(ref)).rejects.toMatchObject({ trouble: "unsure" });
  });

  it("without a body is one, too", async () => {
    const { client } = clientOf(() => new Response(null, { status: 204, headers: { date: DATE } }));
    await createOctokitGitHub(client).setLabels(ref, [], ["approved"]);
  });
});
