import type { Desk } from "../../src/core/config/desk.ts";
import { sha256Of } from "../../src/core/records/hash.ts";
import type { BoardInput } from "../../src/core/reports/board-model.ts";
import { COORDINATOR, HELPER } from "../support/board-desk.ts";
import { BoardStory, day } from "../support/board-story.ts";

/** Words that nobody may read on the board: they stand in every text of the requests below that hide something. */
export const CANARY = "Kanariensammlung";

const CONSENT = "May we name you in reports?";

const answers = (need: string, more: Readonly<Record<string, string>> = {}) => ({
  "What do you need?": need,
  "How can we reach you?": "Through this issue",
  "Country or region": "Ghana",
  ...more,
});

/** A request on hold because something was asked, with a next step whose day is over, as part of a theme. */
function held(desk: Desk): BoardStory {
  const story = new BoardStory(desk, {
    number: 130,
    title: "Photographs of a fishing museum",
    at: day("08-10"),
    answers: answers("A museum has 2,300 photographs and a spreadsheet."),
  });
  const question = story.text(COORDINATOR, day("08-12"), "/ask ", "Which licence do the photographs have?");
  const step = story.text(COORDINATOR, day("08-11"), "/next 2026-09-01 ", "We meet the museum and look at ten files.");
  return story
    .record(day("08-11"), { kind: "theme-set", issue: 98 })
    .record(day("08-11"), { kind: "next-step-set", by: COORDINATOR, text: step, on: day("09-01", 0) })
    .record(day("08-12"), { kind: "hold-placed", hold: "waiting-for-requester", reason: question })
    .record(day("08-22"), { kind: "hold-lifted", hold: "waiting-for-requester", through: "reply" })
    .record(day("09-10"), { kind: "hold-placed", hold: "waiting-for-requester", reason: question });
}

/** Two small questions: one is open, one is answered. */
function questions(desk: Desk): readonly BoardStory[] {
  const open = new BoardStory(desk, {
    number: 131,
    title: "Where is the template for a partnership letter?",
    at: day("09-15"),
    answers: answers("We look for the template."),
  }).record(day("09-16"), { kind: "lane-changed", lane: "question" });
  const answered = new BoardStory(desk, {
    number: 132,
    title: "Which tool uploads a hundred files?",
    at: day("09-03"),
    answers: answers("A tool for a hundred files."),
  }).record(day("09-04"), { kind: "lane-changed", lane: "question" });
  const reply = answered.text(COORDINATOR, day("09-05"), "/answer ", "Pattypan is made for that.");
  return [open, answered.record(day("09-05"), { kind: "request-left", exit: "answered", through: "answer", reply })];
}

/** A request that was referred to others, and what became of it. */
function referred(desk: Desk): BoardStory {
  const story = new BoardStory(desk, {
    number: 133,
    title: "A grant for a scanner",
    at: day("08-01"),
    answers: answers("We need money for a scanner."),
  });
  const reply = story.text(
    COORDINATOR,
    day("08-05"),
    "/refer until 2026-09-04 ",
    "The foundation gives grants for devices: https://example.org/grants.",
  );
  return story
    .record(day("08-05"), {
      kind: "request-left",
      exit: "referred",
      through: "refer",
      reply,
      followUp: day("09-04", 0),
    })
    .record(day("09-04"), { kind: "follow-up-asked", calls: [COORDINATOR] })
    .record(day("09-06"), { kind: "referral-answered", answer: "accepted", by: COORDINATOR });
}

/** A request that is shown without names: every text of it holds the canary. */
function anonymised(desk: Desk, number: number, consent: string): BoardStory {
  const story = new BoardStory(desk, {
    number,
    title: `${CANARY} of a sensitive partner`,
    at: day("08-20"),
    author: { id: COORDINATOR.id, login: `${CANARY.toLowerCase()}-${number}` },
    answers: answers(`The ${CANARY} has 400 boxes.`, {
      "What kind of partner is it?": "Company",
      "What kind of material is it?": "Photographs",
      "In which language may we answer?": `${CANARY} Twi`,
      [CONSENT]: consent,
    }),
  });
  const words = (hours: number) => story.text(HELPER, day("08-21", hours), "/progress ", `The ${CANARY} answered.`);
  const plan = story.text(HELPER, day("08-21", 12), "/plan train\n", `Expected outcome: the ${CANARY} is on Commons.`);
  return story
    .enter("committee-feedback", day("08-21"))
    .open(day("08-21"))
    .record(day("08-22"), { kind: "feedback-given", by: HELPER, stage: "committee-feedback", text: words(9) })
    .record(day("08-22"), { kind: "next-step-set", by: HELPER, text: words(10), on: day("10-01", 0) })
    .record(day("08-22"), { kind: "progress-noted", by: HELPER, text: words(11) })
    .record(day("08-22"), { kind: "plan-written", by: HELPER, supportTypes: ["train"], text: plan, tells: ["outcome"] })
    .record(day("08-23"), { kind: "check-answered", item: "risk", answer: "open", by: HELPER, note: words(13) })
    .record(day("08-23", 10), {
      kind: "risk-assessed",
      item: "risk",
      risk: "legal",
      level: "high",
      by: HELPER,
      mitigation: words(16),
    })
    .record(day("08-23"), { kind: "hold-placed", hold: "on-hold", reason: words(14) })
    .record(day("08-24"), {
      kind: "concern-raised",
      ballot: 1,
      name: CANARY.toLowerCase(),
      by: HELPER,
      reason: words(15),
      blocks: true,
    });
}

/** Delivered and asked about twice, in vain. */
function silent(desk: Desk): BoardStory {
  return new BoardStory(desk, {
    number: 136,
    title: "Captions for a county archive",
    at: day("01-05"),
    answers: answers("86 maps."),
  })
    .enter("delivered", day("02-01"))
    .record(day("03-03"), { kind: "outcome-asked", number: 1, calls: [] })
    .record(day("07-31"), { kind: "outcome-asked", number: 2, calls: [] });
}

/** Its outcome stands in a report of its own. */
function told(desk: Desk): BoardStory {
  const report = { issue: 140, hash: sha256Of("report") };
  return new BoardStory(desk, {
    number: 137,
    title: "Medical drawings",
    at: day("01-05"),
    answers: answers("3,120 drawings."),
  })
    .enter("delivered", day("05-01"))
    .record(day("06-01"), { kind: "outcome-reported", by: HELPER, text: null, report })
    .enter("learned", day("06-01"), "outcome");
}

/** It was the same as another one, came back, and goes on with notes on the work. */
function returned(desk: Desk): BoardStory {
  const story = new BoardStory(desk, {
    number: 138,
    title: "Maps of 1,200 villages",
    at: day("07-01"),
    answers: answers("We have maps."),
  });
  story
    .record(day("07-03"), { kind: "request-left", exit: "duplicate", through: "duplicate", sameAs: 130 })
    .record(
      day("07-05"),
      { kind: "request-returned", stage: "intake", through: "reopen", exit: "duplicate" },
      { kind: "stage-entered", stage: "intake", from: null, through: "reopen" },
    )
    .enter("in-support", day("08-01"));
  const notes = [
    story.text(HELPER, day("08-20"), "/progress ", "The first hundred maps are on Commons."),
    story.text(HELPER, day("09-12"), "/progress ", "The second hundred follows in October."),
  ];
  for (const text of notes) story.record(day("09-12"), { kind: "progress-noted", by: HELPER, text });
  const step = story.text(HELPER, day("09-13"), "/next ", "The requester uploads the rest alone.");
  return story.record(day("09-13"), { kind: "next-step-set", by: HELPER, text: step });
}

/** Requests with all that coordinators and requesters do beside stages and ballots. None of these people and projects exists. */
export function careInputs(desk: Desk): readonly BoardInput[] {
  const join = new BoardStory(desk, { number: 139, title: `${CANARY} wants to join`, at: day("09-10") }).record(
    day("09-10"),
    { kind: "lane-changed", lane: "join" },
  );
  const duplicate = new BoardStory(desk, {
    number: 141,
    title: "Photographs of fishing",
    at: day("09-01"),
    answers: answers("The same museum."),
  }).record(day("09-02"), { kind: "request-left", exit: "duplicate", through: "duplicate", sameAs: 130 });
  return [
    held(desk),
    ...questions(desk),
    referred(desk),
    anonymised(desk, 134, "Tell the story without names"),
    anonymised(desk, 135, "Only count it"),
    silent(desk),
    told(desk),
    returned(desk),
    join,
    duplicate,
  ].map((story) => story.input());
}
