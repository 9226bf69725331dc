import { describe, expect, it } from "vitest";
import { createWorkQueue } from "../../../src/probot/queue/work-queue.ts";

/** A queue whose jobs end when they are told to. */
function queue(atOnce: number, joins = false) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const made = createWorkQueue<{ readonly key: string; readonly name: string }>({
    atOnce,
    join: (waiting, next) => (joins ? { key: next.key, name: `${waiting.name}+${next.name}` } : undefined),
    goesFirst: ({ name }) => name.endsWith("!"),
    work: ({ name }) => {
      begun.push(name);
      return new Promise((done) => ends.set(name, done));
    },
  });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((done) => setImmediate(done));
  };
  return {
    queue: made,
    put: (...names: string[]) => {
      for (const name of names) made.put({ key: name.slice(0, 1), name });
    },
    begun,
    end,
  };
}

describe("a queue", () => {
  it("works on one key in order, and on other keys meanwhile", async () => {
    const { put, begun, end } = queue(8);
    put("a1", "a2", "b1");
    expect(begun).toEqual(["a1", "b1"]);
    await end("a1");
    expect(begun).toEqual(["a1", "b1", "a2"]);
  });

  it("works on no more keys at once than it may", async () => {
    const { put, begun, end, queue: made } = queue(2);
    put("a1", "b1", "c1");
    expect({ begun, waiting: made.waiting, working: made.working }).toEqual({
      begun: ["a1", "b1"],
      waiting: 1,
      working: 2,
    });
    await end("b1");
    expect(begun).toEqual(["a1", "b1", "c1"]);
  });

  it("lets keys take turns: a busy one does not hold up the others", async () => {
    const { put, begun, end } = queue(1);
    put("a1", "a2", "a3", "b1");
    await end("a1");
    await end("b1");
    expect(begun).toEqual(["a1", "b1", "a2"]);
  });

  it("lets some go before those with the same key that wait, in the order in which they came", async () => {
    const { put, begun, end } = queue(8);
    put("a1", "a2", "a3!", "a4!", "a5");
    for (const name of ["a1", "a3!", "a4!", "a2"]) await end(name);
    expect(begun).toEqual(["a1", "a3!", "a4!", "a2", "a5"]);
  });

  it("joins what waits for the same key, never what is under way", async () => {
    const { put, begun, end, queue: made } = queue(8, true);
    put("a1", "a2", "a3", "b1");
    expect(made.waiting).toBe(1);
    await end("a1");
    expect(begun).toEqual(["a1", "b1", "a2+a3"]);
  });

  it("is idle when nothing waits and nothing is under way", async () => {
    const { put, end, queue: made } = queue(1);
    await made.idle();
    put("a1", "a2");
    let isIdle = false;
    void made.idle().then(() => {
      isIdle = true;
    });
    await end("a1");
    expect(isIdle).toBe(false);
    await end("a2");
    expect(isIdle).toBe(true);
  });

  it("that is abandoned hands out all that did not end, and begins nothing more", async () => {
    const { put, begun, end, queue: made } = queue(1);
    put("a1", "a2", "b1");
    expect(made.abandon().map(({ name }) => name)).toEqual(["a1", "a2", "b1"]);
    await end("a1");
    expect(begun).toEqual(["a1"]);
  });
});
