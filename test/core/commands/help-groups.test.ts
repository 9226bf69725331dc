import { describe, expect, it } from "vitest";
import { AWAITED, helpGroupOf } from "../../../src/core/commands/help-groups.ts";
import { commandNames } from "../../../src/core/commands/index.ts";

describe("help", () => {
  it.each(commandNames)("has a group for /%s", (name) => expect(helpGroupOf(name)).toBeDefined());

  it("puts only commands first that exist", () => {
    expect(AWAITED.filter((name) => !commandNames.includes(name))).toEqual([]);
  });
});
