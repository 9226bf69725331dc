import { describe, expect, it } from "vitest";
import type { Fetch } from "../../src/github/read-copy.ts";
import { readLibrary } from "../../src/github/read-library.ts";

const BOARD = "https://acme.example/board";
const row = (change: object = {}) => ({
  number: 7,
  title: "Scans of old maps",
  stage: "delivered",
  finished: true,
  country: "Finland",
  partnerKind: "Museum",
  material: "Maps",
  url: "https://github.com/acme/desk/issues/7",
  page: "/en/requests/7/index.html",
  ...change,
});

/** Answers with a list of rows, or with what is given, and keeps what was asked. */
function answering(answer: unknown, status = 200) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch: Fetch = async (url, init = {}) => {
    asked.push({ url: String(url), init });
    return new Response(typeof answer === "string" ? answer : JSON.stringify(answer), { status });
  };
  return { asked, fetch };
}
const listing = (...requests: readonly object[]) => answering({ version: 1, builtAt: "2026-03-01", requests });

describe("the board's list of requests", () => {
  it.each([BOARD, `${BOARD}/`])("is read below the address of the board: %s", async (address) => {
    const { fetch, asked } = listing(row());
    expect(await readLibrary(fetch, address)).toEqual([
      {
        number: 7,
        title: "Scans of old maps",
        url: "https://acme.example/board/en/requests/7/",
        country: "Finland",
        partnerKind: "Museum",
        material: "Maps",
        finished: true,
      },
    ]);
    expect(asked.map(({ url }) => url)).toEqual(["https://acme.example/board/api/v1/requests.json"]);
  });

  it("is asked for without a token, follows no redirect and waits for a while only", async () => {
    const { fetch, asked } = listing();
    expect(await readLibrary(fetch, BOARD)).toEqual([]);
    expect(asked[0]?.init).toMatchObject({ redirect: "error", credentials: "omit", signal: expect.any(AbortSignal) });
    expect(asked[0]?.init.headers).toEqual({ accept: "application/json" });
  });

  it("may lack what a request does not say, and what an older board did not list", async () => {
    const { material: _, ...older } = row({ country: null, partnerKind: null });
    expect(await readLibrary(listing(older).fetch, BOARD)).toMatchObject([
      { country: null, partnerKind: null, material: null },
    ]);
  });

  it.each([
    "//evil.example/x",
    "../../other/",
    "https://evil.example/en/requests/7/",
    "javascript:alert(1)",
    "%2e%2e/%2e%2e/x",
  ])("never leads away from the board: %s", async (page) => {
    const entries = await readLibrary(listing(row({ page })).fetch, BOARD);
    for (const { url } of entries ?? []) expect(url).toMatch(/^https:\/\/acme\.example\/board\//);
  });

  it("takes titles as hostile text, well-formed", async () => {
    const entries = await readLibrary(listing(row({ title: "a\ud800b" })).fetch, BOARD);
    expect(entries?.[0]?.title).toBe("a\ufffdb");
  });

  it.each([
    ["another version", { version: 2, requests: [] }, 200],
    ["no list", { version: 1 }, 200],
    ["a row without a number", { version: 1, requests: [row({ number: "7" })] }, 200],
    ["no JSON", "<html>", 200],
    ["half a file", '{"version":1,"requests":[', 200],
    ["not found", { version: 1, requests: [] }, 404],
    ["too much", " ".repeat(5 * 1024 * 1024 + 1), 200],
  ])("is unknown where the answer is %s", async (_, answer, status) => {
    expect(await readLibrary(answering(answer, status).fetch, BOARD)).toBeUndefined();
  });

  it.each(["http://acme.example/board", "file:///etc/passwd", "not an address", ""])(
    "is asked for at a safe address only: %s",
    async (address) => {
      const { fetch, asked } = listing(row());
      expect(await readLibrary(fetch, address)).toBeUndefined();
      expect(asked).toEqual([]);
    },
  );

  it("is unknown where nobody answers; nothing is thrown", async () => {
    const fetch: Fetch = () => Promise.reject(new TypeError("fetch failed"));
    expect(await readLibrary(fetch, BOARD)).toBeUndefined();
  });
});
