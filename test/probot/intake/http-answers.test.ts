import { connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { closeDown, createAnswering, type HttpAnswer, listen } from "../../../src/probot/intake/http-answers.ts";
import { createLog } from "../../../src/probot/watch/log.ts";

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function serve(answer: () => Promise<HttpAnswer>) {
  const lines: Record<string, unknown>[] = [];
  const server = createAnswering(
    answer,
    createLog((line) => void lines.push(JSON.parse(line))),
  );
  const url = await listen(server, { host: "127.0.0.1", port: 0 });
  opened.push(() => closeDown(server, Promise.resolve()));
  return { url, lines };
}

it("an answer that fails says a number and nothing else; the log says what it was", async () => {
  const { url, lines } = await serve(async () => {
    throw new Error(`at db.internal with ghs_${"x".repeat(40)}`);
  });
  const answer = await fetch(url);
  const [, incident] = /^incident ([0-9a-f-]{36})$/.exec(await answer.text()) ?? [];
  expect(answer.status).toBe(500);
  expect(incident).toBeDefined();
  expect(lines).toMatchObject([{ level: "error", incident, reason: expect.stringContaining("db.internal") }]);
  expect(JSON.stringify(lines)).not.toContain("xxxx");
});

it("no answer is kept by anybody on the way, or taken for a page", async () => {
  const { url } = await serve(async () => ({ status: 200, text: "ok" }));
  const { headers } = await fetch(url);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
});

it.each([
  ["never ends its head", ["POST / HT", "TP/1.1\r\nho", "st: x\r\n"]],
  ["says nothing at all", []],
  ["sends a body without an end", ["POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n", "1", "2"]],
])("whoever %s does not keep a connection", async (_what, parts) => {
  const server = createAnswering(
    async (request) => {
      for await (const _chunk of request);
      return { status: 200, text: "read" };
    },
    createLog(() => undefined),
    { longest: 150, checkEvery: 20 },
  );
  const url = await listen(server, { host: "127.0.0.1", port: 0 });
  opened.push(() => closeDown(server, Promise.resolve()));
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.on("error", () => undefined).resume();
  const closed = new Promise<number>((done) => socket.once("close", () => done(performance.now())));
  const began = performance.now();
  for (const part of parts) socket.write(part);
  expect((await closed) - began).toBeLessThan(5_000);
});

it("an address that is taken is told to whoever starts the server", async () => {
  const { url } = await serve(async () => ({ status: 200, text: "ok" }));
  const second = createAnswering(
    async () => ({ status: 200, text: "ok" }),
    createLog(() => undefined),
  );
  await expect(listen(second, { host: "127.0.0.1", port: Number(new URL(url).port) })).rejects.toThrow("EADDRINUSE");
});
