import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/core/domain/change.ts";
import { userId } from "../../../src/core/domain/ids.ts";
import { speakPlain } from "../../../src/core/messages/speak.ts";
import { changeTold } from "../../../src/core/reports/change-told.ts";
import { ref } from "../../support/a-command.ts";
import { boardDesk, HELPER } from "../../support/board-desk.ts";

const desk = boardDesk();
const OUTSIDER = { id: userId(7001), login: "zoe" };
const names = {
  seat: () => null,
  person: ({ id, login }: { readonly id: number; readonly login: string }) => (id === HELPER.id ? `@${login}` : null),
};
const text = ref("words that stay in the thread");

describe("the work of groups in the public history", () => {
  it.each<[Change, string | null]>([
    [{ kind: "help-offered", person: OUTSIDER, group: "implementation" }, "Somebody offered to help."],
    [{ kind: "need-stated", number: 1, need: "hands", by: HELPER, text }, "Help was asked for, need 1."],
    [{ kind: "need-stated", number: 2, need: "material", by: HELPER, text }, "Material was noted as missing, need 2."],
    [{ kind: "need-taken", number: 1, person: OUTSIDER }, "Somebody took need 1."],
    [{ kind: "need-taken", number: 1, person: HELPER }, "@helper-noor took need 1."],
    [{ kind: "need-taken", number: 1, person: null }, "Need 1 was handed back."],
    [{ kind: "need-met", number: 1, by: OUTSIDER, text }, "Need 1 was met."],
    [
      { kind: "part-added", part: 1, group: "implementation", by: HELPER },
      "The group “Implementation” got a part of its own.",
    ],
    [{ kind: "part-opened", part: 1, issue: 9 }, null],
  ])("%j", (change, line) => {
    const told = changeTold(change, names, desk);
    expect(told && speakPlain(told, "en")).toBe(line);
  });
});
