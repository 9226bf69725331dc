import { type Instant, instant, later } from "../../src/core/domain/ids.ts";
import type { Act } from "../../src/sandbox/scenario/act.ts";
import { readScenario, type Scenario } from "../../src/sandbox/scenario/scenario.ts";
import { type Seeded, seeded } from "../support/seeded.ts";

/** What people do with one request while the clock stands still. */
export interface Beat {
  /** Which request, from 0: the first beat of each opens it, in this order. */
  readonly request: number;
  readonly acts: readonly Act[];
}

/** A moment, and all that people do then. */
export interface Round {
  readonly at: Instant;
  readonly beats: readonly Beat[];
}

/** A desk with many requests, and what happens to them. */
export interface StormPlan {
  readonly scenario: Scenario;
  readonly rounds: readonly Round[];
}

const COMMITTEE = ["ana", "ben", "cy", "dee", "eli", "fay", "gus", "hal"] as const;
const REQUESTERS = ["rex", "sue", "tia", "ugo", "vic", "yan", "zoe"] as const;
const PLAN = [
  "/plan train",
  "We upload a first part together.",
  "Expected outcome: all pictures are on Wikimedia Commons.",
  "Owner of use: the requester puts them into articles.",
].join("\n");
const HOUR = 3_600_000;
/** So many requests go first and fast, so that the App has done everything once before there are many. */
const FORERUNNERS = 10;
const FORERUNNING_ROUNDS = 26;
/** Then each of the others is opened in one of some rounds, so that they are at different places in their lives. */
const OPENING_ROUNDS = 12;
const ROUNDS = FORERUNNING_ROUNDS + 46;

const SCENARIO = `
title: Many requests
committee: [${COMMITTEE.join(", ")}]
coordinators: [kim]
groups: { implementation: [wen] }
desk: { sealed: true }
steps:
  - ${REQUESTERS.join(", ")}, guest say: This step is not played. It names who takes part.
`;

/** Makes the same plan for the same seed. */
export function stormPlan(seed: number, requests: number): StormPlan {
  const chance = seeded(seed);
  const lives = Array.from({ length: requests }, (_, request) => ({
    opens: request < FORERUNNERS ? 0 : FORERUNNING_ROUNDS + Math.floor((request * OPENING_ROUNDS) / requests),
    haste: request < FORERUNNERS ? 95 : 60,
    beats: [...lifeOf(request, chance)],
  }));
  let at = instant("2026-03-02T08:00:00Z");
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const beats = lives.flatMap(({ opens, haste, beats: left }, request) => {
      const acts = round === opens || (round > opens && chance.percent(haste)) ? left.shift() : undefined;
      return acts && acts.length > 0 ? [{ request, acts }] : [];
    });
    rounds.push({ at, beats });
    at = awake(later(at, (7 + chance.below(40)) * HOUR));
  }
  return { scenario: readScenario(SCENARIO, "storm"), rounds };
}

/**
 * Not in the hours in which a large desk is looked at whole to work out the places in the queue: where one look of that fails,
 * the queue stays until the next night as it was, so the places of two nights that went differently differ.
 */
const awake = (at: Instant): Instant => (/T0[345]:/.test(at) ? later(at, 3 * HOUR) : at);

type Acts = readonly Act[];

const says = (by: string, body: string): Act => ({ by, kind: "says", body });

/** What happens to one request, beat by beat; an empty beat is a pause. */
function* lifeOf(request: number, chance: Seeded): Generator<Acts> {
  const requester = chance.pick(REQUESTERS);
  const now = (share: number, acts: Acts): Acts[] => (chance.percent(share) ? [acts] : []);
  const answers = { need: `Request ${request}: we want to share what we have.`, reach: "Through this issue" };
  yield [{ by: requester, kind: "opens", opening: { form: "request.yml", title: `Request ${request}`, answers } }];
  yield* now(30, [says("kim", "/ask How many pictures are there?"), says("guest", "I would like to know, too.")]);
  yield* now(30, [says(requester, "About two hundred.")]);
  yield* now(20, [says(requester, "/accept"), says("guest", "/approve")]);
  yield* now(10, [{ by: requester, kind: "renames-request", title: `Request ${request}, with a better title` }]);
  yield [says("kim", "/accept")];
  yield* oddities(requester, chance);
  yield* ballot(chance);
  yield* oddities(requester, chance);
  yield* pauses(3 + chance.below(6));
  yield [says("kim", "/assign implementation")];
  yield [says("wen", chance.percent(80) ? "/claim" : "/clami")];
  yield [says("wen", "/check technical ok\n/check legal-and-ethical ok\n/check risk ok\n/check sustainability ok")];
  yield* now(20, [says("wen", "/hold until 2026-05-20 the archive is closed")]);
  yield [says("wen", PLAN)];
  yield [says("wen", "/ready")];
  yield* ballot(chance);
  yield* oddities(requester, chance);
  yield* pauses(5 + chance.below(8));
  yield [says("kim", "/start\n/next 2026-06-01 The group and the requester begin.")];
  yield [says("kim", "/deliver It is on Wikimedia Commons.")];
  yield [says(requester, "/outcome All of it is used.")];
  for (let more = 0; more < 10; more += 1) yield* oddities(requester, chance);
}

function* pauses(count: number): Generator<Acts> {
  for (let pause = 0; pause < count; pause += 1) yield [];
}

/** The members vote over some rounds, each once or twice, by reaction or by command. */
function* ballot(chance: Seeded): Generator<Acts> {
  const members = chance.shuffled(COMMITTEE).slice(0, 3 + chance.below(6));
  // A round in which nobody acts: the ballot may not be there before.
  yield [];
  while (members.length > 0) {
    const some = members.slice(0, 1 + chance.below(3));
    yield some.map((by) => voteOf(by, chance));
    if (chance.percent(10)) yield some.map((by) => voteOf(by, chance));
    members.splice(0, some.length);
  }
}

function voteOf(by: string, chance: Seeded): Act {
  if (chance.percent(50)) {
    const content = chance.pick(["+1", "+1", "+1", "-1", "eyes"] as const);
    return { by, kind: "reacts", on: "ballot", content };
  }
  const word = chance.pick(["approve", "approve", "approve", "decline", "abstain"]);
  return says(by, `/${word} ${chance.pick(["It is needed.", "I know the archive.", ""])}`.trim());
}

/** What happens to some requests and not to others. */
function* oddities(requester: string, chance: Seeded): Generator<Acts> {
  const member = chance.pick(COMMITTEE);
  const all: readonly Acts[] = [
    [says(requester, "/stauts"), says(member, "/status")],
    [says(requester, "Thank you all."), says("guest", "So do I.")],
    [says(member, "/feedback Begin with the oldest pictures.")],
    [says(member, "/priority high")],
    [says(requester, "/hold until 2026-04-20 we are away")],
    [says("kim", "/resume")],
    [says(requester, `/withdraw ${chance.pick(["we found another way", "it was a mistake"])}`)],
    [says("kim", "/reopen It goes on.")],
    [says("kim", "/move intake it was accepted too early")],
    [{ by: requester, kind: "closes" }],
    [{ by: "guest", kind: "labels", label: "approved" }],
    [says(requester, "/help")],
    [says(member, "I approve.")],
    [says(member, "/recuse I know the requester.")],
  ];
  // Ends are rare, so that most requests go far.
  const rare = new Set([6, 8, 9]);
  const place = chance.below(all.length);
  const acts = all[place];
  if (!acts || (rare.has(place) && chance.percent(75))) return;
  yield acts;
  // What somebody changes before the desk has seen it was never there, so there is a round in between.
  const [said] = acts;
  if (said?.kind === "says" && chance.percent(10)) yield [{ by: said.by, kind: "edits-comment", body: "/status" }];
}
