import { describe, expect, it } from "vitest";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";

const story = (step: string, header = "") =>
  readScenario(`title: A story\ncommittee: [ana, ben]\n${header}\nsteps:\n  - ${step}\n`, "a.scenario.yml");
const acts = (step: string) => story(step).steps[0]?.acts;

describe("what people do", () => {
  it.each([
    ["ana reacts: in-favour", { by: "ana", kind: "reacts", on: "ballot", content: "+1" }],
    ["ana reacts: hooray", { by: "ana", kind: "reacts", on: "ballot", content: "hooray" }],
    ["ana reacts-to-card: heart", { by: "ana", kind: "reacts", on: "card", content: "heart" }],
    ["ana reacts-to-request: in-favour", { by: "ana", kind: "reacts", on: "request", content: "+1" }],
    ["ana unreacts: against", { by: "ana", kind: "unreacts", on: "ballot", content: "-1" }],
    ["ana cannot-react: abstain", { by: "ana", kind: "cannot-react", on: "ballot", content: "eyes" }],
    ["ana locks: now", { by: "ana", kind: "locks" }],
    ["ana unlocks:", { by: "ana", kind: "unlocks" }],
    ["ana renames-request: Other plates", { by: "ana", kind: "renames-request", title: "Other plates" }],
    ["kim edits-comment-of ana: Changed.", { by: "kim", kind: "edits-comment-of", of: "ana", body: "Changed." }],
    ["mod breaks: ballot", { by: "mod", kind: "breaks", what: "ballot" }],
    ["mod forges: record", { by: "mod", kind: "forges", what: "record", seal: "wrong" }],
    ["mod forges: card without seal", { by: "mod", kind: "forges", what: "card", seal: "none" }],
    ["kim transfers:", { by: "kim", kind: "transfers", to: "second-helpdesk" }],
    ["kim transfers: archive", { by: "kim", kind: "transfers", to: "archive" }],
    ["ana says-2000-times: Hello", { by: "ana", kind: "says", body: "Hello", times: 2000 }],
    ["kim reopens:", { by: "kim", kind: "reopens" }],
    ["ana moves-card: In support", { by: "ana", kind: "moves-card", to: "In support" }],
    ["ana assigns: ben", { by: "ana", kind: "assigns", whom: "ben" }],
    ["ana unassigns: themselves", { by: "ana", kind: "unassigns", whom: null }],
    ["ana renames-account: anna", { by: "ana", kind: "renames-account", to: "anna" }],
  ])("%s", (line, act) => {
    expect(acts(line)).toEqual([act]);
  });

  it("several people can do the same at once", () => {
    expect(acts("ana, ben react: in-favour")?.map(({ by }) => by)).toEqual(["ana", "ben"]);
  });

  it.each([
    "ana dances: wildly",
    "ana reacts: thumbs-up",
    "ana reacts-to-plan: heart",
    "ana says ben: Hello",
    "ana says-0-times: Hello",
    "ana says-10000-times: Hello",
    "mod breaks: everything",
    "mod forges: ballot",
    "ana renames-account: Not A Name",
    "ana moves-card:",
    "ana assigns: Not A Name",
  ])("what nobody knows is refused with the place: %s", (line) => {
    expect(() => acts(line)).toThrow(/^a\.scenario\.yml, step 1: nobody knows what/);
  });

  it("a request with a key that no request has is refused with the place", () => {
    expect(() => acts("rex opens: { titel: Help }")).toThrow(/^a\.scenario\.yml, step 1: .*\n?.*titel/);
  });
});

describe("what a step may say", () => {
  it.each([
    "roster: { leaves: [ana], joins: [zoe], away: { ben: 2026-04-01 }, alternates: { ben: al }, chair: ben }",
    "config: { power: chair }",
    "calendar: { meetings: [] }",
    "writer: app",
    "desk: asleep",
    "race: true",
    "again: 3",
    "read-fails: comments",
    "publish: true",
    "request: 1",
    "expect: { others: { 2: { stage: intake, lane: question } } }",
    "expect: { lane: join, parent: null, theme: 3, hold-reason: photos, next-step: [visit, museum], next-step-on: 2026-04-01 }",
    "expect: { meeting: { agenda: First feedback, not-in-agenda: [Stalled], minutes: [Decisions], wiki-minutes: '==' } }",
    "expect: { outcome: reported, outcomes-asked: 2, report: null, referral: accepted, follow-up: 2026-04-01 }",
  ])("%s", (line) => {
    expect(story(line).steps).toHaveLength(1);
  });

  it.each([
    ["roster: { goes: [ana] }", "goes"],
    ["writer: me", "writer"],
    ["desk: lazy", "desk"],
    ["again: 1", "again"],
    ["expect: { weather: fine }", "weather"],
    ["expect: { ballot: { weather: fine } }", "weather"],
    ["expect: { others: { first: { stage: intake } } }", "others"],
    ["expect: { others: { 2: { others: {} } } }", "others"],
    ["expect: { lane: fast }", "lane"],
    ["expect: { meeting: { weather: fine } }", "weather"],
    ["expect: { others: { 2: { meeting: { agenda: x } } } }", "meeting"],
    ["expect: { next-step-on: tomorrow }", "next-step-on"],
    ["expect: { ballot: { votes: { ana: maybe } } }", "votes"],
    ["expect: { ballot: { ended: tomorrow } }", "ended"],
  ])("and what it may not is refused with the place: %s", (line, word) => {
    expect(() => story(line)).toThrow(/^a\.scenario\.yml, step 1: /);
    expect(() => story(line)).toThrow(word);
  });
});

it("a header with a key that no header has is refused", () => {
  expect(() => story("at: 2026-03-02 09:00", "comittee: [ana]")).toThrow(/^a\.scenario\.yml: .*comittee/s);
});
