import { describe, expect, it } from "vitest";
import type { GroupConfig } from "../../../src/core/config/schema.ts";
import type { Person } from "../../../src/core/domain/batch.ts";
import { instant, userId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Need } from "../../../src/core/domain/work-state.ts";
import { AINO, type CommandWish, NOW, ref, refusalOf, runText } from "../../support/a-command.ts";
import { boardDesk, COORDINATOR, HELPER } from "../../support/board-desk.ts";

const person = (id: number, login: string): Person => ({ id: userId(id), login });
const ZOE = person(7001, "zoe");
const TOM = person(7002, "tom");
const WEN = person(7003, "wen");
const LIN = person(7004, "lin");
const UMA = person(7005, "uma");

const TASK_FORCE: GroupConfig = {
  id: "photo-contest",
  title: "Photo contest",
  about: "Runs one contest.",
  kind: "task-force",
  default: false,
  charter: "One contest",
  until: "2026-06-01",
};
const desk = boardDesk();
const config = { groups: [...desk.config.groups, TASK_FORCE] };
const listed = (...people: readonly Person[]) => people.map((one) => ({ ...one, lead: false }));
const roster = {
  groups: { implementation: listed(HELPER, WEN), translation: listed(TOM, WEN, LIN), [TASK_FORCE.id]: listed(LIN) },
};

const assigned = (group: string, ...people: readonly Person[]) => ({ group, since: NOW, people });
const implementation = { assignments: [assigned("implementation")] };
const offer = (who: Person, group?: string) => ({ person: who, at: NOW, ...(group !== undefined && { group }) });
const need = (number: number, more: Partial<Need> = {}): Need => ({
  number,
  kind: "hands",
  by: HELPER,
  at: NOW,
  text: ref("Scan"),
  ...more,
});
const met = (number: number): Need => need(number, { met: { by: HELPER, at: NOW } });

const by = (who: Person, state: Partial<RequestState> = {}, more: CommandWish = {}): CommandWish => ({
  by: who,
  state,
  config,
  roster,
  ...more,
});
const joins = (group: string, who: Person) => ({ kind: "person-assigned", group, person: who });
const gets = (group: string) => ({ kind: "group-assigned", group });
const takes = (number: number, who: Person | null) => ({ kind: "need-taken", number, person: who });

describe("/claim", () => {
  it.each<[string, string, CommandWish, readonly object[]]>([
    [
      "a member of a group that has the request takes it up",
      "/claim",
      by(HELPER, implementation),
      [joins("implementation", HELPER)],
    ],
    [
      "a member of another group brings it along",
      "/claim",
      by(TOM, implementation),
      [gets("translation"), joins("translation", TOM)],
    ],
    [
      "in several groups, the one that has the request is meant",
      "/claim",
      by(WEN, implementation),
      [joins("implementation", WEN)],
    ],
    [
      "or the one that is named",
      "/claim Translation",
      by(WEN, implementation),
      [gets("translation"), joins("translation", WEN)],
    ],
    [
      "more words are what somebody says with it",
      "/claim I do it",
      by(HELPER, implementation),
      [joins("implementation", HELPER)],
    ],
    [
      "coordinators are the default group where nobody is listed for it",
      "/claim",
      by(COORDINATOR),
      [gets("helpdesk-team"), joins("helpdesk-team", COORDINATOR)],
    ],
    ["with a number, it takes a need", "/claim 1", by(TOM, { needs: [need(1)] }), [takes(1, TOM)]],
    ["from anybody else it is an offer", "/claim", by(ZOE, implementation), [{ kind: "help-offered", person: ZOE }]],
    [
      "for a group that they name",
      "/claim translation",
      by(ZOE),
      [{ kind: "help-offered", person: ZOE, group: "translation" }],
    ],
    [
      "one for a task force that is over names no group",
      "/claim photo-contest",
      by(ZOE, {}, { at: instant("2026-06-02T12:00:00Z") }),
      [{ kind: "help-offered", person: ZOE }],
    ],
    [
      "with a number for that need",
      "/claim 1",
      by(ZOE, { needs: [need(1)] }),
      [{ kind: "help-offered", person: ZOE, need: 1 }],
    ],
    [
      "a number that no need has is left out",
      "/claim 7",
      by(ZOE, { needs: [need(1)] }),
      [{ kind: "help-offered", person: ZOE }],
    ],
    [
      "a member of a group offers help to another one",
      "/claim implementation",
      by(TOM),
      [{ kind: "help-offered", person: TOM, group: "implementation" }],
    ],
    [
      "a new offer takes the place of the one before",
      "/claim translation",
      by(ZOE, { offers: [offer(ZOE)] }),
      [{ kind: "help-offered", person: ZOE, group: "translation" }],
    ],
    [
      "a member of a task force that is over brings along the group that is left",
      "/claim",
      by(LIN, { assignments: [assigned(TASK_FORCE.id)] }, { at: instant("2026-06-02T12:00:00Z") }),
      [gets("translation"), joins("translation", LIN)],
    ],
  ])("%s", (_rule, body, wish, changes) => expect(runText(body, wish)).toEqual(changes));

  it.each<[string, string, CommandWish, string]>([
    [
      "taken up already",
      "/claim",
      by(HELPER, { assignments: [assigned("implementation", HELPER)] }),
      "claimed-already",
    ],
    ["in several groups, none of which has it", "/claim", by(WEN), "claim-which"],
    ["no such group", "/claim implementatoin", by(HELPER, implementation), "group-unknown"],
    ["an offer given already", "/claim", by(ZOE, { offers: [offer(ZOE)] }), "offered-already"],
    [
      "twenty offers wait",
      "/claim",
      by(ZOE, { offers: Array.from({ length: 20 }, (_, n) => offer(person(8000 + n, `p${n}`))) }),
      "offers-full",
    ],
    ["an offer on a desk without groups", "/claim", by(ZOE, {}, { config: { groups: [] } }), "no-groups"],
    ["an offer when the work is over", "/claim", by(ZOE, { stage: "delivered" }), "offer-late"],
    ["an offer for a small question", "/claim", by(ZOE, { lane: "question" }), "small-question"],
    ["a need that is taken", "/claim 1", by(TOM, { needs: [need(1, { taker: HELPER })] }), "need-taken"],
    ["a need that is one's own already", "/claim 1", by(TOM, { needs: [need(1, { taker: TOM })] }), "need-yours"],
    ["a need that is met", "/claim 1", by(TOM, { needs: [met(1)] }), "need-met"],
    ["no such need", "/claim 3", by(TOM, { needs: [need(1)] }), "need-unknown"],
    ["no need at all", "/claim 3", by(TOM), "need-none"],
  ])("is refused: %s", (_why, body, wish, key) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${key}`));
});

describe("/assign", () => {
  const offers = [offer(ZOE)];
  it.each<[string, string, CommandWish, readonly object[]]>([
    [
      "accepts an offer in the group that it names, which gets the request with it",
      "/assign @zoe",
      by(COORDINATOR, { ...implementation, offers: [offer(ZOE, "translation")] }),
      [gets("translation"), joins("translation", ZOE)],
    ],
    [
      "else in the group of who accepts",
      "/assign @Zoe",
      by(TOM, { assignments: [assigned("implementation"), assigned("translation")], offers }),
      [joins("translation", ZOE)],
    ],
    [
      "else in the first that has it",
      "/assign @zoe",
      by(AINO, { assignments: [assigned("translation"), assigned("implementation")], offers }),
      [joins("translation", ZOE)],
    ],
    [
      "else in the default group",
      "/assign @zoe",
      by(AINO, { offers }),
      [gets("helpdesk-team"), joins("helpdesk-team", ZOE)],
    ],
    [
      "a group that is over counts for nothing",
      "/assign @zoe",
      by(
        AINO,
        { assignments: [assigned(TASK_FORCE.id)], offers: [offer(ZOE, TASK_FORCE.id)] },
        { at: instant("2026-06-02T12:00:00Z") },
      ),
      [gets("helpdesk-team"), joins("helpdesk-team", ZOE)],
    ],
    [
      "gives a group and one of its members at once",
      "/assign translation @tom",
      by(COORDINATOR),
      [gets("translation"), joins("translation", TOM)],
    ],
    [
      "gives a need to a member",
      "/assign @tom 1",
      by(HELPER, { ...implementation, needs: [need(1)] }),
      [takes(1, TOM)],
    ],
    [
      "gives a need to somebody else than who had it",
      "/assign @tom 1",
      by(HELPER, { ...implementation, needs: [need(1, { taker: WEN })] }),
      [takes(1, TOM)],
    ],
    [
      "gives a need to who offered to help, and accepts the offer with it",
      "/assign @zoe 1",
      by(HELPER, { ...implementation, needs: [need(1)], offers }),
      [joins("implementation", ZOE), takes(1, ZOE)],
    ],
  ])("%s", (_rule, body, wish, changes) => expect(runText(body, wish)).toEqual(changes));

  it.each<[string, string, CommandWish, string]>([
    ["somebody who did not offer", "/assign @zoe", by(COORDINATOR, implementation), "person-unknown"],
    [
      "somebody who has it",
      "/assign @zoe",
      by(COORDINATOR, { assignments: [assigned("implementation", ZOE)] }),
      "person-already",
    ],
    [
      "a task force that is over",
      "/assign photo-contest",
      by(COORDINATOR, {}, { at: instant("2026-06-02T12:00:00Z") }),
      "group-over",
    ],
    ["two people for one need", "/assign @tom @wen 1", by(COORDINATOR, { needs: [need(1)] }), "need-whom"],
    ["a group for a need", "/assign translation 1", by(COORDINATOR, { needs: [need(1)] }), "need-whom"],
    ["a stranger for a need", "/assign @zoe 1", by(COORDINATOR, { needs: [need(1)] }), "person-unknown"],
    ["who has the need", "/assign @tom 1", by(COORDINATOR, { needs: [need(1, { taker: TOM })] }), "need-taken"],
    [
      "an offer where no group can have it",
      "/assign @zoe",
      by(AINO, { offers }, { config: { groups: config.groups.map((group) => ({ ...group, default: false })) } }),
      "offer-no-group",
    ],
  ])("is refused: %s", (_why, body, wish, key) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${key}`));
});

describe("an accepted helper from outside", () => {
  const helping = { assignments: [assigned("implementation", ZOE)], offers: [offer(UMA), offer(ZOE, "translation")] };
  it.each<[string, string, Partial<RequestState>]>([
    ["accepts nobody else", "/assign @uma", helping],
    ["accepts nobody with a need", "/assign @uma 1", { ...helping, needs: [need(1)] }],
    ["does not let themselves into another group", "/assign @zoe", helping],
  ])("%s", (_rule, body, state) => expect(refusalOf(runText(body, by(ZOE, state)))).toBe("desk-refused-accept-right"));

  it("has no say in the queue", () =>
    expect(refusalOf(runText("/rank 1 It is urgent.", by(ZOE, { ...helping, stage: "approved", since: NOW })))).toBe(
      "desk-refused-rank-right",
    ));
});

describe("an account that has another name today", () => {
  const accounts = (who: Person, login: string) => ({
    named: { issues: [], accounts: [{ id: who.id, login, kind: "user" as const }] },
  });
  const offered = { ...implementation, offers: [offer(UMA)] };

  it("is accepted by the new name, and handed back by it", () => {
    expect(runText("/assign @umay", by(HELPER, offered, accounts(UMA, "umay")))).toEqual([
      joins("implementation", UMA),
    ]);
    const held = { assignments: [assigned("implementation", UMA)] };
    expect(runText("/unclaim @umay", by(HELPER, held, accounts(UMA, "umay")))).toMatchObject([{ person: UMA }]);
  });

  it("is not who took the old name since", () =>
    expect(refusalOf(runText("/assign @uma", by(HELPER, offered, accounts(LIN, "uma"))))).toBe(
      "desk-refused-person-unknown",
    ));
});

describe("/unclaim", () => {
  const state = {
    assignments: [assigned("implementation", HELPER, ZOE), assigned("translation", HELPER)],
    needs: [need(1, { taker: HELPER }), met(2), need(3)],
  };
  const leaves = (group: string, who: Person) => ({ kind: "person-unassigned", group, person: who });

  it("hands back the request and the needs", () => {
    expect(runText("/unclaim", by(HELPER, state))).toEqual([
      leaves("implementation", HELPER),
      leaves("translation", HELPER),
      takes(1, null),
    ]);
  });

  it("hands back for somebody who is gone", () => {
    expect(runText("/unclaim @ZOE", by(HELPER, state))).toEqual([leaves("implementation", ZOE)]);
    expect(runText("/unclaim @zoe", by(AINO, state))).toEqual([leaves("implementation", ZOE)]);
  });

  it.each([
    ["who took nothing", "/unclaim", TOM, "not-claimed"],
    ["for somebody who took nothing", "/unclaim @tom", HELPER, "not-claimed-by"],
    ["for somebody else, by who is in no group of it", "/unclaim @zoe", TOM, "unclaim-right"],
  ])("is refused: %s", (_why, body, who, key) => {
    const wish = by(who, { ...state, assignments: state.assignments.slice(0, 1) });
    expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${key}`);
  });
});

describe("needs", () => {
  it("of both kinds are counted together", () => {
    const state = { needs: [need(1), met(2)] };
    expect(runText("/needs A scanner", by(HELPER, state))).toEqual([
      { kind: "need-stated", number: 3, need: "hands", by: HELPER, text: ref("A scanner") },
    ]);
    expect(runText("/missing A guide\nin Spanish", by(AINO, state))).toMatchObject([{ number: 3, need: "material" }]);
  });

  it.each([
    ["without words", "/needs", [], "text-missing"],
    ["more than twenty", "/missing more", Array.from({ length: 20 }, (_, n) => need(n + 1)), "needs-full"],
  ])("are refused: %s", (_why, body, needs, key) =>
    expect(refusalOf(runText(body, by(HELPER, { needs })))).toBe(`desk-refused-${key}`),
  );

  it("may be stated again once others are met", () => {
    const needs = [...Array.from({ length: 19 }, (_, n) => need(n + 1)), met(20)];
    expect(runText("/needs more", by(HELPER, { needs }))).toMatchObject([{ number: 21 }]);
  });

  it.each([
    ["the group", HELPER, need(1)],
    ["a coordinator", COORDINATOR, need(1)],
    ["who took it", TOM, need(1, { taker: TOM })],
  ])("are met by %s", (_who, who, one) => {
    expect(runText("/done 1 It is there.", by(who, { ...implementation, needs: [one] }))).toEqual([
      { kind: "need-met", number: 1, by: who, text: ref("It is there.") },
    ]);
  });

  it.each([
    ["by anybody else", "/done 1", TOM, "done-right"],
    ["twice", "/done 2", HELPER, "need-met"],
    ["without a number", "/done the scans", HELPER, "need-missing"],
  ])("are not met %s", (_why, body, who, key) =>
    expect(refusalOf(runText(body, by(who, { ...implementation, needs: [need(1), met(2)] })))).toBe(
      `desk-refused-${key}`,
    ),
  );
});

describe("/part", () => {
  const named = {
    issues: [{ number: 31, url: "https://example.org/31", title: "Guide", state: "open" as const }],
    accounts: [],
  };

  it("gives a group its own part, and the request where it does not have it", () => {
    expect(runText("/part translation The guide\nin Spanish.", by(HELPER, implementation))).toEqual([
      gets("translation"),
      { kind: "part-added", part: 1, group: "translation", by: HELPER, text: ref("The guide\nin Spanish.") },
    ]);
  });

  it("takes an issue that is there, where nothing but its number follows", () => {
    expect(runText("/part implementation #31", by(HELPER, implementation, { named }))).toEqual([
      { kind: "part-added", part: 1, group: "implementation", by: HELPER, issue: 31 },
    ]);
    expect(runText("/part implementation #31 and more", by(HELPER, implementation, { named }))).toMatchObject([
      { text: ref("#31 and more") },
    ]);
  });

  const part = { part: 1, group: "implementation", by: HELPER, at: NOW, issue: 31 };
  it.each<[string, string, CommandWish, string]>([
    ["without a group", "/part", by(HELPER), "part-group"],
    ["an unknown group", "/part cooks Soup", by(HELPER), "group-unknown"],
    ["without words", "/part implementation", by(HELPER), "part-text"],
    ["itself", "/part implementation #7", by(HELPER, {}, { named }), "part-self"],
    ["an issue that is not there", "/part implementation #99", by(HELPER, {}, { named }), "issue-unknown"],
    ["what it is itself a part of", "/part implementation #31", by(HELPER, { theme: 31 }, { named }), "part-theme"],
    ["a part already", "/part implementation #31", by(HELPER, { parts: [part] }, { named }), "part-already"],
    [
      "more than twenty",
      "/part implementation x",
      by(HELPER, { parts: Array.from({ length: 20 }, () => part) }),
      "parts-full",
    ],
  ])("is refused: %s", (_why, body, wish, key) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${key}`));
});
