import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandWords } from "../../../src/core/commands/index.ts";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { instant, userId } from "../../../src/core/domain/ids.ts";
import type { Part } from "../../../src/core/domain/work-state.ts";
import { partText } from "../../../src/core/messages/part-text.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { noticeParts, planParts } from "../../../src/core/workflow/parts.ts";
import { aComment, aSnapshot } from "../../support/a-snapshot.ts";
import { boardDesk, HELPER } from "../../support/board-desk.ts";
import { aLook } from "./a-look.ts";

const at = instant("2026-06-02T09:00:00Z");
const said = aComment(8, "/part implementation Scan the plates.\nOne by one.\n\nAsk @wen first.");
const text = { comment: said.id, hash: sha256Of("Scan the plates.\nOne by one.\n\nAsk @wen first.") };
const part = (number: number, more: Partial<Part> = {}): Part => ({
  part: number,
  group: "implementation",
  by: HELPER,
  at,
  ...more,
});
const below = (number: number, of?: number) => ({
  number,
  url: `https://github.com/acme/desk/issues/${number}`,
  title: "A part",
  state: "open" as const,
  ...(of !== undefined && { part: of }),
});

describe("parts of a request on GitHub", () => {
  it("are opened with a title, their words and the way back", () => {
    const [effect] = planParts(aLook({ parts: [part(1, { text })] }, { comments: [said] }));
    expect(effect).toEqual({
      kind: "open-part",
      part: 1,
      title: "Scan the plates.",
      text: [
        "This is the part of the working group “Implementation” in the request [#7](https://github.com/acme/desk/issues/7), as helper-noor wrote it there:",
        "> Scan the plates.\n> One by one.\n>\n> Ask @\u2060wen first.",
        "Please work on it here, and close this issue when the part is done. Decisions about the request are made in the request itself, not here.",
      ].join("\n\n"),
    });
  });

  it("are named by their number where the words are gone", () => {
    const [effect] = planParts(aLook({ parts: [part(1, { text })] }));
    expect(effect).toMatchObject({ title: "Part 1 of request #7" });
  });

  it.each<[string, readonly Part[], readonly ReturnType<typeof below>[], readonly object[]]>([
    ["one that was there is put below the request", [part(1, { issue: 31 })], [], [{ kind: "add-part", issue: 31 }]],
    ["and left alone once it is there", [part(1, { issue: 31 })], [below(30), below(31)], []],
    ["one that was opened and is below is left alone", [part(1, { text, issue: 32 })], [below(32, 1)], []],
  ])("%s", (_rule, parts, subIssues, effects) => {
    expect(planParts(aLook({ parts }, { subIssues }))).toEqual(effects);
  });

  it("are no more looked after when the request has ended", () => {
    const exit = { exit: "answered", at, through: "answer" };
    expect(planParts(aLook({ exit, parts: [part(1, { text }), part(2, { issue: 31 })] }))).toEqual([]);
  });

  it("get their number as soon as the desk's own issue stands below the request, and only once", () => {
    const look = aLook(
      { parts: [part(1, { issue: 31 }), part(2, { text }), part(3, { text })] },
      { subIssues: [below(31), below(40), below(41, 2)] },
    );
    const seen = noticeParts(look);
    expect(seen.records).toMatchObject([
      {
        key: "rule:part-opened:2",
        cause: { rule: "part-opened" },
        changes: [{ kind: "part-opened", part: 2, issue: 41 }],
      },
    ]);
    expect(seen.state.parts.map(({ issue }) => issue)).toEqual([31, 41, undefined]);
    expect(noticeParts(seen)).toBe(seen);
  });
});

describe("the words of a part", () => {
  const { issue } = aSnapshot();
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc
      .array(
        fc.constantFrom("/accept", "\n", "> ", "- ", "@ana", "<!--", "-->", "#12", "`", "### x", "\u202e", "/plan do"),
        { maxLength: 60 },
      )
      .map((words) => words.join(" ")),
  );

  it("do nothing in the new issue, whatever they are", () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const { title, text: body } = partText(part(1), words, issue, boardDesk());
        expect([...title].length).toBeLessThanOrEqual(120);
        expect(title.trim()).not.toBe("");
        expect(title).not.toMatch(/[\n\u202e]/);
        expect(body).not.toMatch(/@[a-z]|<!--/i);
        for (const copy of [body, body.replace(/^> ?/gm, "")]) {
          expect(parseCommands(copy, commandWords).commands).toEqual([]);
        }
      }),
    );
  });

  it("are at most sixty lines; the whole stands in the request", () => {
    const { text: body } = partText(part(1), "line\n".repeat(500), issue, boardDesk());
    expect(body.match(/^> line$/gm)).toHaveLength(60);
  });

  it("name who wrote them, and never call anybody", () => {
    const by = { id: userId(5), login: "asha" };
    expect(partText(part(1, { by }), "x", issue, boardDesk()).text).toContain("as asha wrote it there");
  });
});
