import { connect } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createBodyReader } from "../../../src/probot/intake/read-body.ts";
import { openServer, sign } from "../app-server.ts";

const MB = 1024 * 1024;
let door: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  door = await openServer();
});
afterAll(() => door.server.close());

it("a delivery that is too long is refused by its length, before anybody reads or checks it", async () => {
  expect((await door.deliver("x".repeat(4 * MB + 1))).status).toBe(413);
});

const bodyOf = (...chunks: string[]) =>
  Object.assign(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), {
    headers: {},
  });

it("a sender that goes away in the middle is refused, and is no failure of ours", async () => {
  async function* cut() {
    yield Buffer.from("{");
    throw new Error("aborted");
  }
  expect(await createBodyReader()(Object.assign(Readable.from(cut()), { headers: {} }))).toBe("cut");
  const socket = connect(Number(new URL(door.server.url).port), "127.0.0.1");
  const head = [
    "content-type: application/json",
    "content-length: 100",
    "x-github-event: issues",
    "x-github-delivery: d",
  ];
  const lines = ["POST /api/github/webhooks HTTP/1.1", "host: x", ...head, `x-hub-signature-256: ${sign("")}`];
  socket.write([...lines, "", "{"].join("\r\n"), () => socket.destroy());
  const metrics = async () => (await door.get("/metrics")).text();
  await expect.poll(metrics).toContain('{event="unread",outcome="refused-400"} 1');
  expect(door.told("answer failed")).toEqual([]);
});

it("the bytes are handed on as they came", async () => {
  expect(await createBodyReader()(bodyOf("ab", "ü"))).toEqual(Buffer.from("abü"));
});

it("what all deliveries hold together while they are read is bounded, and free again afterwards; a small one is always read", async () => {
  const read = createBodyReader({ most: 10, mostAtOnce: 15, small: 5 });
  let go = (): void => undefined;
  const gate = new Promise<void>((done) => {
    go = done;
  });
  async function* slow() {
    yield Buffer.from("0123456789");
    await gate;
  }
  const first = read(Object.assign(Readable.from(slow()), { headers: {} }));
  await new Promise((done) => setImmediate(done));
  expect(await read(bodyOf("0123456789"))).toBe("no-room");
  expect(String(await read(bodyOf("01", "234")))).toBe("01234");
  go();
  expect(String(await first)).toBe("0123456789");
  expect(String(await read(bodyOf("0123456789")))).toBe("0123456789");
});
