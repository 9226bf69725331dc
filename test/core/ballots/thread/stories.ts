import fc from "fast-check";
import { type Instant, later } from "../../../../src/core/domain/ids.ts";
import { OPENED } from "../a-ballot.ts";
import type { Thread } from "./a-thread.ts";
import { MEMBERS, type Name, PEOPLE } from "./desk.ts";

/** Something that somebody does, at a whole minute after the request was opened. */
export interface Event {
  readonly at: Instant;
  readonly does: (thread: Thread) => void;
  readonly told: string;
}

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
const minutes = fc.integer({ min: 5, max: 12 * 24 * 60 });
const anyone = fc.constantFrom(...PEOPLE);
const member = fc.constantFrom(...MEMBERS);

const event = (minute: number, told: string, does: (thread: Thread, at: Instant) => void): Event => {
  const at = later(OPENED, minute * MINUTE);
  return { at, told: `${at} ${told}`, does: (thread) => does(thread, at) };
};

const says = (who: fc.Arbitrary<Name>, ...lines: readonly string[]): fc.Arbitrary<Event> =>
  fc
    .tuple(minutes, who, fc.constantFrom(...lines))
    .map(([minute, by, line]) => event(minute, `${by} says ${line}`, (thread, at) => void thread.say(by, line, at)));

const VOTES = [
  "/approve",
  "/approve it helps many",
  "/decline",
  "/decline too much",
  "/abstain",
  "/vote yes",
  "/vote no",
  "/unvote",
];

/** Votes by command, most of them in favour. */
export const votes = fc.oneof(
  { weight: 3, arbitrary: says(member, "/approve", "/vote yes because it is good") },
  { weight: 2, arbitrary: says(anyone, ...VOTES) },
);

const contents = fc.constantFrom("THUMBS_UP", "THUMBS_DOWN", "EYES", "HEART");

/** Reactions on the ballot's comment that stay. */
export const reactions = fc
  .tuple(minutes, anyone, contents)
  .map(([minute, by, content]) =>
    event(minute, `${by} reacts ${content}`, (thread, at) => thread.react(by, content, at)),
  );

/** Reactions that are taken away. */
export const removals = fc
  .tuple(minutes, anyone, contents)
  .map(([minute, by, content]) =>
    event(minute, `${by} takes ${content} back`, (thread) => thread.unreact(by, content)),
  );

const REASON = "the licence of these maps is not known at all";

/** Stepping aside, coming back, concerns and what ends them. */
export const standing = fc.oneof(
  says(member, "/recuse I work for the partner of this", "/unrecuse"),
  says(anyone, `/concern licence: ${REASON}`, "/resolve licence it was found in the archive", "/overrule licence"),
  says(member, "/casting yes", "/casting no"),
);

/** What takes the power of two members: to cancel, to restart, to extend, and to support that. */
export const power = fc.oneof(
  says(
    anyone,
    "/ballot cancel nobody needs this vote any more",
    "/ballot restart the text was changed a lot",
    "/ballot open",
  ),
  says(anyone, "/ballot extend 3d some are at a conference", "/second", "/second 1", "/second 2"),
);

/** Talk, doubtful words, and locks. */
export const talk = fc.oneof(
  says(anyone, "I approve", "Thank you!", "/status", "/help", "/votes", "> /approve", "/restore"),
  fc
    .tuple(minutes, fc.constantFrom("locked" as const, "unlocked" as const))
    .map(([minute, kind]) => event(minute, `kim: ${kind}`, (thread, at) => thread.lock(kind, "kim", at))),
);

/** Events in the order of their times; of one minute in the order in which they were drawn. */
export const storyOf = (...kinds: readonly fc.Arbitrary<Event>[]): fc.Arbitrary<readonly Event[]> =>
  fc
    .array(fc.oneof(...kinds), { minLength: 1, maxLength: 20, size: "max" })
    .map((events) => events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));

/** Stories in which everything may happen, and such in which no reaction is taken away. */
export const anything = storyOf(votes, votes, reactions, removals, standing, power, talk);
export const withoutRemovals = storyOf(votes, votes, reactions, standing, power, talk);
