import { describe, expect, it } from "vitest";
import { commentId } from "../../../src/core/domain/ids.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { commandKey, ruleKey } from "../../../src/core/records/record-key.ts";
import { sealedText } from "../../../src/core/records/sealed-text.ts";
import { textAtTheDoor } from "../../../src/core/records/well-formed.ts";

const COMMENT = commentId(4_000_000_001);

describe("the key of a command", () => {
  it("names the comment, the place in it, and what it said", () => {
    expect(commandKey(COMMENT, 2, "/vote yes")).toBe(`command:4000000001:2:${sha256Of("/vote yes").slice(0, 12)}`);
  });

  it.each(["  /vote   yes \r", "/vote\tyes", "/vote\u00a0yes"])("is the same for %j", (line) =>
    expect(commandKey(COMMENT, 1, line)).toBe(commandKey(COMMENT, 1, "/vote yes")),
  );

  it("is the same for the two ways to write an accent, and takes half a surrogate pair", () => {
    expect(commandKey(COMMENT, 1, "/plan caf\u00e9")).toBe(commandKey(COMMENT, 1, "/plan cafe\u0301"));
    expect(commandKey(COMMENT, 1, "/plan \ud800")).toBe(commandKey(COMMENT, 1, "/plan \ufffd"));
  });

  it.each(["/vote no", "/vote yesno", "/vote  y es"])("is another for %j", (line) =>
    expect(commandKey(COMMENT, 1, line)).not.toBe(commandKey(COMMENT, 1, "/vote yes")),
  );
});

it("the key of a rule names the rule and what it was about", () => {
  expect(ruleKey("ballot-due", "2:close")).toBe("rule:ballot-due:2:close");
});

it("the sealed text names the kind, the repository and the issue", () => {
  expect(sealedText("records", { repositoryId: 7, issueId: 9 }, "{}")).toBe("quorumdesk:records:1\n7/9\n{}");
  expect(sealedText("card", { repositoryId: 7, issueId: 9 }, "{}")).not.toBe(
    sealedText("records", { repositoryId: 7, issueId: 9 }, "{}"),
  );
});

it("hashes UTF-8", () => {
  expect(sha256Of("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Of("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});

it("text is cut and mended at the door, before anything reads it", () => {
  expect(textAtTheDoor("a\ud800b\u{1f44d}")).toBe("a\ufffdb\u{1f44d}");
  expect(textAtTheDoor("a".repeat(70_000))).toHaveLength(65_536);
  expect(textAtTheDoor(`${"a".repeat(65_535)}\u{1f44d}`).isWellFormed()).toBe(true);
});
