import { describe, expect, it } from "vitest";
import type { Desk } from "../../../../src/core/config/desk.ts";
import { AGENDA_GROUPS, type AgendaGroup } from "../../../../src/core/domain/agenda.ts";
import type { Person } from "../../../../src/core/domain/batch.ts";
import { type Instant, instant } from "../../../../src/core/domain/ids.ts";
import type { ReferralTarget } from "../../../../src/core/domain/work-change.ts";
import { speakPlain } from "../../../../src/core/messages/speak.ts";
import { agendaItems, agendaOf } from "../../../../src/core/reports/agenda/agenda.ts";
import { type AgendaInput, inputUntil } from "../../../../src/core/reports/agenda/agenda-input.ts";
import { agendaTimes } from "../../../../src/core/reports/agenda/agenda-times.ts";
import { boardDesk, COORDINATOR, HELPER, member } from "../../../support/board-desk.ts";
import { BoardStory, day, READ_AT } from "../../../support/board-story.ts";

const plain = boardDesk();
const desk: Desk = {
  ...plain,
  calendar: {
    ...plain.calendar,
    meetings: [
      { on: "2026-08-25", at: "15:00" },
      { on: "2026-09-29", at: "15:00" },
    ],
  },
};
const simple: Desk = {
  ...desk,
  config: { ...desk.config, stages: desk.config.stages.filter(({ id }) => id !== "intake") },
};

const story = (title = "Old maps", opened = day("08-28")): BoardStory =>
  new BoardStory(desk, { number: 7, title, at: opened });

/** The agenda's points about stories, by group, in words. Commands are by the coordinator. */
function agenda(stories: readonly BoardStory[], { by = COORDINATOR, at = READ_AT, rules = desk } = {}) {
  const times = agendaTimes(rules, at);
  const items = stories.flatMap((one) =>
    agendaItems(commanded(inputUntil(one.input().snapshot, at), by), rules, times),
  );
  const made = agendaOf(items, rules, times);
  const words = made.groups.flatMap(({ group, items: points }) =>
    points.length === 0
      ? []
      : [[group, points.map(({ asks }) => asks.map((said) => speakPlain(said, "en")).join(" "))] as const],
  );
  return Object.fromEntries(words) as Partial<Record<AgendaGroup, readonly string[]>>;
}

/** The story teller knows only rules: ends and returns are commands here. */
function commanded(input: AgendaInput, by: Person): AgendaInput {
  const records = input.records.map((record) => {
    const first = record.changes[0]?.kind;
    const command = { "request-left": "answer", "request-returned": "raise", "lane-changed": "raise" }[String(first)];
    const cause = { kind: "command", command: command ?? "", by, comment: record.key, ordinal: 1 };
    return command === undefined ? record : ({ ...record, cause } as unknown as typeof record);
  });
  return { ...input, records };
}

const inFeedback = (): BoardStory => story().enter("committee-feedback", day("09-13")).open(day("09-13"));

describe("the agenda", () => {
  it("puts an open ballot of the first gate under first feedback, with its standing and its end", () => {
    const voted = inFeedback().vote(member("aino"), "yes", day("09-14"));
    expect(agenda([voted])).toEqual({
      "first-feedback": [
        expect.stringMatching(
          /^The committee votes: Should the helpdesk take this request further\? 1 of 7 seats have voted\. 3 votes are missing for the quorum\. The ballot ends on /,
        ),
      ],
    });
  });

  it("puts the ballots of later stages under final go, whatever the stages are called", () => {
    const go = inFeedback().enter("final-go", day("09-14")).open(day("09-14"));
    expect(Object.keys(agenda([go]))).toEqual(["final-go"]);
    const renamed = {
      ...simple,
      config: {
        ...simple.config,
        stages: simple.config.stages.map((stage) => (stage.id === "final-go" ? { ...stage, id: "last-word" } : stage)),
      },
    };
    const other = story().enter("last-word", day("09-14"));
    const withBallot = new BoardStory(renamed, { number: 8, title: "x", at: day("09-01") })
      .enter("last-word", day("09-14"))
      .open(day("09-14"));
    expect(Object.keys(agenda([withBallot], { rules: renamed }))).toEqual(["final-go"]);
    expect(agenda([other], { rules: renamed })).toEqual({});
  });

  it("carries a lapsed ballot over, says how often, and after the third time that the committee must choose", () => {
    const lapse = (one: BoardStory, from: string, to: string): BoardStory => one.open(day(from)).close(day(to, 12));
    const once = lapse(story().enter("committee-feedback", day("08-29")), "08-29", "09-06");
    expect(agenda([once])).toEqual({
      "carried-over": ["Too few took part, 1 time so far. The ballot opens again by itself at the meeting."],
    });
    const thrice = lapse(lapse(once, "09-06", "09-12"), "09-12", "09-18");
    expect(agenda([thrice])["carried-over"]?.[0]).toContain(
      "Too few took part, 3 times so far. It does not open again by itself: the committee must choose.",
    );
    expect(agenda([once.open(day("09-19"))])["first-feedback"]?.[0]).toContain(
      "Before this, too few took part 3 times.",
    );
  });

  it("lists an end that wants confirmation with who ended it and their words, until the meeting after it", () => {
    const ended = story();
    const reply = ended.text(COORDINATOR, day("09-04"), "/answer ", "It is in the starter kit.");
    ended.record(day("09-04"), { kind: "request-left", exit: "answered", through: "answer", reply });
    expect(agenda([ended])).toEqual({
      exits: ["It ended: Answered, by @coordinator-mira. “It is in the starter kit.”"],
    });
    expect(agenda([ended], { at: instant("2026-10-02T00:00:00Z") })).toEqual({});
  });

  it("does not list an end that needs no confirmation", () => {
    const withdrawn = story().record(day("09-04"), { kind: "request-left", exit: "withdrawn", through: "withdraw" });
    expect(agenda([withdrawn])).toEqual({});
  });

  it("keeps small questions apart: those that wait, and those that were answered since the meeting before", () => {
    const open = story().record(day("08-29"), { kind: "lane-changed", lane: "question" });
    expect(agenda([open])).toEqual({ questions: ["It waits for an answer of a coordinator."] });
    const answered = open.record(day("09-01"), { kind: "request-left", exit: "answered", through: "answer" });
    expect(agenda([answered])).toEqual({ questions: ["It ended: Answered, by @coordinator-mira."] });
  });

  it("names a request that was raised, and why", () => {
    const raised = story().record(day("08-30"), { kind: "request-left", exit: "answered", through: "answer" });
    const reason = raised.text(member("eman"), day("09-02"), "/raise ", "The answer is about another museum.");
    raised
      .record(day("09-02"), { kind: "request-returned", stage: "intake", through: "raise", exit: "answered", reason })
      .enter("intake", day("09-02"), "raise");
    expect(agenda([raised], { by: member("eman") })).toEqual({
      raised: ["It had ended (Answered) and was brought back. “The answer is about another museum.”"],
    });
    const question = story().record(day("09-02"), { kind: "lane-changed", lane: "request" });
    expect(agenda([question])).toEqual({ raised: ["It came as a small question and is a full request now."] });
  });

  it("lists a next step whose day is over, not one whose day is today", () => {
    const planned = story();
    const text = planned.text(HELPER, day("09-10"), "/next 2026-09-19 ", "Send the letter.");
    planned.record(day("09-10"), { kind: "next-step-set", by: HELPER, text, on: day("09-19", 0) });
    expect(agenda([planned])).toEqual({ overdue: ["The day announced for the next step is over: “Send the letter.”"] });
    expect(agenda([planned], { at: day("09-19", 20) })).toEqual({});
  });

  it("asks for the outcome of delivered support, and says how often it was asked", () => {
    const delivered = story().enter("delivered", day("09-10"));
    expect(agenda([delivered])).toEqual({ outcomes: ["Support was delivered; what came of it is not known."] });
    delivered.record(day("09-15"), { kind: "outcome-asked", number: 1, calls: [] });
    expect(agenda([delivered]).outcomes?.[0]).toContain("It was asked 1 time.");
    delivered.record(day("09-16"), { kind: "outcome-reported", by: HELPER, text: null });
    expect(agenda([delivered])).toEqual({});
  });

  it("asks what became of a referral once its day has come, and tells the answer at the next meeting", () => {
    const referred = story("x", day("08-01")).record(day("08-10"), {
      kind: "request-left",
      exit: "referred",
      through: "refer",
      followUp: day("09-10"),
    });
    expect(agenda([referred], { at: day("09-09") })).toEqual({});
    expect(agenda([referred])).toEqual({ "follow-ups": ["It is time to hear what became of the referral."] });
    referred.record(day("09-12"), { kind: "referral-answered", answer: "declined", by: COORDINATOR });
    expect(agenda([referred])).toEqual({ "follow-ups": ["Those it was referred to did not take it up."] });
  });

  it.each<[string, ReferralTarget, string]>([
    ["a group", { kind: "group", group: "translation" }, "It was passed on to Translation. It is time"],
    [
      "a person of the roster",
      { kind: "person", login: "helper-noor" },
      "It was passed on to @helper-noor. It is time",
    ],
    ["anybody else without a name", { kind: "person", login: "passer-by" }, "It is time"],
  ])("says to whom a request was passed on: %s", (_who, referredTo, words) => {
    const left = {
      kind: "request-left",
      exit: "referred",
      through: "refer",
      followUp: day("09-10"),
      referredTo,
    } as const;
    expect(agenda([story("x", day("08-01")).record(day("08-10"), left)])).toEqual({
      "follow-ups": [expect.stringMatching(new RegExp(`^${words}`))],
    });
  });

  it("lists wishes to join that nobody has answered", () => {
    const wish = story().record(day("09-02"), { kind: "lane-changed", lane: "join" });
    expect(agenda([wish])).toEqual({ joins: ["It waits for an answer of a coordinator."] });
  });

  it("lists seats whose term ends soon or is over", () => {
    const committee = desk.roster.committee.map((seat, place) =>
      place === 0 ? { ...seat, until: "2026-10-31" } : place === 1 ? { ...seat, until: "2026-09-01" } : seat,
    );
    expect(agenda([], { rules: { ...desk, roster: { ...desk.roster, committee } } })).toEqual({
      terms: ["The term of this seat is over.", "The term of this seat ends soon."],
    });
  });

  it("has the oldest point of a part first, and all parts, empty ones too", () => {
    const of = (number: number, at: Instant) =>
      new BoardStory(desk, { number, title: `No. ${number}`, at }).record(at, {
        kind: "lane-changed",
        lane: "question",
      });
    const times = agendaTimes(desk, READ_AT);
    const inputs = [of(9, day("09-10")), of(8, day("09-12")), of(10, day("09-01"))].map((one) =>
      inputUntil(one.input().snapshot, READ_AT),
    );
    const made = agendaOf(
      inputs.flatMap((input) => agendaItems(input, desk, times)),
      desk,
      times,
      [12, 3],
    );
    expect(made.groups.map(({ group }) => group)).toEqual(AGENDA_GROUPS);
    expect(made.groups.find(({ group }) => group === "questions")?.items.map(({ number }) => number)).toEqual([
      10, 9, 8,
    ]);
    expect(made.unread).toEqual([3, 12]);
  });

  it("does not show the title nor the words of a request whose requester wants no name", () => {
    const secret = story("The secret archive");
    const { snapshot } = secret.input();
    const form = desk.forms.find(({ file }) => file === "request.yml")?.form;
    const consent = form?.fields.find(({ id }) => id === "consent");
    if (!consent) throw new Error("the request form asks for no consent");
    const body = `### ${consent.label}\n\n${consent.options[1]}`;
    const input = inputUntil({ ...snapshot, issue: { ...snapshot.issue, body } }, READ_AT);
    const lane = { ...input, state: { ...input.state, lane: "question" as const } };
    expect(agendaItems(lane, desk, agendaTimes(desk, READ_AT))).toMatchObject([{ number: 7, title: "" }]);
  });
});

describe("a stalled request", () => {
  const quiet = (): BoardStory => story("Old maps", day("07-01")).enter("in-support", day("07-20"));

  it("is one in which nothing has happened for as long as the desk says", () => {
    expect(agenda([quiet()]).stalled?.[0]).toContain("Stage: In support.");
    expect(agenda([quiet()], { at: day("08-18") })).toEqual({});
  });

  it.each<[string, (one: BoardStory) => unknown]>([
    ["somebody wrote a comment", (one) => one.say(HELPER, day("09-10"), "We are on it.")],
    [
      "it waits for its requester",
      (one) => one.record(day("07-21"), { kind: "hold-placed", hold: "waiting-for-requester" }),
    ],
    [
      "it waits for a day",
      (one) => one.record(day("07-21"), { kind: "hold-placed", hold: "on-hold", until: day("12-01") }),
    ],
    ["it is over", (one) => one.record(day("07-21"), { kind: "request-left", exit: "withdrawn", through: "withdraw" })],
  ])("is not one where %s", (_, happens) => {
    const one = quiet();
    happens(one);
    expect(agenda([one])).toEqual({});
  });

  it("is one where it is only paused, or where only refusals came since", () => {
    const one = quiet().record(day("07-21"), { kind: "hold-placed", hold: "paused" });
    one.record(day("09-10"), { kind: "refused", why: "desk-refusal-nobody" });
    expect(Object.keys(agenda([one]))).toEqual(["stalled"]);
  });

  it("is none in a pause, and the days of a pause do not count", () => {
    const paused = (from: string, until: string): Desk => ({
      ...desk,
      calendar: { ...desk.calendar, pauses: [{ from, until, reason: "summer" }] },
    });
    expect(agenda([quiet()], { rules: paused("2026-09-15", "2026-09-30") })).toEqual({});
    expect(agenda([quiet()], { rules: paused("2026-07-21", "2026-08-31") })).toEqual({});
    expect(Object.keys(agenda([quiet()], { rules: paused("2026-07-21", "2026-08-05") }))).toEqual(["stalled"]);
  });
});

describe("a request that needs hands", () => {
  const waiting = (): BoardStory => story("Old maps", day("08-28")).enter("working-group", day("09-01"));
  const stated = (one: BoardStory, number: number, need: "hands" | "material", words: string): BoardStory => {
    const text = one.text(HELPER, day("09-05"), need === "hands" ? "/needs " : "/missing ", words);
    return one.record(day("09-05"), { kind: "need-stated", number, need, by: HELPER, text });
  };

  it("is named with its groups while nobody has taken it up; where no group has it, with the group that cares then", () => {
    expect(agenda([waiting()])).toEqual({ hands: ["Nobody has taken it up. It is with: Helpdesk team."] });
    const given = waiting().record(day("09-02"), { kind: "group-assigned", group: "translation" });
    expect(agenda([given])).toEqual({ hands: ["Nobody has taken it up. It is with: Translation."] });
  });

  it("is stalled beside that, once nothing has happened for long", () => {
    const old = story("Old maps", day("07-01")).enter("working-group", day("07-20"));
    expect(Object.keys(agenda([old]))).toEqual(["stalled", "hands"]);
  });

  it("is not named once somebody has it, but for what nobody cares for", () => {
    const group = "implementation";
    const taken = waiting().record(
      day("09-02"),
      { kind: "group-assigned", group },
      { kind: "person-assigned", group, person: HELPER },
    );
    expect(agenda([taken])).toEqual({});
    expect(agenda([stated(taken, 1, "hands", "Somebody who reads Wolof")])).toEqual({
      hands: ["Need 1: “Somebody who reads Wolof”"],
    });
    const more = stated(taken, 2, "material", "A guide to scanning");
    expect(agenda([more]).hands?.[0]).toContain("Missing material (need 2): “A guide to scanning”");
    more.record(day("09-06"), { kind: "need-taken", number: 1, person: HELPER });
    expect(agenda([more]).hands?.[0]).not.toContain("Wolof");
  });

  it("is named as news where no active community is known where it comes from, whoever has it", () => {
    const noted = { kind: "community-noted", missing: true, by: null } as const;
    const alone = (at: string): BoardStory => story("Old maps", day("07-01")).record(day(at), noted);
    expect(agenda([alone("09-01")])).toMatchObject({ hands: ["No active community is known where it comes from."] });
    expect(agenda([alone("08-01")]).hands).toBeUndefined();
  });
});

describe("a task force", () => {
  const force = (until: string, summary?: string): Desk => {
    const group = { id: "maps", title: "Maps", about: "Maps.", kind: "task-force" as const, default: false };
    const made = { ...group, charter: "A map.", until, ...(summary !== undefined && { summary }) };
    return { ...desk, config: { ...desk.config, groups: [...desk.config.groups, made] } };
  };
  const today = READ_AT.slice(0, 10);

  it.each([
    ["is named when it is over and nobody wrote what it reached", force("2026-08-01"), /^Its last day is over/],
    ["is named in its last month", force("2026-10-01"), /^It ends soon/],
    ["is named on its last day", force(today), /^It ends soon/],
  ])("%s", (_what, rules, words) =>
    expect(agenda([], { rules })["task-forces"]).toEqual([expect.stringMatching(words)]),
  );

  it.each([
    ["it has a closing summary", force("2026-08-01", "Forty maps.")],
    ["it has more than a month left", force("2026-12-01")],
  ])("is not named where %s", (_what, rules) => expect(agenda([], { rules })).toEqual({}));
});

describe("the times of an agenda", () => {
  it("are the next meeting and the one before", () => {
    expect(agendaTimes(desk, READ_AT)).toEqual({
      at: READ_AT,
      meeting: "2026-09-29T15:00:00Z",
      since: "2026-08-25T15:00:00Z",
    });
  });

  it("reach back to the desk's first day before its first meeting, and thirty days where it never meets", () => {
    expect(agendaTimes(desk, day("08-01")).since).toBe("2025-01-01T00:00:00Z");
    expect(agendaTimes(plain, day("08-31"))).toMatchObject({ meeting: null, since: day("08-01") });
  });

  it("let the agenda of a day in the past be made from the records of that day", () => {
    const voted = inFeedback();
    expect(agenda([voted], { at: day("09-01") })).toEqual({});
  });
});
