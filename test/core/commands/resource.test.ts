import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandWords } from "../../../src/core/commands/index.ts";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { resource } from "../../../src/core/commands/resource.ts";
import { resourceLine } from "../../../src/core/commands/resource-line.ts";
import type { DecisionRecord } from "../../../src/core/domain/batch.ts";
import type { Need, Resource } from "../../../src/core/domain/work-state.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import { applyWork } from "../../../src/core/workflow/evolve-work.ts";
import { textBehind } from "../../../src/core/workflow/text-behind.ts";
import { AINO, type CommandWish, NOW, ref, refusalOf, runText } from "../../support/a-command.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";

const LINE = 'https://example.org/licences "How to choose a licence" en guide';
const kim: CommandWish = { roles: ["group"] };

const need = (number: number, more: Partial<Need> = {}): Need => ({
  number,
  kind: "material",
  by: AINO,
  at: june(1),
  text: ref("A letter to museums"),
  ...more,
});

const known = (number: number): Resource => ({
  number,
  by: AINO,
  at: june(1),
  text: ref("x"),
  language: "en",
  sort: "guide",
});

describe("the line of a resource", () => {
  const read = { url: "https://example.org/licences", title: "How to choose a licence", language: "en", sort: "guide" };

  it.each([
    ["quotes around the title", LINE, {}],
    ["a title without quotes", "https://example.org/licences How to choose a licence en guide", {}],
    ["quotes of another language", "https://example.org/licences «How to choose a licence» en guide", {}],
    ["an address between angle brackets", "<https://example.org/licences> How to choose a licence en guide", {}],
    ["a full stop at the end", `${LINE}.`, {}],
    ["capitals in language and sort", "https://example.org/licences How to choose a licence EN Guide", {}],
    [
      "a language with a region",
      "https://example.org/licences How to choose a licence pt-BR guide",
      { language: "pt-BR" },
    ],
    ["a licence", `${LINE} licence=CC-BY-4.0`, { licence: "CC-BY-4.0" }],
    ["a licence in American spelling, at the end of a sentence", `${LINE} License=CC0-1.0.`, { licence: "CC0-1.0" }],
    ["the number of missing material", `${LINE} for 2`, { need: 2 }],
    ["a number in other digits", `${LINE} for ٢`, { need: 2 }],
    ["both, in any order", `${LINE} for #2 licence=CC0-1.0`, { need: 2, licence: "CC0-1.0" }],
    ["words below", `${LINE}\nWe use it in our trainings.`, {}],
    [
      "signs that nobody sees",
      "\u200ehttps://example.org/licences\u200e How to choose a licence \u200fen\u200f guide",
      {},
    ],
  ])("may have %s", (_what, line, more) => expect(resourceLine(line)).toEqual({ ...read, ...more }));

  it("keeps an address in signs that every program takes", () => {
    expect(resourceLine("https://مثال.example/دليل دليل ar guide")).toMatchObject({
      url: "https://xn--mgbh0fb.example/%D8%AF%D9%84%D9%8A%D9%84",
      title: "دليل",
    });
  });

  it.each([
    ["http://example.org/a A title en guide", "address"],
    ["javascript:alert(1) A title en guide", "address"],
    ["https://user:secret@example.org/ A title en guide", "address"],
    ["https:// A title en guide", "address"],
    [`https://example.org/${"a".repeat(500)} A title en guide`, "address"],
    ["https://example.org/a A title English guide", "language"],
    ["https://example.org/a en guide", "too-short"],
    ["https://example.org/a", "too-short"],
    ["", "too-short"],
    ['https://example.org/a "" en guide', "title"],
    [`https://example.org/a ${"a".repeat(201)} en guide`, "title"],
    ["https://example.org/a A title en guide licence=<b>", "licence"],
    ["https://example.org/a A title en guide for museums", "need"],
  ])("names what is wrong in %s", (line, fault) => expect(resourceLine(line)).toMatchObject({ fault }));

  it("never throws, and gives only https addresses", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom("https://a.example/", "for", "2", "licence=", "en", "guide", '"'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const line = resourceLine(words.join(" "));
        if (!("fault" in line)) expect(line.url).toMatch(/^https:\/\/[\x21-\x7e]+$/);
      }),
    );
  });
});

describe("/resource add", () => {
  it("notes what it is and where its words stand, never the words", () => {
    expect(runText(`/resource add ${LINE} licence=CC-BY-4.0`, kim)).toEqual([
      {
        kind: "resource-added",
        number: 1,
        by: AINO,
        text: ref(`${LINE} licence=CC-BY-4.0`),
        language: "en",
        sort: "guide",
        licence: "CC-BY-4.0",
      },
    ]);
  });

  it("gives a number once, also where resources were taken out", () => {
    const state = { resources: [known(3)], resourcesAdded: 4 };
    expect(runText(`/resource add ${LINE}`, { ...kim, state })).toMatchObject([{ number: 5 }]);
  });

  it("meets material that is missing", () => {
    const state = { needs: [need(1, { kind: "hands" }), need(2)] };
    expect(runText(`/resource add ${LINE} for 2`, { ...kim, state })).toMatchObject([
      { kind: "resource-added", number: 1, need: 2 },
      { kind: "need-met", number: 2, by: AINO, resource: 1 },
    ]);
  });

  const met = { by: AINO, at: june(2) };
  it.each<readonly [string, string, CommandWish["state"], string]>([
    ["nothing is said", "/resource", {}, "desk-refused-resource-form"],
    ["another word stands first", `/resource ${LINE}`, {}, "desk-refused-resource-form"],
    ["nothing stands behind add", "/resource add", {}, "desk-refused-resource-form"],
    ["something is left out", "/resource add https://example.org/a en guide", {}, "desk-refused-resource-form"],
    ["the address is not https", "/resource add http://a.example A b en guide", {}, "desk-refused-resource-address"],
    ["the language is none", "/resource add https://a.example A b English guide", {}, "desk-refused-resource-language"],
    [
      "the sort is none of the desk's",
      "/resource add https://a.example A b en sermon",
      {},
      "desk-refused-resource-sort",
    ],
    [
      "the title is too long",
      `/resource add https://a.example ${"a".repeat(201)} en guide`,
      {},
      "desk-refused-resource-title",
    ],
    ["the licence is no short name", `/resource add ${LINE} licence=*`, {}, "desk-refused-resource-licence"],
    ["the number is none", `/resource add ${LINE} for two`, {}, "desk-refused-resource-need-number"],
    ["there is no such need", `/resource add ${LINE} for 3`, { needs: [need(1)] }, "desk-refused-resource-need"],
    [
      "the need is one for hands",
      `/resource add ${LINE} for 1`,
      { needs: [need(1, { kind: "hands" })] },
      "desk-refused-resource-need",
    ],
    ["the need is met", `/resource add ${LINE} for 1`, { needs: [need(1, { met })] }, "desk-refused-resource-need"],
    [
      "there are 50 already",
      `/resource add ${LINE}`,
      { resources: Array.from({ length: 50 }, (_, n) => known(n + 1)) },
      "desk-refused-resources-full",
    ],
  ])("is refused where %s", (_why, body, state = {}, refusal) =>
    expect(refusalOf(runText(body, { ...kim, state }))).toBe(refusal),
  );

  it("is for groups that have the request, coordinators and the committee", () => {
    expect(resource.allow).toEqual(["group", "coordinator", "committee"]);
  });

  it.each(resource.examples)("has an example that is found again in the thread: %s", (example) => {
    const [parsed] = parseCommands(example, commandWords).commands;
    const line = (parsed?.rest ?? "").replace(/^\S+ /, "");
    const comment = {
      id: ref(line).comment,
      nodeId: "IC_1",
      url: "https://github.com/acme/desk/issues/1#issuecomment-7",
      author: null,
      body: example,
      createdAt: NOW,
      editedByAuthorOnly: true,
      isMinimized: false,
      reactions: [],
    };
    expect(textBehind({ comment: comment.id, hash: sha256Of(line) }, [comment], boardDesk())).toBe(line);
  });
});

describe("/resource remove", () => {
  const state = { resources: [known(1), known(2)], resourcesAdded: 2 };

  it("takes one out, with the reason", () => {
    expect(runText("/resource remove 2 The address does not work.", { ...kim, state })).toEqual([
      { kind: "resource-removed", number: 2, by: AINO, reason: ref("The address does not work.") },
    ]);
  });

  it.each([
    ["no number is named", "/resource remove", "desk-refused-resource-unknown"],
    ["there is no such resource", "/resource remove 3 why", "desk-refused-resource-unknown"],
    ["the number is a word", "/resource remove two why", "desk-refused-resource-unknown"],
    ["there is no reason", "/resource remove 2", "desk-refused-resource-reason"],
  ])("is refused where %s", (_why, body, refusal) => expect(refusalOf(runText(body, { ...kim, state }))).toBe(refusal));

  it("makes what it was for missing again", () => {
    const cause = { kind: "rule", rule: "stage-entered" } as const;
    const record: DecisionRecord = { key: "k", at: june(3), cause, changes: [] };
    const filled = {
      ...BLANK,
      resources: [known(1)],
      needs: [
        need(1, { met: { by: AINO, at: june(2), resource: 1 } }),
        need(2, { met: { by: AINO, at: june(2) } }),
        need(3),
      ],
    };
    const after = applyWork(filled, { kind: "resource-removed", number: 1, by: AINO }, record);
    expect(after.resources).toEqual([]);
    expect(after.needs.map(({ met }) => met !== undefined)).toEqual([false, true, false]);
  });
});
