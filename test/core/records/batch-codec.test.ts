import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentId, instant, sha256 } from "../../../src/core/domain/ids.ts";
import { batchLine, parseBatch } from "../../../src/core/records/batch-codec.ts";
import { canonicalJson } from "../../../src/core/records/canonical-json.ts";
import { batchOf, CHANGES, hostileText, recordOf } from "./batches.ts";

const batch = batchOf(
  sha256("d".repeat(64)),
  CHANGES.map((change, index) => recordOf(change, "asha", index + 1)),
);
const byRule = batchOf(null, [
  {
    key: "rule:ballot-due:1:close",
    at: instant("2026-06-08T12:00:00Z"),
    cause: { kind: "rule", rule: "ballot-due" },
    changes: [],
  },
]);

type Json = ReturnType<typeof JSON.parse>;

/** The batch as plain JSON, changed in place. */
function changed(change: (value: Json) => void): string {
  const value = JSON.parse(batchLine(batch));
  change(value);
  return canonicalJson(value);
}

describe("a batch", () => {
  it("with every kind of change reads back as it was", () => {
    expect(parseBatch(batchLine(batch))).toEqual(batch);
    expect(parseBatch(batchLine(byRule))).toEqual(byRule);
  });

  it("of a card reads back with what it tells a sweep", () => {
    const ballot = { comment: commentId(7), seen: "5feceb66ffc86f38" };
    const hint = {
      due: instant("2026-06-08T12:00:00Z"),
      labels: ["intake", "on-hold"],
      state: "open" as const,
      ballot,
    };
    const card = { ...byRule, hint };
    expect(parseBatch(batchLine(card))).toEqual(card);
    expect(parseBatch(batchLine({ ...byRule, hint: { ...hint, ballot: { ...ballot, comment: null } } }))).toBeDefined();
    expect(parseBatch(batchLine(card).replace('"state":"open"', '"state":"ajar"'))).toBeUndefined();
    expect(parseBatch(batchLine(card).replace('"labels"', '"labelz"'))).toBeUndefined();
  });

  it.each(CHANGES.map((change) => [change.kind, change] as const))(
    "keeps the change %s exactly: a member more, less or other fails",
    (_, change) => {
      const index = CHANGES.indexOf(change);
      expect(
        parseBatch(changed((value) => Object.assign(value.records[index].changes[0], { stray: 1 }))),
      ).toBeUndefined();
      expect(
        parseBatch(changed((value) => Object.assign(value.records[index].changes[0], { kind: "unheard-of" }))),
      ).toBeUndefined();
      for (const member of Object.keys(change)) {
        if (["reason", "reply", "note", "until", "closesAt", "profile", "comment"].includes(member)) continue;
        expect(parseBatch(changed((value) => delete value.records[index].changes[0][member]))).toBeUndefined();
      }
      for (const member of Object.keys(change)) {
        expect(
          parseBatch(changed((value) => (value.records[index].changes[0][member] = { odd: 1.0 }))),
        ).toBeUndefined();
      }
    },
  );

  it.each<[string, string]>([
    ["no JSON", "{"],
    ["another value", "null"],
    ["a list", "[]"],
    ["white space", ` ${batchLine(batch)}`],
    ["another order of members", batchLine(byRule).replace(/^\{"after":null,(.*)\}$/, '{$1,"after":null}')],
    ["a member twice", batchLine(byRule).replace("{", '{"after":null,')],
    ["an escape that is not needed", batchLine(byRule).replace("ballot-due", "ballot\\u002ddue")],
    ["a number with an exponent", batchLine(batch).replace('"ordinal":1}', '"ordinal":1e0}')],
    ["an unknown member", changed((value) => Object.assign(value, { extra: null }))],
    ["a missing member", changed((value) => delete value.records)],
    ["an unknown rule", batchLine(byRule).replace('"rule":"ballot-due"', '"rule":"whim"')],
    ["a day that does not exist", changed((value) => Object.assign(value, { at: "2026-02-31T00:00:00Z" }))],
    ["a hash that is none", changed((value) => Object.assign(value, { after: "d" }))],
    ["a login of two thousand characters", changed((value) => (value.records[0].cause.by.login = "a".repeat(2_000)))],
    ["an id below one", changed((value) => (value.records[0].cause.by.id = 0))],
    ["a path that is none", changed((value) => Object.assign(value.rules, { "a\nb": "0" }))],
    ["deep nesting", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["a member of all objects as a kind", changed((value) => (value.records[0].cause.kind = "constructor"))],
  ])("with %s counts for nothing", (_, line) => expect(parseBatch(line)).toBeUndefined());

  it("does not take the prototype of an object for one of its members", () => {
    const line = batchLine(byRule).replace('"after":null', '"__proto__":null,"after":null');
    expect(parseBatch(line)).toBeUndefined();
  });

  it("reads back whatever the login, or fails closed; it never throws", () => {
    fc.assert(
      fc.property(hostileText, (login) => {
        const hostile = batchOf(null, [
          recordOf({ kind: "answered" }, login.toWellFormed().slice(0, 150).toWellFormed()),
        ]);
        expect(parseBatch(batchLine(hostile))).toEqual(hostile);
        expect(() => parseBatch(login)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
