import { expect, it } from "vitest";
import { commandNames } from "../../../src/core/commands/index.ts";
import { COMMAND_NAMES, GUARD_NAMES } from "../../../src/core/config/names.ts";
import { guards } from "../../../src/core/workflow/guards.ts";

it("the guards that a configuration may name are the guards that there are", () => {
  expect([...GUARD_NAMES].toSorted()).toEqual(Object.keys(guards).toSorted());
});

it("the commands that a configuration may name are the commands that there are", () => {
  expect([...COMMAND_NAMES].toSorted()).toEqual([...commandNames].toSorted());
});
