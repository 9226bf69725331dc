import { Probot } from "probot";
import { describe, expect, it } from "vitest";
import { isSignedBy } from "../../../src/probot/intake/is-signed-by.ts";
import { createSeenDeliveries } from "../../../src/probot/queue/seen-deliveries.ts";
import { SECRET, sign } from "../app-server.ts";

const body = '{"action":"opened","text":"grüße"}';

describe("a signature", () => {
  it("is the one that Probot writes and checks", async () => {
    const probot = await new Probot({ githubToken: "x", secret: SECRET, logLevel: "fatal" }).ready();
    const signature = await probot.webhooks.sign(body);
    expect(isSignedBy([SECRET], Buffer.from(body), signature)).toBe(true);
    expect(await probot.webhooks.verify(body, sign(body))).toBe(true);
  });

  it("is over the bytes: another text with the same letters has another", () => {
    expect(isSignedBy([SECRET], Buffer.from([0x7b, 0xff, 0x7d]), sign("{\ufffd}"))).toBe(false);
  });

  it.each([
    ["too short", "sha256=00"],
    ["too long", `${sign(body)}0`],
    ["in capital letters", sign(body).toUpperCase()],
    ["empty", ""],
  ])("that is %s is none", (_what, signature) => {
    expect(isSignedBy([SECRET], Buffer.from(body), signature)).toBe(false);
  });

  it("by no secret at all is none", () => {
    expect(isSignedBy([""], Buffer.from(body), sign(body, ""))).toBe(false);
    expect(isSignedBy([], Buffer.from(body), sign(body))).toBe(false);
  });
});

it("only so many deliveries are remembered; the oldest is forgotten first", () => {
  const seen = createSeenDeliveries(2);
  for (const id of ["a", "b", "c"]) seen.add(id);
  expect(["a", "b", "c"].map(seen.has)).toEqual([false, true, true]);
  seen.forget("b");
  expect(seen.has("b")).toBe(false);
});
