import { expect, it } from "vitest";
import { createTurns } from "../../../src/probot/queue/turns.ts";

const ref = { owner: "acme", repo: "desk", number: 7 };

/** Work that ends when it is told to. */
function createWork(log: string[], name: string) {
  let end = (): void => undefined;
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const work = async (): Promise<string> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { work, end: () => end() };
}

it("looks at one request follow each other in the order in which they were asked for", async () => {
  const log: string[] = [];
  const turns = createTurns();
  const first = createWork(log, "first");
  const second = createWork(log, "second");
  const both = [turns.inTurn(ref, first.work), turns.inTurn({ ...ref, owner: "ACME" }, second.work)];
  second.end();
  first.end();
  expect(await Promise.all(both)).toEqual(["first", "second"]);
  expect(log).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

it("looks at different requests do not wait", async () => {
  const log: string[] = [];
  const turns = createTurns();
  const slow = createWork(log, "slow");
  const quick = createWork(log, "quick");
  const slowly = turns.inTurn(ref, slow.work);
  quick.end();
  await turns.inTurn({ ...ref, number: 8 }, quick.work);
  expect(log).toEqual(["slow begins", "quick begins", "quick ends"]);
  slow.end();
  await slowly;
});

it("a look that fails says so to its own caller and does not hold up the next", async () => {
  const turns = createTurns();
  const failing = turns.inTurn(ref, () => Promise.reject(new Error("no")));
  const next = turns.inTurn(ref, () => Promise.resolve("next"));
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("next");
});

it("idle ends when no look is under way, failed ones included", async () => {
  const log: string[] = [];
  const turns = createTurns();
  const work = createWork(log, "work");
  void turns.inTurn(ref, work.work);
  turns.inTurn({ ...ref, number: 8 }, () => Promise.reject(new Error("no"))).catch(() => log.push("failed"));
  work.end();
  await turns.idle();
  expect(log).toContain("work ends");
  expect(log).toContain("failed");
  await turns.idle();
});
