import { beforeAll, describe, expect, it } from "vitest";
import { checkStep, type Found } from "../../../src/sandbox/scenario/check-step.ts";
import { Expectation } from "../../../src/sandbox/scenario/expectation.ts";
import { tellSmallStory } from "./small-story.ts";

let found: Found;
beforeAll(async () => {
  const { last, setting } = await tellSmallStory(
    "\n  - at: 2026-03-03 10:00\n    ana, ben react: in-favour\n    cy react: against",
  );
  found = {
    snapshot: last.snapshot,
    state: last.state,
    leftAlone: undefined,
    writers: setting.writers,
    accounts: setting.accounts,
  };
});

const differences = (expected: object) => checkStep(Expectation.parse(expected), found);

describe("an expectation that is met says nothing, and one that is not says what was found", () => {
  it.each([
    [{ ballots: 1 }, { ballots: 2 }],
    [{ outcomes: ["open"] }, { outcomes: ["passed"] }],
    [{ priority: null }, { priority: "high" }],
    [{ motions: 0 }, { motions: 1 }],
    [{ cards: 1 }, { cards: 2 }],
    [{ "ballot-comments": 1 }, { "ballot-comments": 0 }],
    [{ "reminder-comments": 0 }, { "reminder-comments": 1 }],
    [{ "result-comments": 0 }, { "result-comments": 1 }],
    [{ mentions: { rex: 0 } }, { mentions: { rex: 4 } }],
    [{ record: ["Ballot", "Who votes"] }, { record: ["Ballot", "no such words"] }],
    [{ "not-in-record": "no such words" }, { "not-in-record": ["no such words", "Ballot"] }],
    [{ card: "2026" }, { card: "no such words" }],
    [{ "not-on-card": "no such words" }, { "not-on-card": "2026" }],
    [{ "ballot-text": "Ballot" }, { "ballot-text": "no such words" }],
    [{ reply: null }, { reply: "" }],
    [{ incomplete: false }, { incomplete: true }],
    [{ replies: 0, "not-in-reply": "Sorry" }, { replies: 1 }],
    [{ lane: "request" }, { lane: "question" }],
    [{ channel: "form" }, { channel: "mail" }],
    [{ received: "2026-03-02" }, { received: "2026-03-01" }],
    [{ parent: null, theme: null }, { parent: 3 }],
    [{ "mentioned-by": [] }, { "mentioned-by": [2] }],
    [{ requester: null }, { requester: "rex" }],
    [{ "hold-reason": [] }, { "hold-reason": "plates" }],
    [{ "past-holds": [], "former-ends": [] }, { "past-holds": ["on-hold"] }],
    [{ "same-as": null, "follow-up": null, referral: null }, { referral: "accepted" }],
    [{ "next-step": null, "next-step-on": null }, { "next-step": "visit" }],
    [{ progress: 0, undone: 0, flood: false }, { progress: 1 }],
    [{ outcome: null, "outcomes-asked": 0, report: null }, { outcome: "reported" }],
    [{ ballot: { conflicting: 0, departed: 0 } }, { ballot: { departed: 1 } }],
    [{ ballot: { concerns: 0, paused: false, reminders: 0 } }, { ballot: { paused: true } }],
    [{ ballot: { votes: { ana: "yes", cy: "no", dia: "none" } } }, { ballot: { votes: { ana: "no" } } }],
    [{ ballot: { unclear: 0 } }, { ballot: { unclear: 1 } }],
    [{ ballot: { unclear: [] } }, { ballot: { unclear: ["ana"] } }],
    [{ ballot: { earliest: "2026-03-05 10:00" } }, { ballot: { earliest: "2026-03-05 10:01" } }],
    [{ ballot: { ends: "2026-03-09 12:00" } }, { ballot: { ended: "2026-03-09 12:00" } }],
    [{ ballot: { profile: "standard", priority: null } }, { ballot: { profile: "major" } }],
  ])("%j, and not %j", (met, missed) => {
    expect(differences(met)).toEqual([]);
    expect(differences(missed)).toHaveLength(1);
  });
});

it("a seat that is not there has no vote", () => {
  expect(differences({ ballot: { votes: { zed: "none" } } })).toEqual([
    'ballot vote of zed: expected "none", found undefined',
  ]);
});
